import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from '../../../platform/graphql/scalars';

@ObjectType('OpenSession', { description: 'A browser in which the person is signed in.' })
export class OpenSessionType {
  @Field(() => ID, { description: 'Names the session without opening it.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Such as Firefox; null where it cannot be told.' })
  browser: string | null;

  @Field(() => String, { nullable: true, description: 'Such as Windows; null where it cannot be told.' })
  system: string | null;

  @Field(() => GraphQLDateTime)
  signedInAt: Date;

  @Field(() => GraphQLDateTime)
  lastSeenAt: Date;

  @Field({ description: 'Whether it is the session of this very request.' })
  isCurrent: boolean;
}
