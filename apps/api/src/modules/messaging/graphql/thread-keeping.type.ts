import { Field, ID, ObjectType } from '@nestjs/graphql';
import { EdgeOf, PageInfo } from '../../../platform/graphql/connection';
import { graphqlEnum } from '../../../platform/graphql/enum';
import { THREAD_TEXTS, type ThreadHighlight } from '../thread-search.repository';
import { ThreadType } from './thread.type';

@ObjectType('MessageDraft', { description: 'What the viewer has begun to write; nobody else sees it.' })
export class MessageDraftType {
  @Field()
  text: string;

  @Field()
  savedAt: Date;
}

@ObjectType({ description: 'Somebody of the viewer’s own organisation, and how far they have read.' })
export class ThreadReader {
  @Field()
  name: string;

  @Field(() => ID, { description: 'The newest message they have seen.' })
  messageId: string;
}

const ThreadTextEnum = graphqlEnum('ThreadText', THREAD_TEXTS, 'Where in a thread the words of a search stand: the other organisation’s name, the title of what it is about, a message.');

@ObjectType('ThreadHighlight', { description: 'A text with the words that were looked for marked: U+E000 stands before each, U+E001 after it.' })
export class ThreadHighlightType {
  @Field(() => ThreadTextEnum)
  text: (typeof THREAD_TEXTS)[number];

  @Field()
  marked: string;
}

@ObjectType()
export class FoundThreadEdge extends EdgeOf(ThreadType, 'FoundThread', { isAbstract: true }) {
  @Field(() => [ThreadHighlightType])
  highlights: ThreadHighlight[];
}

@ObjectType()
export class FoundThreadConnection {
  @Field(() => [FoundThreadEdge])
  edges: FoundThreadEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}
