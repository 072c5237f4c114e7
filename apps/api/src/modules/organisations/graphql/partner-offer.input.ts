import { Field, InputType } from '@nestjs/graphql';
import { type ActionCode, type Activity, type Aim, type IsoDate, type LanguageCode, LIMITS, type SeatRole } from '@trefoil/vocabulary';
import { Allow } from 'class-validator';
import { ActingInput, CodeList, IdField, InputField, LoadedVersion, OptionalText, RequiredText } from '../../../platform/graphql/input-fields';
import { GraphQLIsoDate, GraphQLLanguageCode } from '../../../platform/graphql/scalars';
import { ActivityEnum, AimEnum } from './enums';
import { AreFieldsOfEducation } from './organisation-profile.input';
import { ActionCodeEnum, SeatRoleEnum } from './partner-offer.enums';

@InputType({ description: 'A whole offer: what is left out is cleared. A draft needs no more than a title.' })
export class OfferContentInput {
  @RequiredText(LIMITS.offer.title)
  title: string;

  @OptionalText(LIMITS.offer.text, 'Markdown. Needed to publish.')
  text: string | null = null;

  @Field(() => GraphQLLanguageCode)
  @Allow()
  language: LanguageCode;

  @CodeList(() => ActivityEnum, LIMITS.offer.activities, 'To publish, name an activity or an aim.')
  activities: Activity[] = [];

  @CodeList(() => AimEnum, LIMITS.offer.aims)
  aims: Aim[] = [];

  @CodeList(() => String, LIMITS.offer.fields, 'ISCED-F 2013 codes.')
  @AreFieldsOfEducation()
  fields: string[] = [];

  @CodeList(() => ActionCodeEnum, LIMITS.offer.actions, 'Empty: any action.')
  actions: ActionCode[] = [];

  @CodeList(() => SeatRoleEnum, LIMITS.offer.roles)
  roles: SeatRole[] = [];

  @CodeList(() => GraphQLLanguageCode, LIMITS.offer.languages)
  languages: LanguageCode[] = [];

  @OptionalText(LIMITS.offer.seeks)
  seeks: string | null = null;

  @Field(() => GraphQLIsoDate, { nullable: true, description: 'Its last day.' })
  @Allow()
  validUntil?: IsoDate | null;
}

@InputType()
export class DraftOfferInput extends ActingInput {
  @InputField(() => OfferContentInput)
  content: OfferContentInput;
}

@InputType()
export class EditOfferInput extends ActingInput {
  @IdField()
  offerId: string;

  @LoadedVersion()
  version: number;

  @InputField(() => OfferContentInput)
  content: OfferContentInput;
}

/** An offer, and the organisation in whose name something is done to it. */
@InputType({ isAbstract: true })
abstract class ActOnOfferInput extends ActingInput {
  @IdField()
  offerId: string;
}

@InputType()
export class PublishOfferInput extends ActOnOfferInput {}

@InputType()
export class WithdrawOfferInput extends ActOnOfferInput {}

@InputType()
export class RenewOfferInput extends ActOnOfferInput {}
