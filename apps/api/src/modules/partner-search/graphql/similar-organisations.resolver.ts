import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { type Organisation, OrganisationLoader, OrganisationType } from '../../organisations';
import { type SimilarOrganisation, SimilarOrganisationsService } from '../similar-organisations.service';
import { SimilarOrganisationsInput, SimilarOrganisationType } from './similar-organisations.type';

@Resolver(() => SimilarOrganisationType)
export class SimilarOrganisationsResolver {
  constructor(
    private readonly service: SimilarOrganisationsService,
    private readonly organisations: OrganisationLoader,
  ) {}

  @Query(() => [SimilarOrganisationType], { description: 'Organisations that may be the one the viewer is about to register, the surest first, at most 5.' })
  similarOrganisations(@CurrentActor() actor: Actor, @Args('to') to: SimilarOrganisationsInput): Promise<SimilarOrganisation[]> {
    return this.service.find(actor, to);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation(@Parent() { organisationId }: SimilarOrganisation, @Context() context: GraphqlContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationId);
  }
}
