import { ArgsType } from '@nestjs/graphql';
import { LIMITS, SEARCH_KINDS, type SearchKind } from '@trefoil/vocabulary';
import { CodeList, RequiredText, WholeNumber } from '../../../platform/graphql/input-fields';
import { SearchKindEnum } from './enums';

@ArgsType()
export class SuggestArgs {
  @RequiredText(LIMITS.search.words, 'What has been typed so far.')
  words: string;

  @CodeList(() => SearchKindEnum, SEARCH_KINDS.length, 'All when left out.')
  kinds: SearchKind[] = [];

  @WholeNumber(1, LIMITS.search.suggestions, { nullable: true, description: 'At most 10 of each kind; 5 when left out.' })
  first: number | null = null;
}
