import { InputType } from '@nestjs/graphql';
import { ActingInput, InputField, LoadedVersion } from '../../../platform/graphql/input-fields';
import { OrganisationProfileInput } from './organisation-profile.input';

@InputType()
export class CreateOrganisationInput {
  @InputField(() => OrganisationProfileInput)
  profile: OrganisationProfileInput;
}

@InputType()
export class EditOrganisationInput extends ActingInput {
  @LoadedVersion()
  version: number;

  @InputField(() => OrganisationProfileInput)
  profile: OrganisationProfileInput;
}

@InputType()
export class WithdrawOrganisationInput extends ActingInput {}
