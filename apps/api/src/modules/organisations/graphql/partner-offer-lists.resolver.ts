import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { ViewerType } from '../../accounts';
import type { Organisation } from '../organisation.entity';
import type { PartnerOffer } from '../partner-offer.entity';
import { PartnerOfferService } from '../partner-offer.service';
import { OrganisationType } from './organisation.type';
import { OrganisationOffersLoader } from './partner-offer.loader';
import { PartnerOfferType } from './partner-offer.type';

@Resolver(() => OrganisationType)
export class OrganisationOffersResolver {
  constructor(private readonly ofOrganisations: OrganisationOffersLoader) {}

  @ResolveField(() => [PartnerOfferType], { description: 'Published offers that have not expired, newest first, at most 20.' })
  offers(@Parent() { id }: Organisation, @Context() context: GraphqlContext): Promise<PartnerOffer[]> {
    return this.ofOrganisations.load(context, id);
  }
}

@Resolver(() => ViewerType)
export class ViewerOffersResolver {
  constructor(private readonly service: PartnerOfferService) {}

  @ResolveField(() => [PartnerOfferType], { description: 'Offers of the viewer’s organisations in any state but withdrawn, newest first, at most 50.' })
  offers(@CurrentActor() actor: Actor): Promise<PartnerOffer[]> {
    return this.service.findOfActor(actor);
  }
}
