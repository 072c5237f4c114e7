import { Args, Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { OrganisationId } from '@trefoil/vocabulary';
import { graphqlEnum } from '../../../platform/graphql/enum';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import type { Organisation } from '../organisation.entity';
import { ORGANISATION_RELATIONS, type OrganisationRelation, type OrganisationRelationKind } from '../organisation-relation';
import { OrganisationService } from '../organisation.service';
import { OrganisationLoader } from './organisation.loader';
import { OrganisationType } from './organisation.type';

const RelationEnum = graphqlEnum('OrganisationRelationKind', ORGANISATION_RELATIONS, 'What the other organisation is to this one.');

@ObjectType('OrganisationRelation', { description: 'An organisation this one is part of, one that is part of it, or one near to it, by the Research Organization Registry.' })
export class OrganisationRelationType {
  @Field(() => RelationEnum)
  kind: OrganisationRelationKind;

  /** Resolved to the organisation. */
  organisationId: OrganisationId;
}

@Resolver(() => OrganisationType)
export class OrganisationRelationsResolver {
  constructor(private readonly organisations: OrganisationService) {}

  @ResolveField(() => [OrganisationRelationType], { description: 'Those it is part of first, then its parts, then others; by name.' })
  relations(@Parent() organisation: Organisation, @Args('first', { type: () => Int, defaultValue: 20, description: '1 to 50.' }) first: number): Promise<OrganisationRelation[]> {
    return this.organisations.findRelations(organisation, first);
  }

  @ResolveField(() => Int)
  relationCount(@Parent() organisation: Organisation): Promise<number> {
    return this.organisations.countRelations(organisation);
  }
}

@Resolver(() => OrganisationRelationType)
export class OrganisationRelationResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField(() => OrganisationType)
  organisation(@Parent() { organisationId }: OrganisationRelation, @Context() context: GraphqlContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationId);
  }
}
