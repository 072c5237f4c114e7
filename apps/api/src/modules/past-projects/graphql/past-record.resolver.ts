import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import type { Page } from '../../../platform/graphql/connection';
import { type Organisation, OrganisationLoader, OrganisationType } from '../../organisations';
import { PastProjects } from '../past-projects';
import type { PastPart, PastPartner } from '../past-projects.repository';
import { PastPartConnection, PastPartnerConnection, PastPartnerType, PastRecordType } from './past-record.type';

const FIRST = { type: () => Int, defaultValue: 10, description: '1 to 50.' } as const;
const AFTER = { type: () => String, nullable: true, description: 'endCursor of the page before.' } as const;

@Resolver(() => OrganisationType)
export class OrganisationPastRecordResolver {
  constructor(private readonly past: PastProjects) {}

  @ResolveField(() => PastRecordType, { nullable: true, description: 'Null where no past project is known.' })
  async pastRecord(@Parent() { id: organisationId }: Organisation): Promise<PastRecordType | null> {
    const programmes = await this.past.programmesOf(organisationId);
    const projectCount = programmes.reduce((sum, { projects }) => sum + projects, 0);
    return projectCount === 0 ? null : { organisationId, programmes, projectCount };
  }
}

@Resolver(() => PastRecordType)
export class PastRecordResolver {
  constructor(private readonly past: PastProjects) {}

  @ResolveField(() => Int)
  partnerCount(@Parent() { organisationId }: PastRecordType): Promise<number> {
    return this.past.countPartners(organisationId);
  }

  @ResolveField(() => PastPartConnection, { description: 'The newest first.' })
  projects(@Parent() { organisationId }: PastRecordType, @Args('first', FIRST) first: number, @Args('after', AFTER) after: string | null): Promise<Page<PastPart>> {
    return this.past.projectsOf(organisationId, first, after ?? null);
  }

  @ResolveField(() => PastPartnerConnection, { description: 'The most frequent first.' })
  partners(@Parent() { organisationId }: PastRecordType, @Args('first', FIRST) first: number, @Args('after', AFTER) after: string | null): Promise<Page<PastPartner>> {
    return this.past.partnersOf(organisationId, first, after ?? null);
  }
}

@Resolver(() => PastPartnerType)
export class PastPartnerResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'Its profile; null where it has none.' })
  organisation(@Parent() { organisationId }: PastPartnerType, @Context() context: GraphqlContext): Promise<Organisation | null> | null {
    return organisationId && this.organisations.load(context, organisationId);
  }
}
