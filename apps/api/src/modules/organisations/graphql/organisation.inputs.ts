import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, ValidateNested } from 'class-validator';
import { IsId } from '../../../platform/graphql/id';
import { OrganisationProfileInput } from './organisation-profile.input';

@InputType()
export class CreateOrganisationInput {
  @Field(() => OrganisationProfileInput)
  @ValidateNested()
  @Type(() => OrganisationProfileInput)
  profile: OrganisationProfileInput;
}

@InputType()
export class EditOrganisationInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @Field(() => Int, { description: 'The version that was loaded; when there is a newer one the edit is refused.' })
  @IsInt()
  version: number;

  @Field(() => OrganisationProfileInput)
  @ValidateNested()
  @Type(() => OrganisationProfileInput)
  profile: OrganisationProfileInput;
}

@InputType()
export class WithdrawOrganisationInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;
}
