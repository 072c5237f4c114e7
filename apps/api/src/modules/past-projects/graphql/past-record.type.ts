import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CountryCode, IsoDate, OrganisationId, SeatRole } from '@trefoil/vocabulary';
import { EdgeOf, PageInfo } from '../../../platform/graphql/connection';
import { GraphQLCountryCode, GraphQLIsoDate } from '../../../platform/graphql/scalars';
import { SeatRoleEnum } from '../../organisations';

@ObjectType('PastProject', { description: 'A project that was funded, as the open data of its programme tells it.' })
export class PastProjectType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Its number in its programme, such as FP7-100000.' })
  sourceId: string;

  @Field()
  programme: string;

  @Field(() => Int, { nullable: true, description: 'Null is unknown.' })
  year: number | null;

  @Field(() => GraphQLIsoDate, { nullable: true })
  startsOn: IsoDate | null;

  @Field(() => GraphQLIsoDate, { nullable: true })
  endsOn: IsoDate | null;

  @Field(() => String, { nullable: true })
  acronym: string | null;

  @Field(() => String, { nullable: true, description: 'Null where the source tells none.' })
  title: string | null;

  @Field(() => [String], { description: 'What it was about, in the words of the European vocabulary of sciences.' })
  keywords: string[];
}

@ObjectType('PastPart', { description: 'A project with the part an organisation had in it.' })
export class PastPartType {
  @Field(() => PastProjectType)
  project: PastProjectType;

  @Field(() => SeatRoleEnum)
  role: SeatRole;
}

const PastPartEdge = EdgeOf(PastPartType, 'PastPart');

@ObjectType()
export class PastPartConnection {
  @Field(() => [PastPartEdge])
  edges: InstanceType<typeof PastPartEdge>[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType('PastPartner', { description: 'Who took part in projects with an organisation, in the directory or not.' })
export class PastPartnerType {
  /** Resolved to the organisation. */
  organisationId: OrganisationId | null;

  @Field({ description: 'As the projects name it.' })
  name: string;

  @Field(() => GraphQLCountryCode, { nullable: true })
  country: CountryCode | null;

  @Field(() => Int, { description: 'In how many projects they were together.' })
  projects: number;
}

const PastPartnerEdge = EdgeOf(PastPartnerType, 'PastPartner');

@ObjectType()
export class PastPartnerConnection {
  @Field(() => [PastPartnerEdge])
  edges: InstanceType<typeof PastPartnerEdge>[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType('PastProgramme', { description: 'A programme an organisation took part in.' })
export class PastProgrammeType {
  @Field()
  programme: string;

  @Field(() => Int)
  projects: number;
}

@ObjectType('PastRecord', { description: 'What an organisation took part in before, by the open data of past programmes.' })
export class PastRecordType {
  /** Whose it is. */
  organisationId: OrganisationId;

  @Field(() => [PastProgrammeType], { description: 'The latest first, at most 20.' })
  programmes: PastProgrammeType[];

  @Field(() => Int)
  projectCount: number;
}
