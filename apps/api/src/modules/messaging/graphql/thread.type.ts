import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { THREAD_SUBJECT_KINDS } from '@trefoil/vocabulary';
import { EdgeOf, PageInfo } from '../../../platform/graphql/connection';
import { graphqlEnum } from '../../../platform/graphql/enum';
import { ProjectIdea, ProjectIdeaType } from '../../ideas';
import { OrganisationType, PartnerOffer, PartnerOfferType } from '../../organisations';
import { MessageConnection, MessageType } from './message.type';

export const ThreadSubjectKindEnum = graphqlEnum('ThreadSubjectKind', THREAD_SUBJECT_KINDS, 'What a conversation between two organisations is about.');

export const ThreadSubjectUnion = createUnionType({
  name: 'ThreadSubject',
  description: 'A profile, an idea or an offer. Those who talk about it see it even when it is withdrawn.',
  types: () => [OrganisationType, ProjectIdeaType, PartnerOfferType] as const,
  resolveType: (row: object) => (row instanceof ProjectIdea ? ProjectIdeaType : row instanceof PartnerOffer ? PartnerOfferType : OrganisationType),
});

@ObjectType('Thread', { description: 'The conversation of two organisations about one thing, as one of their people sees it.' })
export class ThreadType {
  @Field(() => ID)
  id: string;

  @Field(() => ThreadSubjectUnion)
  subject: typeof ThreadSubjectUnion;

  @Field(() => OrganisationType, { description: 'The viewer’s side; for who belongs to both, the side that began.' })
  viewerOrganisation: OrganisationType;

  @Field(() => OrganisationType)
  otherOrganisation: OrganisationType;

  @Field(() => MessageConnection)
  messages: MessageConnection;

  @Field(() => MessageType, { nullable: true })
  lastMessage: MessageType | null;

  @Field(() => Int, { description: 'Messages of the other side which this person, whatever their colleagues have done, has not read.' })
  unreadCount: number;

  @Field({ description: 'When the last message was sent.' })
  updatedAt: Date;
}

@ObjectType()
export class ThreadEdge extends EdgeOf(ThreadType, 'Thread') {}

@ObjectType()
export class ThreadConnection {
  @Field(() => [ThreadEdge])
  edges: ThreadEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType()
export class MessagePayload {
  @Field(() => ThreadType)
  thread: ThreadType;

  @Field(() => MessageType)
  message: MessageType;
}

@ObjectType()
export class ThreadPayload {
  @Field(() => ThreadType)
  thread: ThreadType;
}
