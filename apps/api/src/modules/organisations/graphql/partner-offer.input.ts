import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { type ActionCode, type Activity, type Aim, type IsoDate, type LanguageCode, LIMITS, type SeatRole } from '@trefoil/vocabulary';
import { Type } from 'class-transformer';
import { Allow, IsInt, ValidateNested } from 'class-validator';
import { IsId } from '../../../platform/graphql/id';
import { CodeList, OptionalText, RequiredText } from '../../../platform/graphql/input-fields';
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
export class DraftOfferInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @Field(() => OfferContentInput)
  @ValidateNested()
  @Type(() => OfferContentInput)
  content: OfferContentInput;
}

@InputType()
export class EditOfferInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @Field(() => ID)
  @IsId()
  offerId: string;

  @Field(() => Int, { description: 'The version that was loaded; when there is a newer one the edit is refused.' })
  @IsInt()
  version: number;

  @Field(() => OfferContentInput)
  @ValidateNested()
  @Type(() => OfferContentInput)
  content: OfferContentInput;
}

/** An offer, and the organisation in whose name something is done to it. */
@InputType({ isAbstract: true })
abstract class ActOnOfferInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @Field(() => ID)
  @IsId()
  offerId: string;
}

@InputType()
export class PublishOfferInput extends ActOnOfferInput {}

@InputType()
export class WithdrawOfferInput extends ActOnOfferInput {}

@InputType()
export class RenewOfferInput extends ActOnOfferInput {}
