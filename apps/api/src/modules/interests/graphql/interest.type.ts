import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { InterestState, SeatRole, SeatStatus } from '@trefoil/vocabulary';
import { EdgeOf, PageInfo } from '../../../platform/graphql/connection';
import { SeatStatusEnum } from '../../consortia';
import { PartnerSoughtType, ProjectIdeaType } from '../../ideas';
import { OrganisationType, SeatRoleEnum } from '../../organisations';
import { InterestStateEnum } from './enums';

@ObjectType({ description: 'What the viewer may do with an expression of interest.' })
export class InterestPermissions {
  @Field()
  edit: boolean;

  @Field()
  withdraw: boolean;

  @Field({ description: 'Move it among new and shortlisted.' })
  triage: boolean;

  @Field()
  decline: boolean;

  @Field()
  offerSeat: boolean;

  @Field()
  takeSeatBack: boolean;
}

@ObjectType('ExpressionOfInterest', { description: 'An organisation’s answer to an idea, between the two.' })
export class ExpressionOfInterestType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  ideaId: string;

  @Field()
  ideaTitle: string;

  @Field(() => ProjectIdeaType, { nullable: true, description: 'Null once the viewer can no longer see it.' })
  idea: ProjectIdeaType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'The applicant; null once it is withdrawn.' })
  organisation: OrganisationType | null;

  @Field(() => PartnerSoughtType, { nullable: true, description: 'Null: another kind of partner than those the idea names.' })
  partnerSought: PartnerSoughtType | null;

  @Field(() => SeatRoleEnum)
  role: SeatRole;

  @Field()
  tasks: string;

  @Field(() => Int)
  personMonths: number;

  @Field(() => String, { nullable: true, description: 'Who may sign for the applicant; null once that person’s data has been erased.' })
  contactName: string | null;

  @Field(() => String, { nullable: true })
  contactEmail: string | null;

  @Field()
  why: string;

  @Field(() => InterestStateEnum)
  state: InterestState;

  @Field(() => String, { nullable: true, description: 'What the coordinator wrote when declining.' })
  answer: string | null;

  @Field(() => SeatStatusEnum, { nullable: true, description: 'What became of the seat that was offered; null while none was.' })
  seatStatus: SeatStatus | null;

  @Field(() => ID, { nullable: true, description: 'Where the seat is, when one was offered.' })
  consortiumId: string | null;

  @Field(() => ID, { nullable: true, description: 'The conversation about it.' })
  threadId: string | null;

  @Field()
  createdAt: Date;

  @Field({ description: 'When it came to its state.' })
  movedAt: Date;

  @Field(() => Int, { description: 'Give it back when editing.' })
  version: number;

  @Field(() => InterestPermissions)
  viewerCan: InterestPermissions;
}

@ObjectType()
export class InterestEdge extends EdgeOf(ExpressionOfInterestType, 'Interest') {}

@ObjectType()
export class InterestConnection {
  @Field(() => [InterestEdge])
  edges: InterestEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType({ description: 'How many expressions of interest an idea has had, by where they stand.' })
export class InterestCounts {
  @Field(() => Int)
  NEW: number;

  @Field(() => Int)
  SHORTLISTED: number;

  @Field(() => Int)
  OFFERED: number;

  @Field(() => Int)
  DECLINED: number;

  @Field(() => Int)
  WITHDRAWN: number;
}

@ObjectType({ description: 'The expressions of interest in an idea, for the people of its coordinator.' })
export class InterestBoard {
  @Field(() => ProjectIdeaType)
  idea: ProjectIdeaType;

  @Field(() => InterestCounts)
  counts: InterestCounts;

  @Field(() => InterestConnection, { description: 'Those of one state.' })
  column: InterestConnection;
}

@ObjectType({ description: 'Room for expressions of interest in an idea.' })
export class InterestRoom {
  @Field(() => Int, { description: 'New, shortlisted or offered a seat.' })
  open: number;

  @Field(() => Int, { nullable: true, description: 'How many may be open at once; null: as many as come.' })
  most: number | null;
}

@ObjectType({
  description:
    'How an organisation answers: of the first messages and expressions of interest that reached it in the last 365 days, save for the last 14, the share it answered within 14 days, by a message or by moving the expression; and the median time of those answers. Counted anew every hour.',
})
export class Responsiveness {
  @Field(() => Int, { description: 'How many reached it in that time; figures are given from five on.' })
  asked: number;

  @Field(() => Int, { description: 'Per cent, rounded.' })
  replyRate: number;

  @Field(() => Int, { nullable: true, description: 'Null when none was answered.' })
  medianReplyMinutes: number | null;
}

@ObjectType({ description: 'Something happened to the expressions of interest in an idea: read them anew.' })
export class InterestNews {
  @Field(() => ID)
  ideaId: string;
}

@ObjectType()
export class InterestPayload {
  @Field(() => ExpressionOfInterestType)
  interest: ExpressionOfInterestType;
}

@ObjectType()
export class InterestsPayload {
  @Field(() => [ExpressionOfInterestType])
  interests: ExpressionOfInterestType[];
}

@ObjectType()
export class InterestCapPayload {
  @Field(() => ProjectIdeaType)
  idea: ProjectIdeaType;
}
