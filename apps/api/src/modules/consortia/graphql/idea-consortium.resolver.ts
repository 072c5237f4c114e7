import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CountryCode } from '@trefoil/vocabulary';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { GraphQLCountryCode } from '../../../platform/graphql/scalars';
import { type ProjectIdea, ProjectIdeaType } from '../../ideas';
import { OrganisationLoader } from '../../organisations';
import type { Consortium } from '../consortium.entity';
import { IdeaConsortiumLoader, SeatCountryLoader } from './consortium.loader';
import { ConsortiumType } from './consortium.type';

/** Adds to an idea the group behind it, as far as the reader may know. */
@Resolver(() => ProjectIdeaType)
export class IdeaConsortiumResolver {
  constructor(
    private readonly consortia: IdeaConsortiumLoader,
    private readonly acceptedSeats: SeatCountryLoader,
    private readonly organisations: OrganisationLoader,
  ) {}

  @ResolveField(() => ConsortiumType, { nullable: true, description: 'Null unless the viewer may see it.' })
  consortium(@Parent() { id }: ProjectIdea, @Context() context: GraphqlContext): Promise<Consortium | null> {
    return this.consortia.load(context, id);
  }

  @ResolveField(() => [GraphQLCountryCode], { description: 'One country for the coordinator, then one for each accepted seat: a country may come twice.' })
  async seatCountries(@Parent() { id, organisationId }: ProjectIdea, @Context() context: GraphqlContext): Promise<CountryCode[]> {
    const [coordinator, others] = await Promise.all([this.organisations.load(context, organisationId), this.acceptedSeats.load(context, id)]);
    return coordinator ? [coordinator.country, ...others] : others;
  }
}
