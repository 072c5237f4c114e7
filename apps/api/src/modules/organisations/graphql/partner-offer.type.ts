import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ActionCode, Activity, Aim, IsoDate, LanguageCode, OfferStatus, SeatRole } from '@trefoil/vocabulary';
import { GraphQLIsoDate, GraphQLLanguageCode } from '../../../platform/graphql/scalars';
import { ActivityEnum, AimEnum } from './enums';
import { OrganisationType } from './organisation.type';
import { ActionCodeEnum, OfferStatusEnum, SeatRoleEnum } from './partner-offer.enums';

@ObjectType({ description: 'What the viewer may do with an offer.' })
export class OfferPermissions {
  @Field()
  edit: boolean;

  @Field()
  publish: boolean;

  @Field({ description: 'Show it for another thirty days.' })
  renew: boolean;

  @Field()
  withdraw: boolean;

  @Field({ description: 'Write about it in the name of another organisation.' })
  message: boolean;
}

@ObjectType('PartnerOffer', { description: 'What an organisation offers to bring to somebody else’s project.' })
export class PartnerOfferType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Readable part of its address, made of the title; may be empty.' })
  slug: string;

  @Field(() => OrganisationType)
  organisation: OrganisationType;

  @Field(() => OfferStatusEnum)
  status: OfferStatus;

  @Field()
  title: string;

  @Field(() => String, { nullable: true, description: 'Markdown, as written.' })
  text: string | null;

  @Field(() => String, { nullable: true, description: 'The text as sanitised HTML.' })
  textHtml: string | null;

  @Field(() => GraphQLLanguageCode, { description: 'The language it is written in.' })
  language: LanguageCode;

  @Field(() => [ActivityEnum])
  activities: Activity[];

  @Field(() => [AimEnum])
  aims: Aim[];

  @Field(() => [String], { description: 'Fields of education, ISCED-F 2013 codes.' })
  fields: string[];

  @Field(() => [ActionCodeEnum], { description: 'Empty: any action.' })
  actions: ActionCode[];

  @Field(() => [SeatRoleEnum], { description: 'Parts it can take in a consortium.' })
  roles: SeatRole[];

  @Field(() => [GraphQLLanguageCode], { description: 'Languages it can work in.' })
  languages: LanguageCode[];

  @Field(() => String, { nullable: true, description: 'What it seeks, in words.' })
  seeks: string | null;

  @Field(() => GraphQLIsoDate, { nullable: true, description: 'Its last day; null never ends.' })
  validUntil: IsoDate | null;

  @Field(() => Date, { nullable: true, description: 'When it stops being shown unless it is renewed: thirty days after publication or renewal, or with its last day, whichever is first.' })
  expiresAt: Date | null;

  @Field({ description: 'Its time is over: it can still be read, and is no longer listed.' })
  expired: boolean;

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

  @Field(() => OfferPermissions)
  viewerCan: OfferPermissions;
}

@ObjectType()
export class OfferPayload {
  @Field(() => PartnerOfferType)
  offer: PartnerOfferType;
}
