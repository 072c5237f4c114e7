import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { CountryCode, SearchKind } from '@trefoil/vocabulary';
import { GraphQLCountryCode } from '../../../platform/graphql/scalars';
import { SearchKindEnum } from './enums';

@ObjectType('Suggestion', { description: 'What somebody may be about to type.' })
export class SuggestionType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Readable part of its address; may be empty.' })
  slug: string;

  @Field({ description: 'Name of an organisation, title of an idea or an offer.' })
  name: string;

  @Field({ description: 'The name with the words typed marked: U+E000 stands before each, U+E001 after it.' })
  marked: string;

  @Field(() => String, { nullable: true, description: 'The further name of an organisation that was found, marked, where its name alone would not have been.' })
  matchedName: string | null;

  @Field(() => GraphQLCountryCode, { description: 'Of the organisation, or of the one it belongs to.' })
  country: CountryCode;

  @Field(() => String, { nullable: true })
  city: string | null;

  @Field(() => String, { nullable: true, description: 'Whose idea or offer it is; null for organisations.' })
  organisationName: string | null;
}

@ObjectType('SuggestionGroup', { description: 'Suggestions of one kind, best first.' })
export class SuggestionGroupType {
  @Field(() => SearchKindEnum)
  kind: SearchKind;

  @Field(() => [SuggestionType])
  suggestions: SuggestionType[];
}
