import { Field, InputType, Int } from '@nestjs/graphql';
import {
  type ActionCode,
  type Activity,
  type Aim,
  type CountryCode,
  type EducationSector,
  type LanguageCode,
  LIMITS,
  type OrganisationType,
  type ProjectScale,
  type ResultKind,
  type ResultReach,
} from '@trefoil/vocabulary';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { CodeList, OptionalText, RequiredText, WholeNumber } from '../../../platform/graphql/input-fields';
import { GraphQLCountryCode, GraphQLLanguageCode } from '../../../platform/graphql/scalars';
import { ActionCodeEnum, ActivityEnum, AimEnum, AreFieldsOfEducation, OrganisationTypeEnum } from '../../organisations';
import { EducationSectorEnum, ProjectScaleEnum, ResultKindEnum, ResultReachEnum } from './enums';

@InputType()
export class ExpectedResultInput {
  @Field(() => ResultKindEnum)
  @Allow()
  kind: ResultKind;

  @RequiredText(LIMITS.result.description)
  description: string;

  @Field(() => ResultReachEnum)
  @Allow()
  reach: ResultReach;
}

@InputType()
export class PartnerSoughtInput {
  @Field(() => OrganisationTypeEnum, { nullable: true, description: 'Null: any type.' })
  @Allow()
  type?: OrganisationType | null;

  @CodeList(() => GraphQLCountryCode, LIMITS.partnerSought.countries, 'Empty: any programme country.')
  countries: CountryCode[] = [];

  @CodeList(() => String, LIMITS.partnerSought.fields, 'ISCED-F 2013 codes.')
  @AreFieldsOfEducation()
  fields: string[] = [];

  @OptionalText(LIMITS.partnerSought.expertise)
  expertise: string | null = null;

  @OptionalText(LIMITS.partnerSought.task)
  task: string | null = null;

  @WholeNumber(LIMITS.partnerSought.countMin, LIMITS.partnerSought.countMax)
  count: number;
}

@InputType({ description: 'A whole idea: what is left out is cleared. A draft needs no more than what is marked here as needed.' })
export class IdeaContentInput {
  @RequiredText(LIMITS.idea.title)
  title: string;

  @OptionalText(LIMITS.idea.summary, 'Needed to publish.')
  summary: string | null = null;

  @OptionalText(LIMITS.idea.body, 'Markdown.')
  body: string | null = null;

  @Field(() => GraphQLLanguageCode)
  @Allow()
  language: LanguageCode;

  @Field(() => ActionCodeEnum)
  @Allow()
  action: ActionCode;

  @Field(() => Int, { description: 'A year for which the rules of the action are known.' })
  @Allow()
  callYear: number;

  @Field(() => ProjectScaleEnum, { nullable: true, description: 'Needed to publish.' })
  @Allow()
  scale?: ProjectScale | null;

  @CodeList(() => EducationSectorEnum, LIMITS.idea.sectors, 'At least one is needed to publish.')
  sectors: EducationSector[] = [];

  @OptionalText(LIMITS.idea.higherEducationLink)
  higherEducationLink: string | null = null;

  @OptionalText(LIMITS.idea.agendaLink)
  agendaLink: string | null = null;

  @Field(() => [ExpectedResultInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIMITS.idea.results, { context: { code: 'TOO_MANY', params: { max: LIMITS.idea.results } } })
  @ValidateNested({ each: true })
  @Type(() => ExpectedResultInput)
  results?: ExpectedResultInput[] | null;

  @CodeList(() => AimEnum, LIMITS.idea.aims, 'To publish, name an aim or an activity.')
  aims: Aim[] = [];

  @CodeList(() => ActivityEnum, LIMITS.idea.activities)
  activities: Activity[] = [];

  @OptionalText(LIMITS.idea.otherActivity, 'Needed to publish with the activity OTHER; dropped without it.')
  otherActivity: string | null = null;

  @WholeNumber(1, LIMITS.budget.months, { nullable: true, description: 'Needed to publish.' })
  durationMonths: number | null = null;

  // The ceilings of an action are the eligibility panel's to tell, and refuse nothing here.
  @WholeNumber(0, LIMITS.budget.cents, { nullable: true, description: 'In euro cents.' })
  grantAskedCents: number | null = null;

  @Field(() => Date, { nullable: true, description: 'To publish, it must lie ahead.' })
  @Allow()
  deadline?: Date | null;

  @OptionalText(64, 'IANA zone, such as Europe/Brussels; needed with a deadline.')
  deadlineZone: string | null = null;

  @Field(() => [PartnerSoughtInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIMITS.idea.partnersSought, { context: { code: 'TOO_MANY', params: { max: LIMITS.idea.partnersSought } } })
  @ValidateNested({ each: true })
  @Type(() => PartnerSoughtInput)
  partnersSought?: PartnerSoughtInput[] | null;
}
