import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { IdArg } from '../../../platform/graphql/id';
import { type Consortium, ConsortiumType } from '../../consortia';
import type { ProjectIdea } from '../../ideas';
import { type Organisation, OrganisationLoader } from '../../organisations';
import type { SuggestionRefusal } from '../suggestion-refusal.entity';
import { SuggestionService } from '../suggestion.service';
import { ReconsiderSuggestionInput, RefuseSuggestionInput, SuggestionPageArgs } from './suggestion.input';
import { IdeaSuggestionConnection, PartnerSuggestionConnection, SuggestionRefusalPayload, SuggestionRefusalType, toIdeaSuggestions, toPartnerSuggestions } from './suggestion.type';

const USUAL = 10;

@Resolver()
export class SuggestionResolver {
  constructor(private readonly suggestions: SuggestionService) {}

  @Query(() => PartnerSuggestionConnection, {
    description:
      'For owners and editors of the idea’s organisation: organisations that would fit, best first, at most 60, with reasons. It knows only what the directory and the past projects say. At most 120 questions in five minutes for one person.',
  })
  async suggestedPartners(@CurrentActor() actor: Actor, @IdArg('ideaId') ideaId: string, @Args() { first, after }: SuggestionPageArgs): Promise<unknown> {
    return toPartnerSuggestions(await this.suggestions.partnersFor(actor, ideaId, first ?? USUAL, after));
  }

  @Query(() => IdeaSuggestionConnection, { description: 'For members of an organisation: published ideas of others it would fit, best first, at most 30, with reasons.' })
  async suggestedIdeas(@CurrentActor() actor: Actor, @IdArg('organisationId') organisationId: string, @Args() { first, after }: SuggestionPageArgs): Promise<unknown> {
    return toIdeaSuggestions(await this.suggestions.ideasFor(actor, organisationId, first ?? USUAL, after));
  }

  @Mutation(() => SuggestionRefusalPayload, { description: 'Leaves an organisation out of every further suggestion for an idea of one’s own, and of the proposals for its consortium. Error SUGGESTIONS.TOO_MANY_REFUSED.' })
  async refuseSuggestion(@CurrentActor() actor: Actor, @Args('input') input: RefuseSuggestionInput): Promise<{ idea: ProjectIdea }> {
    return { idea: await this.suggestions.refuse(actor, input) };
  }

  @Mutation(() => SuggestionRefusalPayload, { description: 'Lets an organisation be suggested again.' })
  async reconsiderSuggestion(@CurrentActor() actor: Actor, @Args('input') input: ReconsiderSuggestionInput): Promise<{ idea: ProjectIdea }> {
    return { idea: await this.suggestions.reconsider(actor, input) };
  }
}

@Resolver(() => SuggestionRefusalType)
export class SuggestionRefusalResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField()
  organisation(@Parent() { organisationId }: SuggestionRefusal, @Context() context: GraphqlContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationId);
  }
}

@Resolver(() => ConsortiumType)
export class ConsortiumRefusalsResolver {
  constructor(private readonly suggestions: SuggestionService) {}

  @ResolveField(() => [SuggestionRefusalType], { description: 'Who is not to be proposed, the last one first, for the coordinator’s owners and editors; none for others.' })
  refusedSuggestions(@Parent() consortium: Consortium, @CurrentActor() actor: Actor): Promise<SuggestionRefusal[]> {
    return this.suggestions.refusedFor(actor, consortium);
  }
}
