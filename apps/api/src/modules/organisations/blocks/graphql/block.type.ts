import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsId } from '../../../../platform/graphql/id';
import { OrganisationType } from '../../graphql/organisation.type';

@InputType()
export class BlockOrganisationInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @Field(() => ID, { description: 'Whom to block.' })
  @IsId()
  organisationId: string;
}

@InputType()
export class UnblockOrganisationInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @Field(() => ID, { description: 'Whom to block no more.' })
  @IsId()
  organisationId: string;
}

@ObjectType()
export class BlockPayload {
  @Field(() => OrganisationType, { description: 'The one acted for.' })
  organisation: OrganisationType;
}
