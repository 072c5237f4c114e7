import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ActingInput, IdField } from '../../../../platform/graphql/input-fields';
import { OrganisationType } from '../../graphql/organisation.type';

@InputType()
export class BlockOrganisationInput extends ActingInput {
  @IdField('Whom to block.')
  organisationId: string;
}

@InputType()
export class UnblockOrganisationInput extends ActingInput {
  @IdField('Whom to block no more.')
  organisationId: string;
}

@ObjectType()
export class BlockPayload {
  @Field(() => OrganisationType, { description: 'The one acted for.' })
  organisation: OrganisationType;
}
