import { Field, ID, InputType } from '@nestjs/graphql';
import { type CountryCode, isId, LIMITS, type OrganisationType } from '@trefoil/vocabulary';
import { Transform, Type } from 'class-transformer';
import { Allow, ArrayMaxSize, ArrayUnique, ValidateNested } from 'class-validator';
import { ActingInput, CodeList, IdField, Satisfies, WholeNumber } from '../../../platform/graphql/input-fields';
import { GraphQLCountryCode } from '../../../platform/graphql/scalars';
import { AreFieldsOfEducation, OrganisationTypeEnum } from '../../organisations';

const { members, wishes, perWish, candidates } = LIMITS.proposal;

@InputType()
export class CountryWishInput {
  @Field(() => GraphQLCountryCode)
  @Allow()
  country: CountryCode;

  @WholeNumber(0, perWish, { description: 'At least so many, those who are in already included.' })
  least: number;

  @WholeNumber(0, perWish, { nullable: true, description: 'At most so many; null leaves it to mostPerCountry.' })
  most: number | null = null;
}

@InputType()
export class TypeWishInput {
  @Field(() => OrganisationTypeEnum)
  @Allow()
  type: OrganisationType;

  @WholeNumber(0, perWish)
  least: number;

  @WholeNumber(0, perWish, { nullable: true })
  most: number | null = null;
}

/** A list of distinct ids; null is an empty one. */
const IdList = (max: number, description: string): PropertyDecorator => (target, key) => {
  Field(() => [ID], { nullable: true, description })(target, key);
  Transform(({ value }: { value: unknown }) => value ?? [])(target, key as string);
  ArrayUnique({ context: { code: 'DUPLICATE' } })(target, key as string);
  ArrayMaxSize(max, { context: { code: 'TOO_MANY', params: { max } } })(target, key as string);
  Satisfies('MALFORMED', (value) => Array.isArray(value) && value.every((id) => typeof id === 'string' && isId(id)))(target, key as string);
};

@InputType({ description: 'What is wished for beyond the rules of the idea’s action and call year. Counts are of full partners, the coordinator and all who are in included.' })
export class ProposeConsortiumInput extends ActingInput {
  @IdField()
  consortiumId: string;

  @WholeNumber(1, members)
  sizeFrom: number;

  @WholeNumber(1, members)
  sizeTo: number;

  @WholeNumber(0, LIMITS.budget.cents, { nullable: true, description: 'Euro cents for everybody together.' })
  budgetCents: number | null = null;

  @WholeNumber(0, LIMITS.budget.cents, { nullable: true, description: 'What each member is reckoned to cost, in euro cents: the directory knows nobody’s price.' })
  memberCostCents: number | null = null;

  @WholeNumber(1, perWish, { nullable: true })
  mostPerCountry: number | null = null;

  @WholeNumber(1, perWish, { nullable: true, description: 'The balance of regions: Northern, Western, Southern and Eastern Europe, and elsewhere.' })
  mostPerRegion: number | null = null;

  @WholeNumber(0, perWish, { description: 'Newcomers took part in no past project known here, and hold no accepted seat in any other consortium.' })
  leastNewcomers: number = 0;

  @Field(() => [CountryWishInput], { nullable: true })
  @Transform(({ value }: { value: unknown }) => value ?? [])
  @ArrayMaxSize(wishes, { context: { code: 'TOO_MANY', params: { max: wishes } } })
  @ValidateNested()
  @Type(() => CountryWishInput)
  countries: CountryWishInput[] = [];

  @Field(() => [TypeWishInput], { nullable: true })
  @Transform(({ value }: { value: unknown }) => value ?? [])
  @ArrayMaxSize(wishes, { context: { code: 'TOO_MANY', params: { max: wishes } } })
  @ValidateNested()
  @Type(() => TypeWishInput)
  types: TypeWishInput[] = [];

  @CodeList(() => String, wishes, 'ISCED-F 2013 codes, each to be brought by somebody: 06 takes 0613.')
  @AreFieldsOfEducation()
  fields: string[] = [];

  @Field(() => Boolean, { nullable: true, description: 'Leave out organisations that nobody speaks for yet: their seats could only be planned.' })
  @Allow()
  claimedOnly: boolean | null = null;

  @IdList(members, 'Organisations to be in every proposal though they have no seat yet.')
  keptIds: string[] = [];

  @IdList(candidates, 'Organisations to leave out this once; those refused for good are left out anyway.')
  excludedIds: string[] = [];
}
