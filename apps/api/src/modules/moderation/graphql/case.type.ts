import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EdgeOf, type Edge, PageInfo } from '../../../platform/graphql/connection';
import { OrganisationType } from '../../organisations';
import type { CaseDecision, CaseKind, CaseReason, CaseState } from '../cases/case';
import type { ReportSubjectKind } from '../reports/report.entity';
import { CaseDecisionEnum, CaseKindEnum, CaseReasonEnum, CaseStateEnum, ReportSubjectKindEnum } from './enums';

@ObjectType('ModerationCase', { description: 'Something a moderator decides, or has decided. For moderators.' })
export class ModerationCaseType {
  @Field(() => CaseKindEnum)
  kind: CaseKind;

  @Field(() => ID, { description: 'Of the claim, the likely duplicate or the report.' })
  id: string;

  @Field(() => CaseStateEnum)
  state: CaseState;

  @Field(() => CaseReasonEnum, { description: 'Why it is there.' })
  why: CaseReason;

  @Field()
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => CaseDecisionEnum, { nullable: true })
  decision: CaseDecision | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'Null also when they left for good.' })
  decidedByName: string | null;

  @Field(() => OrganisationType, { description: 'What is claimed, may be a duplicate, or is reported; whatever has become of it.' })
  organisation: OrganisationType;

  @Field(() => OrganisationType, { nullable: true, description: 'The other of two likely duplicates; of a report, who made it.' })
  other: OrganisationType | null;

  @Field(() => String, { nullable: true, description: 'Of a claim what shows that the person works there; of a report what is wrong.' })
  text: string | null;

  @Field(() => String, { nullable: true, description: 'What a report is about, as it read then.' })
  quote: string | null;

  @Field(() => ReportSubjectKindEnum, { nullable: true })
  subjectKind: ReportSubjectKind | null;

  @Field(() => ID, { nullable: true })
  subjectId: string | null;

  @Field(() => String, { nullable: true, description: 'Who claims or reports; null when they left for good.' })
  personName: string | null;

  @Field(() => String, { nullable: true })
  personEmail: string | null;
}

@ObjectType()
export class ModerationCaseEdge extends EdgeOf(ModerationCaseType, 'ModerationCase', { isAbstract: true }) {}

@ObjectType()
export class ModerationCaseConnection {
  @Field(() => [ModerationCaseEdge])
  edges: Edge<ModerationCaseType>[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType({ description: 'How many cases of a kind wait.' })
export class OpenCaseCount {
  @Field(() => CaseKindEnum)
  kind: CaseKind;

  @Field(() => Int)
  count: number;
}

@ObjectType()
export class ModerationCasePayload {
  @Field(() => ModerationCaseType)
  case: ModerationCaseType;
}
