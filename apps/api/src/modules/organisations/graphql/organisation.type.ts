import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Activity, Aim, CountryCode, EcheSource, IsoDate, LanguageCode, MemberRole, OrganisationType as Type, Ownership } from '@trefoil/vocabulary';
import { GraphQLCountryCode, GraphQLIsoDate, GraphQLLanguageCode } from '../../../platform/graphql/scalars';
import { ActivityEnum, AimEnum, EcheSourceEnum, MemberRoleEnum, OrganisationTypeEnum, OwnershipEnum, VerificationCheckEnum } from './enums';
import type { VerificationCheck } from '../standing/verification';

@ObjectType('OrganisationName', { description: 'A further name: another language, an abbreviation, an older name.' })
export class OrganisationNameType {
  @Field()
  name: string;

  @Field(() => GraphQLLanguageCode, { nullable: true })
  language: LanguageCode | null;
}

@ObjectType('Eche', { description: 'The Erasmus Charter for Higher Education an institution holds.' })
export class EcheType {
  @Field(() => GraphQLIsoDate, { nullable: true })
  from: IsoDate | null;

  @Field(() => GraphQLIsoDate, { nullable: true, description: 'Last day of validity.' })
  to: IsoDate | null;

  @Field(() => EcheSourceEnum)
  source: EcheSource;
}

@ObjectType({ description: 'What the viewer may do with an organisation.' })
export class OrganisationPermissions {
  @Field()
  edit: boolean;

  @Field()
  withdraw: boolean;

  @Field({ description: 'Write to it in the name of another organisation.' })
  message: boolean;
}

@ObjectType('Verification', { description: 'That a moderator made sure an organisation is what it says.' })
export class VerificationType {
  @Field(() => [VerificationCheckEnum], { description: 'What was checked.' })
  checks: VerificationCheck[];

  @Field()
  at: Date;
}

@ObjectType('Suspension', { description: 'That a moderator keeps an organisation out of sight.' })
export class SuspensionType {
  @Field()
  since: Date;

  @Field(() => String, { nullable: true, description: 'For its own people, and moderators.' })
  reason: string | null;
}

@ObjectType('Organisation', { description: 'An organisation active in higher education, public or private, of any kind.' })
export class OrganisationType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Readable part of its address, made of the name; may be empty.' })
  slug: string;

  @Field({ description: 'The main name; with a locale, the name in that language where one is known.' })
  name: string;

  @Field(() => GraphQLLanguageCode, { nullable: true, description: 'Of the main name; null is unknown.' })
  nameLanguage: LanguageCode | null;

  @Field(() => String, { nullable: true, description: 'The name in law, as the list of charter holders writes it.' })
  legalName: string | null;

  @Field(() => [OrganisationNameType])
  names: OrganisationNameType[];

  @Field(() => OrganisationTypeEnum)
  type: Type;

  @Field(() => OwnershipEnum, { nullable: true, description: 'Null is unknown.' })
  ownership: Ownership | null;

  @Field(() => GraphQLCountryCode)
  country: CountryCode;

  @Field(() => String, { nullable: true })
  city: string | null;

  @Field(() => String, { nullable: true })
  website: string | null;

  @Field(() => String, { nullable: true, description: 'Markdown, as written.' })
  description: string | null;

  @Field(() => String, { nullable: true, description: 'The description as sanitised HTML.' })
  descriptionHtml: string | null;

  @Field(() => GraphQLLanguageCode, { nullable: true })
  descriptionLanguage: LanguageCode | null;

  @Field(() => [String], { description: 'Fields of education, ISCED-F 2013 codes.' })
  fields: string[];

  @Field(() => [ActivityEnum], { description: 'Kinds of activity it offers to take part in.' })
  activities: Activity[];

  @Field(() => [AimEnum])
  aims: Aim[];

  @Field(() => [GraphQLLanguageCode])
  workingLanguages: LanguageCode[];

  @Field(() => String, { nullable: true, description: 'Participant identification code of the EU portal, nine digits.' })
  pic: string | null;

  @Field(() => String, { nullable: true, description: 'Organisation id of Erasmus+, E and eight digits.' })
  oid: string | null;

  @Field(() => String, { nullable: true, description: 'Research Organization Registry id, without the address before it.' })
  rorId: string | null;

  @Field(() => String, { nullable: true, description: 'Erasmus code, such as "SF TURKU01".' })
  erasmusCode: string | null;

  @Field(() => EcheType, { nullable: true, description: 'Null is unknown, which is not the same as having none.' })
  eche: EcheType | null;

  @Field({ description: 'Whether somebody speaks for it here; an imported profile waits to be claimed.' })
  claimed: boolean;

  @Field(() => VerificationType, { nullable: true, description: 'Null while no moderator has made sure of it.' })
  verification: VerificationType | null;

  @Field(() => SuspensionType, { nullable: true, description: 'Seen by its own people and by moderators: to others a suspended organisation is GONE.' })
  suspension: SuspensionType | null;

  @Field({ description: 'Invented, part of the demo world.' })
  isDemo: boolean;

  @Field(() => Int, { description: 'Give it back when editing.' })
  version: number;

  @Field()
  createdAt: Date;

  @Field()
  updatedAt: Date;

  @Field(() => OrganisationPermissions)
  viewerCan: OrganisationPermissions;

  @Field(() => MemberRoleEnum, { nullable: true, description: 'The viewer’s own role; null when they have none.' })
  viewerRole: MemberRole | null;
}

@ObjectType('Membership', { description: 'An organisation the viewer may speak for, and how far.' })
export class MembershipType {
  @Field(() => ID)
  id: string;

  @Field(() => MemberRoleEnum)
  role: MemberRole;

  @Field(() => OrganisationType)
  organisation: OrganisationType;
}

@ObjectType({ description: 'Saved, but worth a second look.' })
export class FieldWarning {
  @Field({ description: 'Path from the input, such as profile.pic.' })
  path: string;

  @Field()
  code: string;
}

@ObjectType()
export class OrganisationPayload {
  @Field(() => OrganisationType)
  organisation: OrganisationType;

  @Field(() => [FieldWarning])
  warnings: FieldWarning[];
}
