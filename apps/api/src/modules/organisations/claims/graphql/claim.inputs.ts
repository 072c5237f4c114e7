import { Field, ID, InputType } from '@nestjs/graphql';
import { LIMITS } from '@trefoil/vocabulary';
import { IsId } from '../../../../platform/graphql/id';
import { OptionalText } from '../../../../platform/graphql/input-fields';

@InputType()
export class ClaimOrganisationInput {
  @Field(() => ID)
  @IsId()
  organisationId: string;

  @OptionalText(LIMITS.claim.evidence, 'What shows that one works there; needed where the address is no proof.')
  evidence: string | null = null;
}
