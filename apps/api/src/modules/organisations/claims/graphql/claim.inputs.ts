import { InputType } from '@nestjs/graphql';
import { LIMITS } from '@trefoil/vocabulary';
import { IdField, OptionalText } from '../../../../platform/graphql/input-fields';

@InputType()
export class ClaimOrganisationInput {
  @IdField()
  organisationId: string;

  @OptionalText(LIMITS.claim.evidence, 'What shows that one works there; needed where the address is no proof.')
  evidence: string | null = null;
}
