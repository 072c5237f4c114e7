import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { graphqlEnum } from '../../../../platform/graphql/enum';
import type { PublicationName } from '../publication';

const PublicationNameEnum = graphqlEnum('PublicationKind', ['IDEA', 'OFFER'] as const, 'What is published, and ends unless it is renewed.');

@ObjectType('Renewal', { description: 'What the link of a reminder renews: nothing that is not public of it.' })
export class RenewalType {
  @Field(() => PublicationNameEnum)
  kind: PublicationName;

  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field()
  title: string;

  @Field(() => Date, { nullable: true })
  expiresAt: Date | null;

  @Field({ description: 'It is shown no longer, until it is renewed.' })
  expired: boolean;
}

@InputType()
export class RenewByLinkInput {
  @Field()
  @MaxLength(200)
  token: string;
}

@ObjectType()
export class RenewByLinkPayload {
  @Field(() => RenewalType)
  renewal: RenewalType;
}
