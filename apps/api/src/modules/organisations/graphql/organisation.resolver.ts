import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Locale, type MemberRole, slugify } from '@trefoil/vocabulary';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { Public } from '../../../platform/auth/public.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { IdArg } from '../../../platform/graphql/id';
import { PlainField } from '../../../platform/graphql/plain-field.decorator';
import { renderMarkdown } from '../../../platform/rich-text/render-markdown';
import { LocaleEnum } from '../../accounts';
import type { Organisation } from '../organisation.entity';
import type { OrganisationName } from '../organisation-name.entity';
import { canEdit, canMessage, canWithdraw } from '../organisation.policy';
import { OrganisationService, type SavedOrganisation } from '../organisation.service';
import { shownName } from '../shown-names';
import { OrganisationNameLoader } from './organisation-name.loader';
import { CreateOrganisationInput, EditOrganisationInput, WithdrawOrganisationInput } from './organisation.inputs';
import { type EcheType, OrganisationPayload, type OrganisationPermissions, OrganisationType, type SuspensionType, type VerificationType } from './organisation.type';

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly furtherNames: OrganisationNameLoader,
  ) {}

  @Public()
  @Query(() => OrganisationType, { nullable: true, description: 'Null when there is none. Error GONE when it was withdrawn.' })
  organisation(@CurrentActor() actor: Actor, @IdArg() id: string): Promise<Organisation | null> {
    return this.organisations.findVisible(actor, id);
  }

  @Mutation(() => OrganisationPayload, { description: 'Makes a profile; whoever makes it owns it. Field errors IDENTIFIER.*_MALFORMED and IDENTIFIER.TAKEN.' })
  async createOrganisation(@Context() context: GraphqlContext, @Args('input') input: CreateOrganisationInput): Promise<SavedOrganisation> {
    const { actor } = context;
    const saved = await this.organisations.create(actor, input.profile);
    context.actor = { ...actor, roles: new Map(actor.roles).set(saved.organisation.id, 'OWNER') };
    return saved;
  }

  @Mutation(() => OrganisationPayload, { description: 'For owners and editors. Error ORGANISATION.CHANGED_MEANWHILE when somebody else saved first.' })
  editOrganisation(@CurrentActor() actor: Actor, @Args('input') input: EditOrganisationInput): Promise<SavedOrganisation> {
    return this.organisations.edit(actor, input.asOrganisationId, input.version, input.profile);
  }

  @Mutation(() => OrganisationPayload, { description: 'For owners: takes the profile, its ideas and its offers out of public sight.' })
  withdrawOrganisation(@CurrentActor() actor: Actor, @Args('input') input: WithdrawOrganisationInput): Promise<SavedOrganisation> {
    return this.organisations.withdraw(actor, input.asOrganisationId);
  }

  @ResolveField(() => String)
  @PlainField()
  name(organisation: Organisation, @Args('locale', { type: () => LocaleEnum, nullable: true, description: 'The language of the reader.' }) { locale }: { readonly locale?: Locale | null }): string {
    return shownName(organisation, locale);
  }

  @ResolveField()
  @PlainField()
  slug({ name }: Organisation): string {
    return slugify(name);
  }

  @ResolveField()
  names(@Parent() { id }: Organisation, @Context() context: GraphqlContext): Promise<OrganisationName[]> {
    return this.furtherNames.load(context, id);
  }

  @ResolveField()
  @PlainField()
  descriptionHtml({ description }: Organisation): string | null {
    return renderMarkdown(description);
  }

  @ResolveField()
  @PlainField()
  eche({ echeSource, echeFrom, echeTo }: Organisation): EcheType | null {
    return echeSource && { source: echeSource, from: echeFrom, to: echeTo };
  }

  @ResolveField()
  verification(@Parent() { verifiedAt, verifiedChecks }: Organisation): VerificationType | null {
    return verifiedAt && { at: verifiedAt, checks: verifiedChecks };
  }

  @ResolveField()
  suspension(@Parent() { id, suspendedAt, suspensionReason }: Organisation, @CurrentActor() actor: Actor): SuspensionType | null {
    const maySee = actor.isModerator || actor.roles.has(id);
    return maySee ? suspendedAt && { since: suspendedAt, reason: suspensionReason } : null;
  }

  @ResolveField()
  viewerCan(@Parent() organisation: Organisation, @CurrentActor() actor: Actor): OrganisationPermissions {
    const role = actor.roles.get(organisation.id);
    const isActive = organisation.withdrawnAt === null && organisation.suspendedAt === null;
    return { edit: isActive && canEdit(role), withdraw: isActive && canWithdraw(role), message: canMessage(role, organisation, actor.personId !== null) };
  }

  @ResolveField()
  viewerRole(@Parent() { id }: Organisation, @CurrentActor() actor: Actor): MemberRole | null {
    return actor.roles.get(id) ?? null;
  }
}
