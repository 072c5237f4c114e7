import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { type Person, ViewerType } from '../../accounts';
import type { Membership } from '../membership.entity';
import type { Organisation } from '../organisation.entity';
import { OrganisationService } from '../organisation.service';
import { OrganisationLoader } from './organisation.loader';
import { MembershipType, OrganisationType } from './organisation.type';

/** Adds to the viewer the organisations they speak for. */
@Resolver(() => ViewerType)
export class ViewerMembershipsResolver {
  constructor(private readonly organisations: OrganisationService) {}

  @ResolveField(() => [MembershipType], { description: 'The organisations the viewer speaks for, oldest membership first.' })
  memberships(@Parent() { id }: Person): Promise<Membership[]> {
    return this.organisations.findMemberships(id);
  }
}

@Resolver(() => MembershipType)
export class MembershipResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField(() => OrganisationType)
  organisation(@Parent() { organisationId }: Membership, @Context() context: GraphqlContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationId);
  }
}
