import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  type ActionCode,
  type Activity,
  type Aim,
  type CountryCode,
  type CountryGroupName,
  type EducationSector,
  type LanguageCode,
  LIMITS,
  type OrganisationType,
  type Ownership,
} from '@trefoil/vocabulary';
import { Allow, IsOptional } from 'class-validator';
import { CodeList, IsId, OptionalText } from '../../../platform/graphql/input-fields';
import { GraphQLCountryCode, GraphQLLanguageCode } from '../../../platform/graphql/scalars';
import { EducationSectorEnum } from '../../ideas';
import { ActionCodeEnum, ActivityEnum, AimEnum, AreFieldsOfEducation, OrganisationTypeEnum, OwnershipEnum } from '../../organisations';
import { CountryGroupEnum } from './enums';

const MOST = LIMITS.search.filterList;

/** What all three searches share. Options of one list are alternatives; the lists narrow each other. */
@InputType({ isAbstract: true })
abstract class SearchFilter {
  @OptionalText(LIMITS.search.words, 'Each is found at the beginning of a word, accents and case apart; all must be there. "..." is a phrase, a minus before a word excludes it.')
  words: string | null = null;

  @CodeList(() => GraphQLCountryCode, MOST)
  countries: CountryCode[] = [];

  @Field(() => ID, { nullable: true, description: 'Only organisations that took part in a funded project with this one, and what is theirs.' })
  @IsOptional()
  @IsId()
  hasWorkedWith?: string | null;

  @CodeList(() => CountryGroupEnum, MOST)
  countryGroups: CountryGroupName[] = [];

  @CodeList(() => OrganisationTypeEnum, MOST)
  types: OrganisationType[] = [];

  @CodeList(() => ActivityEnum, MOST)
  activities: Activity[] = [];

  @CodeList(() => AimEnum, MOST)
  aims: Aim[] = [];

  @CodeList(() => String, MOST, 'ISCED-F 2013 codes; a broad one finds the narrow ones within.')
  @AreFieldsOfEducation()
  fields: string[] = [];

  @CodeList(() => GraphQLLanguageCode, MOST, 'Working languages of an organisation; of an idea or an offer the language it is written in, and those it names.')
  languages: LanguageCode[] = [];
}

@InputType({ description: 'Narrows the organisations found.' })
export class OrganisationFilter extends SearchFilter {
  @CodeList(() => OwnershipEnum, MOST)
  ownerships: Ownership[] = [];

  @Field(() => Boolean, { nullable: true, description: 'Whether it is known to hold a valid charter today.' })
  @Allow()
  hasEche?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a moderator made sure that it is what it says.' })
  @Allow()
  isVerified?: boolean | null;
}

@InputType({ description: 'Narrows the ideas found; country and type are the coordinator’s, fields those of the partners sought.' })
export class IdeaFilter extends SearchFilter {
  @CodeList(() => OrganisationTypeEnum, MOST, 'Ideas that look for one of these types, or for partners of any type.')
  soughtTypes: OrganisationType[] = [];

  @CodeList(() => EducationSectorEnum, MOST)
  sectors: EducationSector[] = [];

  @CodeList(() => ActionCodeEnum, MOST)
  actions: ActionCode[] = [];

  @CodeList(() => Int, MOST)
  callYears: number[] = [];
}

@InputType({ description: 'Narrows the offers found; country and type are those of whoever offers.' })
export class OfferFilter extends SearchFilter {
  @CodeList(() => ActionCodeEnum, MOST, 'Offers for one of these actions, or for any.')
  actions: ActionCode[] = [];
}
