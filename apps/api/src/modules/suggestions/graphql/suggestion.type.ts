import type { Reason, ReasonCode } from '@trefoil/matching';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../../platform/graphql/connection';
import { type ProjectIdea, ProjectIdeaType } from '../../ideas';
import { type Organisation, OrganisationType } from '../../organisations';
import type { SuggestionRefusalReason } from '../suggestion-refusal.entity';
import type { LookedAt, Suggestion, Suggestions } from '../suggestion.service';
import { SuggestionReasonEnum, SuggestionRefusalReasonEnum } from './enums';

@ObjectType('SuggestionReason', { description: 'One reason, to be worded by its code.' })
export class SuggestionReasonType {
  @Field(() => SuggestionReasonEnum)
  code: ReasonCode;

  @Field(() => Float, { description: 'How much of the score it is; the reasons of one suggestion come heaviest first.' })
  weight: number;

  @Field(() => [String], { description: 'The words that matched as the idea has them, or codes such as `field:0613`, `aim:QUALITY_AND_RENEWAL` and `activity:JOINT_DEGREES`.' })
  words: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Of projects, or of requests answered.' })
  count: number | null;
}

@ObjectType({ description: 'What there was to choose among.' })
export class SuggestionsLookedAt {
  @Field(() => Int)
  organisations: number;

  @Field(() => Int)
  pastProjects: number;

  @Field(() => Int)
  ideas: number;
}

@ObjectType()
export class PartnerSuggestion {
  @Field(() => OrganisationType)
  organisation: OrganisationType;

  @Field(() => Float, { description: 'From 0 to 1.' })
  fit: number;

  @Field(() => [SuggestionReasonType])
  reasons: readonly SuggestionReasonType[];
}

@ObjectType()
export class PartnerSuggestionEdge {
  @Field(() => PartnerSuggestion)
  node: PartnerSuggestion;

  @Field()
  cursor: string;
}

@ObjectType('SuggestionRefusal', { description: '"Not this one, because ...".' })
export class SuggestionRefusalType {
  organisationId: string;

  @Field(() => ID)
  id: string;

  @Field(() => OrganisationType, { nullable: true, description: 'Null where it was withdrawn meanwhile.' })
  organisation: OrganisationType | null;

  @Field(() => SuggestionRefusalReasonEnum)
  reason: SuggestionRefusalReason;

  @Field(() => String, { nullable: true })
  note: string | null;
}

@ObjectType()
export class PartnerSuggestionConnection {
  @Field(() => [PartnerSuggestionEdge])
  edges: PartnerSuggestionEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => SuggestionsLookedAt)
  lookedAt: LookedAt;

  @Field(() => [SuggestionRefusalType], { description: 'Who was refused for this idea, the last one first.' })
  refused: readonly SuggestionRefusalType[];
}

@ObjectType()
export class IdeaSuggestion {
  @Field(() => ProjectIdeaType)
  idea: ProjectIdeaType;

  @Field(() => Float, { description: 'From 0 to 1.' })
  fit: number;

  @Field(() => [SuggestionReasonType])
  reasons: readonly SuggestionReasonType[];
}

@ObjectType()
export class IdeaSuggestionEdge {
  @Field(() => IdeaSuggestion)
  node: IdeaSuggestion;

  @Field()
  cursor: string;
}

@ObjectType()
export class IdeaSuggestionConnection {
  @Field(() => [IdeaSuggestionEdge])
  edges: IdeaSuggestionEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => SuggestionsLookedAt)
  lookedAt: LookedAt;
}

@ObjectType()
export class SuggestionRefusalPayload {
  @Field(() => ProjectIdeaType)
  idea: ProjectIdeaType;
}

/** The suggestions with what they are about under its own name. */
function named<T, K extends string>(suggestions: Suggestions<T>, name: K) {
  const edges = suggestions.edges.map(({ cursor, node: { subject, fit, reasons } }: { cursor: string; node: Suggestion<T> }) => ({
    cursor,
    node: { [name]: subject, fit, reasons } as { readonly [key in K]: T } & { readonly fit: number; readonly reasons: readonly Reason[] },
  }));
  return { ...suggestions, edges };
}

export const toPartnerSuggestions = (suggestions: Suggestions<Organisation>) => named(suggestions, 'organisation');
export const toIdeaSuggestions = (suggestions: Suggestions<ProjectIdea>) => named(suggestions, 'idea');
