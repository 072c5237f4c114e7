import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  ActionCode,
  Activity,
  Aim,
  CountryCode,
  EducationSector,
  IdeaStatus,
  LanguageCode,
  OrganisationType as OrganisationKind,
  ProjectScale,
  ResultKind,
  ResultReach,
} from '@trefoil/vocabulary';
import { GraphQLCountryCode, GraphQLLanguageCode } from '../../../platform/graphql/scalars';
import { ActionCodeEnum, ActivityEnum, AimEnum, OrganisationType, OrganisationTypeEnum } from '../../organisations';
import { EducationSectorEnum, IdeaStatusEnum, ProjectScaleEnum, ResultKindEnum, ResultReachEnum } from './enums';

@ObjectType('ExpectedResult', { description: 'What a project leaves behind.' })
export class ExpectedResultType {
  @Field(() => ResultKindEnum)
  kind: ResultKind;

  @Field()
  description: string;

  @Field(() => ResultReachEnum)
  reach: ResultReach;
}

@ObjectType('PartnerSought', { description: 'A kind of partner an idea lacks.' })
export class PartnerSoughtType {
  @Field(() => ID)
  id: string;

  @Field(() => OrganisationTypeEnum, { nullable: true, description: 'Null: any type.' })
  type: OrganisationKind | null;

  @Field(() => [GraphQLCountryCode], { description: 'Empty: any programme country.' })
  countries: CountryCode[];

  @Field(() => [String], { description: 'Fields of education, ISCED-F 2013 codes.' })
  fields: string[];

  @Field(() => String, { nullable: true })
  expertise: string | null;

  @Field(() => String, { nullable: true, description: 'What it would do in the project.' })
  task: string | null;

  @Field(() => Int, { description: 'How many of them.' })
  count: number;
}

@ObjectType({ description: 'What the viewer may do with an idea.' })
export class IdeaPermissions {
  @Field()
  edit: boolean;

  @Field()
  publish: boolean;

  @Field({ description: 'Seek no partners for a while.' })
  pause: boolean;

  @Field({ description: 'Say that the partnership is complete.' })
  complete: boolean;

  @Field({ description: 'Give it up for good.' })
  close: boolean;

  @Field({ description: 'Seek partners again.' })
  reopen: boolean;

  @Field({ description: 'Show it for another thirty days.' })
  renew: boolean;

  @Field()
  withdraw: boolean;

  @Field({ description: 'Open its consortium, where there is none yet.' })
  openConsortium: boolean;

  @Field({ description: 'Write about it in the name of another organisation.' })
  expressInterest: boolean;
}

@ObjectType('ProjectIdea', { description: 'An idea for a project, by the organisation that would coordinate it.' })
export class ProjectIdeaType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Readable part of its address, made of the title; may be empty.' })
  slug: string;

  @Field(() => OrganisationType, { description: 'The coordinator.' })
  organisation: OrganisationType;

  @Field(() => IdeaStatusEnum)
  status: IdeaStatus;

  @Field()
  title: string;

  @Field(() => String, { nullable: true })
  summary: string | null;

  @Field(() => String, { nullable: true, description: 'Markdown, as written.' })
  body: string | null;

  @Field(() => String, { nullable: true, description: 'The body as sanitised HTML.' })
  bodyHtml: string | null;

  @Field(() => GraphQLLanguageCode, { description: 'The language it is written in.' })
  language: LanguageCode;

  @Field(() => ActionCodeEnum)
  action: ActionCode;

  @Field(() => Int, { description: 'Year of the call whose rules and programme countries apply.' })
  callYear: number;

  @Field(() => ProjectScaleEnum, { nullable: true })
  scale: ProjectScale | null;

  @Field(() => [EducationSectorEnum])
  sectors: EducationSector[];

  @Field({ description: 'Works across levels of education or with the youth sector: it names more than one sector.' })
  crossSectoral: boolean;

  @Field(() => String, { nullable: true, description: 'How the theme relates to higher education.' })
  higherEducationLink: string | null;

  @Field(() => String, { nullable: true, description: 'How it ties in with the EU agenda for higher education.' })
  agendaLink: string | null;

  @Field(() => [ExpectedResultType])
  results: ExpectedResultType[];

  @Field(() => [AimEnum])
  aims: Aim[];

  @Field(() => [ActivityEnum])
  activities: Activity[];

  @Field(() => String, { nullable: true, description: 'What the activity OTHER stands for.' })
  otherActivity: string | null;

  @Field(() => Int, { nullable: true })
  durationMonths: number | null;

  @Field(() => Int, { nullable: true, description: 'In euro cents.' })
  grantAskedCents: number | null;

  @Field(() => Date, { nullable: true, description: 'The coordinator’s own; until then partners are sought.' })
  deadline: Date | null;

  @Field(() => String, { nullable: true, description: 'IANA zone in which the deadline was written, such as Europe/Brussels.' })
  deadlineZone: string | null;

  @Field(() => Date, { nullable: true, description: 'When it stops being shown unless it is renewed: thirty days after publication or renewal, or at the deadline, whichever is first.' })
  expiresAt: Date | null;

  @Field({ description: 'Partners are sought: it is found by search and can be answered.' })
  answerable: boolean;

  @Field({ description: 'In its last ten days before the deadline, when only replacements for partners who fell away are sought.' })
  late: boolean;

  @Field(() => [PartnerSoughtType])
  partnersSought: PartnerSoughtType[];

  @Field({ description: 'Invented, part of the demo world.' })
  isDemo: boolean;

  @Field(() => Int, { description: 'Give it back when editing.' })
  version: number;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field()
  createdAt: Date;

  @Field()
  updatedAt: Date;

  @Field(() => IdeaPermissions)
  viewerCan: IdeaPermissions;
}

@ObjectType()
export class IdeaPayload {
  @Field(() => ProjectIdeaType)
  idea: ProjectIdeaType;
}
