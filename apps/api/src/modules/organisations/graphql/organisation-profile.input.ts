import { Field, InputType } from '@nestjs/graphql';
import {
  type Activity,
  type Aim,
  type CountryCode,
  type IsoDate,
  isFieldOfEducation,
  type LanguageCode,
  LIMITS,
  type OrganisationType,
  type Ownership,
} from '@trefoil/vocabulary';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsOptional, IsUrl, ValidateNested } from 'class-validator';
import { CodeList, OptionalText, RequiredText, Satisfies } from '../../../platform/graphql/input-fields';
import { GraphQLCountryCode, GraphQLIsoDate, GraphQLLanguageCode } from '../../../platform/graphql/scalars';
import { ActivityEnum, AimEnum, OrganisationTypeEnum, OwnershipEnum } from './enums';

/** Each code must be one of ISCED-F 2013. */
export const AreFieldsOfEducation = () =>
  Satisfies('UNKNOWN_VALUE', (codes) => Array.isArray(codes) && codes.every((code) => isFieldOfEducation(String(code))));

@InputType()
export class OrganisationNameInput {
  @RequiredText(LIMITS.organisation.name)
  name: string;

  @Field(() => GraphQLLanguageCode, { nullable: true })
  @Allow()
  language?: LanguageCode | null;
}

@InputType()
export class EcheInput {
  @Field(() => GraphQLIsoDate, { nullable: true })
  @Allow()
  from?: IsoDate | null;

  @Field(() => GraphQLIsoDate, { nullable: true })
  @Allow()
  to?: IsoDate | null;
}

@InputType({ description: 'A whole profile: what is left out is cleared.' })
export class OrganisationProfileInput {
  @RequiredText(LIMITS.organisation.name)
  name: string;

  @Field(() => [OrganisationNameInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIMITS.organisation.names, { context: { code: 'TOO_MANY', params: { max: LIMITS.organisation.names } } })
  @ValidateNested({ each: true })
  @Type(() => OrganisationNameInput)
  names?: OrganisationNameInput[] | null;

  @Field(() => OrganisationTypeEnum)
  @Allow()
  type: OrganisationType;

  @Field(() => OwnershipEnum, { nullable: true })
  @Allow()
  ownership?: Ownership | null;

  @Field(() => GraphQLCountryCode)
  @Allow()
  country: CountryCode;

  @OptionalText(LIMITS.organisation.city)
  city: string | null = null;

  @OptionalText(LIMITS.organisation.website, 'With http:// or https://.')
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: true }, { context: { code: 'NOT_A_URL' } })
  website: string | null = null;

  @OptionalText(LIMITS.organisation.description, 'Markdown.')
  description: string | null = null;

  @Field(() => GraphQLLanguageCode, { nullable: true, description: 'Needed with a description.' })
  @Allow()
  descriptionLanguage?: LanguageCode | null;

  @CodeList(() => String, LIMITS.organisation.fields, 'ISCED-F 2013 codes.')
  @AreFieldsOfEducation()
  fields: string[] = [];

  @CodeList(() => ActivityEnum, LIMITS.organisation.activities)
  activities: Activity[] = [];

  @CodeList(() => AimEnum, LIMITS.organisation.aims)
  aims: Aim[] = [];

  @CodeList(() => GraphQLLanguageCode, LIMITS.organisation.workingLanguages)
  workingLanguages: LanguageCode[] = [];

  @OptionalText(40)
  pic: string | null = null;

  @OptionalText(40)
  oid: string | null = null;

  @OptionalText(80, 'Bare or as its https://ror.org/ address.')
  rorId: string | null = null;

  @OptionalText(40)
  erasmusCode: string | null = null;

  @Field(() => EcheInput, { nullable: true, description: 'Null says that nothing is known.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EcheInput)
  eche?: EcheInput | null;
}
