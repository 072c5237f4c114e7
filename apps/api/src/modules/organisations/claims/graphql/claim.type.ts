import { Field, ID, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../../../platform/graphql/enum';
import { OrganisationType } from '../../graphql/organisation.type';
import { REQUEST_STATES, type RequestState } from '../../people/join-request.entity';
import { CLAIM_DOUBTS, type ClaimDoubt } from '../claim.policy';

export const RequestStateEnum = graphqlEnum('RequestState', REQUEST_STATES, 'How far a claim, or a request to be let in, has come.');
export const ClaimDoubtEnum = graphqlEnum('ClaimDoubt', CLAIM_DOUBTS, 'Why an address alone does not prove that somebody speaks for an organisation.');

@ObjectType('OrganisationClaim', { description: 'That somebody says they speak for an imported organisation, as they see it themselves.' })
export class OrganisationClaimType {
  @Field(() => ID)
  id: string;

  @Field(() => RequestStateEnum)
  state: RequestState;

  @Field(() => ClaimDoubtEnum, { nullable: true, description: 'Why a moderator decides; null when the address was proof enough.' })
  reason: ClaimDoubt | null;

  @Field(() => String, { nullable: true, description: 'What the claimant said for themselves.' })
  evidence: string | null;

  @Field(() => String, { nullable: true, description: 'What the moderator said.' })
  answer: string | null;

  @Field()
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => OrganisationType, { nullable: true, description: 'Null once it is withdrawn.' })
  organisation?: OrganisationType | null;
}

@ObjectType('ClaimStanding', { description: 'How the viewer stands to an organisation they may want to speak for.' })
export class ClaimStandingType {
  @Field(() => OrganisationType)
  organisation: OrganisationType;

  @Field()
  isMember: boolean;

  @Field({ description: 'Of the viewer’s own address.' })
  domain: string;

  @Field(() => ClaimDoubtEnum, { nullable: true, description: 'Null when the viewer’s address is proof enough.' })
  doubt: ClaimDoubt | null;

  @Field(() => OrganisationClaimType, { nullable: true, description: 'The viewer’s latest.' })
  claim: OrganisationClaimType | null;

  @Field(() => RequestStateEnum, { nullable: true, description: 'Of the viewer’s latest request to be let in.' })
  requestState: RequestState | null;
}

@ObjectType()
export class ClaimOrganisationPayload {
  @Field({ description: 'Whether the viewer owns it now; else a moderator decides.' })
  isOwner: boolean;

  @Field(() => ClaimStandingType)
  standing: ClaimStandingType;
}
