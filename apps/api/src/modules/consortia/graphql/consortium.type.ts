import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { SeatRole, SeatStatus } from '@trefoil/vocabulary';
import { ProjectIdeaType } from '../../ideas';
import { OrganisationType, SeatRoleEnum } from '../../organisations';
import { SeatStatusEnum } from './enums';

@ObjectType({ description: 'What the viewer may do with a seat.' })
export class SeatPermissions {
  @Field()
  accept: boolean;

  @Field()
  decline: boolean;

  @Field()
  leave: boolean;

  @Field({ description: 'Take it away, take the invitation back, or drop the plan.' })
  remove: boolean;

  @Field({ description: 'Write the added value and, for the own seat, the link to the strategy.' })
  edit: boolean;
}

@ObjectType({ description: 'What the viewer may do with a consortium.' })
export class ConsortiumPermissions {
  @Field()
  invite: boolean;

  @Field()
  planBudget: boolean;

  @Field({ description: 'That the application was sent in.' })
  recordSubmission: boolean;
}

@ObjectType('Seat', { description: 'The place of an organisation in a consortium.' })
export class SeatType {
  @Field(() => ID)
  id: string;

  // Readonly keeps a class that is declared further down out of the emitted metadata.
  @Field(() => ConsortiumType)
  consortium: Readonly<ConsortiumType>;

  @Field(() => OrganisationType)
  organisation: OrganisationType;

  @Field(() => SeatRoleEnum)
  role: SeatRole;

  @Field(() => SeatStatusEnum)
  status: SeatStatus;

  @Field(() => String, { nullable: true, description: 'Why an organisation in a partner country is needed. Null also for those who are only invited, on seats not their own.' })
  addedValue: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the project ties in with the institution’s own strategy. Null also for those who are only invited, on seats not their own.',
  })
  strategyLink: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it provides vocational education and training, as it or the coordinator says. Null while nobody has said, and for those who are only invited, on seats not their own.' })
  providesVet: boolean | null;

  @Field(() => String, { nullable: true, description: 'From the coordinator to the invited organisation, which alone read it.' })
  message: string | null;

  @Field(() => Date, { nullable: true })
  invitedAt: Date | null;

  @Field(() => Date, { nullable: true })
  answeredAt: Date | null;

  @Field(() => SeatPermissions)
  viewerCan: SeatPermissions;
}

@ObjectType('Consortium', { description: 'The group behind an idea, as its coordinator, its members and those invited see it.' })
export class ConsortiumType {
  @Field(() => ID)
  id: string;

  @Field(() => ProjectIdeaType)
  idea: ProjectIdeaType;

  @Field(() => OrganisationType)
  coordinator: OrganisationType;

  @Field(() => [SeatType], { description: 'The coordinator’s first. Those only planned, declined, withdrawn or removed are listed to the coordinator’s people alone.' })
  seats: SeatType[];

  @Field()
  createdAt: Date;

  @Field(() => ConsortiumPermissions)
  viewerCan: ConsortiumPermissions;
}

@ObjectType()
export class ConsortiumPayload {
  @Field(() => ConsortiumType)
  consortium: ConsortiumType;
}

@ObjectType()
export class SeatPayload {
  @Field(() => SeatType)
  seat: SeatType;
}
