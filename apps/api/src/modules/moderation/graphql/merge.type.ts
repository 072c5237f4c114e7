import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type MergedField, OrganisationType, type ValueSource } from '../../organisations';
import { MergedFieldEnum, ValueSourceEnum } from './enums';

@ObjectType('MergedValue', { description: 'What a field of the profile would be after a merge.' })
export class MergedValueType {
  @Field(() => MergedFieldEnum)
  field: MergedField;

  @Field(() => String, { nullable: true, description: 'Of the profile preferred.' })
  first: string | null;

  @Field(() => String, { nullable: true, description: 'Of the other.' })
  second: string | null;

  @Field(() => ValueSourceEnum)
  source: ValueSource;
}

@ObjectType('OrganisationHoldings', { description: 'How much hangs on an organisation.' })
export class HoldingsType {
  @Field(() => Int)
  members: number;

  @Field(() => Int)
  departments: number;

  @Field(() => Int)
  ideas: number;

  @Field(() => Int)
  offers: number;

  @Field(() => Int)
  seats: number;

  @Field(() => Int)
  threads: number;
}

@ObjectType('MergePreview', { description: 'What merging two organisations would do. For moderators.' })
export class MergePreviewType {
  @Field(() => OrganisationType)
  merged: OrganisationType;

  @Field(() => OrganisationType)
  into: OrganisationType;

  @Field(() => [MergedValueType])
  values: MergedValueType[];

  @Field(() => HoldingsType, { description: 'What moves.' })
  moves: HoldingsType;

  @Field(() => HoldingsType, { description: 'What is there already.' })
  keeps: HoldingsType;

  @Field(() => Int, { description: 'Consortia in which both have a seat: one of the two goes, never the coordinator’s.' })
  sharedConsortia: number;

  @Field(() => String, { nullable: true, description: 'The code of what stands in the way; null when nothing does.' })
  refusal: string | null;
}

@ObjectType()
export class ModeratedOrganisationPayload {
  @Field(() => OrganisationType)
  organisation: OrganisationType;
}
