import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MAIL_RHYTHMS, type MailRhythm, NOTIFICATION_KINDS, type NotificationFacts, type NotificationKind } from '@trefoil/vocabulary';
import { Allow } from 'class-validator';
import { GraphQLScalarType } from 'graphql';
import { EdgeOf, PageInfo } from '../../../platform/graphql/connection';
import { graphqlEnum } from '../../../platform/graphql/enum';
import { IdField, RequiredText } from '../../../platform/graphql/input-fields';

export const NotificationKindEnum = graphqlEnum('NotificationKind', NOTIFICATION_KINDS, 'What people are told of.');
export const MailRhythmEnum = graphqlEnum('MailRhythm', MAIL_RHYTHMS, 'When a mail tells of it: on its own, or gathered once a day or a week, at eight by the reader’s clock.');

const isOutputOnly = (): never => {
  throw new TypeError('NotificationFacts is never an input');
};

export const GraphQLNotificationFacts = new GraphQLScalarType<NotificationFacts, NotificationFacts>({
  name: 'NotificationFacts',
  description: 'What the wording of a notification needs: a JSON object of names of organisations, titles and codes.',
  parseValue: isOutputOnly,
  parseLiteral: isOutputOnly,
  serialize: (value) => value as NotificationFacts,
});

@ObjectType('Notification', { description: 'Something the viewer is told, as a code and values.' })
export class NotificationType {
  @Field(() => ID)
  id: string;

  @Field(() => NotificationKindEnum)
  kind: NotificationKind;

  @Field(() => GraphQLNotificationFacts)
  facts: NotificationFacts;

  @Field({ description: 'The page it is about, without the language.' })
  path: string;

  @Field()
  isRead: boolean;

  @Field()
  createdAt: Date;
}

@ObjectType()
export class NotificationEdge extends EdgeOf(NotificationType, 'Notification') {}

@ObjectType()
export class NotificationConnection {
  @Field(() => [NotificationEdge])
  edges: NotificationEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType({ description: 'How many notifications wait unread.' })
export class UnreadNotifications {
  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'By which ways the viewer hears of one kind of thing.' })
export class NotificationChoiceType {
  @Field(() => NotificationKindEnum)
  kind: NotificationKind;

  @Field({ description: 'Whether it is listed in the product.' })
  inProduct: boolean;

  @Field(() => MailRhythmEnum)
  mail: MailRhythm;

  @Field(() => [MailRhythmEnum], { description: 'What may be chosen.' })
  rhythms: readonly MailRhythm[];
}

@ObjectType('NotificationSettings', { description: 'By which ways the viewer hears of things.' })
export class NotificationSettingsType {
  @Field({ description: 'An IANA name; summaries come at eight o’clock there.' })
  timeZone: string;

  @Field(() => [NotificationChoiceType], { description: 'One of each kind.' })
  choices: readonly Omit<NotificationChoiceType, 'rhythms'>[];
}

@InputType()
export class MarkNotificationReadInput {
  @IdField()
  id: string;
}

@InputType()
export class ChooseNotificationInput {
  @Field(() => NotificationKindEnum)
  @Allow()
  kind: NotificationKind;

  @Field()
  @Allow()
  inProduct: boolean;

  @Field(() => MailRhythmEnum)
  @Allow()
  mail: MailRhythm;
}

@InputType()
export class SetTimeZoneInput {
  @RequiredText(60, 'An IANA name, such as Europe/Helsinki.')
  timeZone: string;
}

@InputType()
export class UnsubscribeInput {
  @RequiredText(500)
  token: string;
}

@ObjectType()
export class NotificationPayload {
  @Field(() => NotificationType)
  notification: NotificationType;
}

@ObjectType()
export class MarkAllNotificationsReadPayload {
  @Field(() => Int, { description: 'How many wait unread after it.' })
  unreadCount: number;
}

@ObjectType()
export class NotificationSettingsPayload {
  @Field(() => NotificationSettingsType)
  settings: NotificationSettingsType;
}

@ObjectType()
export class UnsubscribePayload {
  @Field(() => NotificationKindEnum, { nullable: true, description: 'What is mailed no more; null for a summary.' })
  kind: NotificationKind | null;
}
