import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { slugify } from '@trefoil/vocabulary';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { Public } from '../../../platform/auth/public.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { IdArg } from '../../../platform/graphql/id';
import { renderMarkdown } from '../../../platform/rich-text/render-markdown';
import type { Organisation } from '../organisation.entity';
import type { PartnerOffer } from '../partner-offer.entity';
import { offerPermissions } from '../partner-offer.policy';
import { PartnerOfferService } from '../partner-offer.service';
import { OrganisationLoader } from './organisation.loader';
import { DraftOfferInput, EditOfferInput, PublishOfferInput, RenewOfferInput, WithdrawOfferInput } from './partner-offer.input';
import { OfferPayload, type OfferPermissions, PartnerOfferType } from './partner-offer.type';

interface SavedOffer {
  readonly offer: PartnerOffer;
}

@Resolver(() => PartnerOfferType)
export class PartnerOfferResolver {
  constructor(
    private readonly offers: PartnerOfferService,
    private readonly organisations: OrganisationLoader,
  ) {}

  @Public()
  @Query(() => PartnerOfferType, { nullable: true, description: 'Null when there is none, or it is a draft of others. Error GONE when it was withdrawn.' })
  offer(@CurrentActor() actor: Actor, @IdArg() id: string): Promise<PartnerOffer | null> {
    return this.offers.findVisible(actor, id);
  }

  @Mutation(() => OfferPayload, { description: 'Makes a draft that only the organisation’s own people see. At most 100 a day for one organisation.' })
  async draftOffer(@CurrentActor() actor: Actor, @Args('input') input: DraftOfferInput): Promise<SavedOffer> {
    return { offer: await this.offers.draft(actor, input.asOrganisationId, input.content) };
  }

  @Mutation(() => OfferPayload, { description: 'Error OFFER.CHANGED_MEANWHILE when somebody else saved first. A published offer must stay fit to be published.' })
  async editOffer(@CurrentActor() actor: Actor, @Args('input') input: EditOfferInput): Promise<SavedOffer> {
    return { offer: await this.offers.edit(actor, input.asOrganisationId, input.offerId, input.version, input.content) };
  }

  @Mutation(() => OfferPayload, { description: 'Shows a draft to everybody. Field errors REQUIRED and IN_THE_PAST on content.* name what a reader would miss.' })
  async publishOffer(@CurrentActor() actor: Actor, @Args('input') input: PublishOfferInput): Promise<SavedOffer> {
    return { offer: await this.offers.publish(actor, input.asOrganisationId, input.offerId) };
  }

  @Mutation(() => OfferPayload, { description: 'Shows it for thirty days from now, also after it has expired. Field error IN_THE_PAST on content.validUntil where that has passed.' })
  async renewOffer(@CurrentActor() actor: Actor, @Args('input') input: RenewOfferInput): Promise<SavedOffer> {
    return { offer: await this.offers.renew(actor, input.asOrganisationId, input.offerId) };
  }

  @Mutation(() => OfferPayload, { description: 'Takes an offer back for good; others are told that it is gone.' })
  async withdrawOffer(@CurrentActor() actor: Actor, @Args('input') input: WithdrawOfferInput): Promise<SavedOffer> {
    return { offer: await this.offers.withdraw(actor, input.asOrganisationId, input.offerId) };
  }

  @ResolveField()
  slug(@Parent() { title }: PartnerOffer): string {
    return slugify(title);
  }

  @ResolveField()
  organisation(@Parent() { organisationId }: PartnerOffer, @Context() context: GraphqlContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationId);
  }

  @ResolveField()
  textHtml(@Parent() { text }: PartnerOffer): string | null {
    return renderMarkdown(text);
  }

  @ResolveField()
  expired(@Parent() offer: PartnerOffer): boolean {
    return this.offers.hasExpired(offer);
  }

  @ResolveField()
  viewerCan(@Parent() offer: PartnerOffer, @CurrentActor() actor: Actor): OfferPermissions {
    return offerPermissions(actor.roles, offer);
  }
}
