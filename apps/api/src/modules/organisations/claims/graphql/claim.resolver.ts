import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor';
import { CurrentActor } from '../../../../platform/auth/current-actor.decorator';
import type { GraphqlContext } from '../../../../platform/graphql/graphql-context';
import { IdArg } from '../../../../platform/graphql/id';
import { type Person, ViewerType } from '../../../accounts';
import { OrganisationLoader } from '../../graphql/organisation.loader';
import { OrganisationType } from '../../graphql/organisation.type';
import type { Organisation } from '../../organisation.entity';
import type { RequestState } from '../../people/join-request.entity';
import { ClaimService, type ClaimStanding } from '../claim.service';
import type { OrganisationClaim } from '../organisation-claim.entity';
import { ClaimOrganisationInput } from './claim.inputs';
import { ClaimOrganisationPayload, ClaimStandingType, OrganisationClaimType, RequestStateEnum } from './claim.type';

@Resolver(() => ClaimStandingType)
export class ClaimResolver {
  constructor(private readonly claims: ClaimService) {}

  @Query(() => ClaimStandingType, { description: 'Whether and how the viewer can come to speak for an organisation.' })
  claimStanding(@CurrentActor() actor: Actor, @IdArg('organisationId') organisationId: string): Promise<ClaimStanding> {
    return this.claims.findStanding(actor, organisationId);
  }

  @Mutation(() => ClaimOrganisationPayload, {
    description: 'Takes over a profile nobody speaks for: at once by an address at its own domain, else a moderator decides. Errors CLAIM.ALREADY_CLAIMED, CLAIM.ALREADY_WAITING and CLAIM.TOO_MANY.',
  })
  async claimOrganisation(@Context() context: GraphqlContext, @Args('input') { organisationId, evidence }: ClaimOrganisationInput): Promise<{ isOwner: boolean; standing: ClaimStanding }> {
    const { actor } = context;
    const isOwner = await this.claims.claim(actor, organisationId, evidence);
    if (isOwner) context.actor = { ...actor, roles: new Map(actor.roles).set(organisationId, 'OWNER') };
    return { isOwner, standing: await this.claims.findStanding(context.actor, organisationId) };
  }

  @ResolveField(() => RequestStateEnum, { nullable: true })
  requestState(@Parent() { request }: ClaimStanding): RequestState | null {
    return request?.state ?? null;
  }
}

@Resolver(() => OrganisationClaimType)
export class OrganisationClaimResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation(@Parent() { organisationId }: OrganisationClaim, @Context() context: GraphqlContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationId);
  }
}

/** Adds to the viewer the claims they made. */
@Resolver(() => ViewerType)
export class ViewerClaimsResolver {
  constructor(private readonly service: ClaimService) {}

  @ResolveField(() => [OrganisationClaimType], { description: 'Claims the viewer made, the newest first, at most 20.' })
  claims(@Parent() { id }: Person): Promise<OrganisationClaim[]> {
    return this.service.findOfPerson(id);
  }
}
