import type { BuildResult, WishKind } from '@trefoil/consortium-builder';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationType } from '../../organisations';
import type { FitReasonCode } from '../fit-to-idea';
import { BuildOutcomeEnum, FitReasonEnum, WishKindEnum } from './enums';

@ObjectType({ description: 'A wish or rule as a code: its kind, and the country, type, field, region or rule it is about (empty where it is about none).' })
export class Wish {
  @Field(() => WishKindEnum)
  kind: WishKind;

  @Field()
  subject: string;
}

@ObjectType()
export class FitReasonType {
  @Field(() => FitReasonEnum)
  code: FitReasonCode;

  @Field(() => Float, { description: 'How much of what could be shared is shared, of 100 in all; the fit itself also knows past projects.' })
  points: number;

  @Field(() => [String], { description: 'The codes that matched: fields, activities, aims, or the type sought.' })
  terms: readonly string[];
}

@ObjectType({ description: 'An organisation that may be proposed, with how well it fits.' })
export class ProposalCandidate {
  organisationId: string;

  @Field(() => OrganisationType)
  organisation: OrganisationType;

  @Field(() => Float, { description: 'From 0 to 100.' })
  fit: number;

  @Field(() => [FitReasonType])
  reasons: readonly FitReasonType[];

  @Field({ description: 'Took part in no past project known here, and holds no accepted seat in any other consortium.' })
  isNewcomer: boolean;

  @Field(() => [String], { description: 'Of the fields wished for those it brings.' })
  fields: readonly string[];
}

@ObjectType({ description: 'Why a member is in the first proposal, and what it would be without it.' })
export class ProposedMember {
  @Field(() => ID)
  organisationId: string;

  @Field(() => Int, { description: 'Its place by fit among all looked at, from 1.' })
  rank: number;

  @Field(() => [Wish], { description: 'What would be short without it, nobody put in its place.' })
  needed: readonly Wish[];

  @Field(() => Float, { nullable: true, description: 'What the best proposal without it would have less; null where there is none, or it is not known.' })
  loss: number | null;

  @Field({ description: 'Nothing meets rules and wishes without it, for certain.' })
  isIrreplaceable: boolean;

  @Field(() => ID, { nullable: true, description: 'Who would take its seat, all else as it is.' })
  runnerUpId: string | null;

  @Field(() => Float, { nullable: true })
  runnerUpLoss: number | null;
}

@ObjectType()
export class ConsortiumProposal {
  @Field(() => [ID], { description: 'Organisations added to the ones who are in, by falling fit.' })
  memberIds: readonly string[];

  @Field(() => Float, { description: 'Of those added, together.' })
  fit: number;

  @Field({ description: 'Nothing better is possible that differs from the proposals before it.' })
  isProven: boolean;

  @Field(() => Float, { description: 'By how much something better might exceed it; 0 once that is ruled out.' })
  gap: number;
}

@ObjectType({ description: 'What holds the choice back, and what one more would be worth, at most.' })
export class ScarceWish {
  @Field(() => Wish)
  wish: Wish;

  @Field(() => Float)
  price: number;
}

@ObjectType({ description: 'One wish loosened: from what was asked to what would do (euro cents for the budget).' })
export class WishChange {
  @Field(() => Wish)
  wish: Wish;

  @Field(() => Float)
  from: number;

  @Field(() => Float)
  to: number;
}

@ObjectType({ description: 'Changes that together let something fit; none where the rules themselves leave no choice.' })
export class WishRelaxation {
  @Field(() => [WishChange])
  changes: readonly WishChange[];
}

@ObjectType({ description: 'How many were not looked at, and why: a rule’s id, EXCLUDED, ALREADY_IN.' })
export class LeftAside {
  @Field()
  reason: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'What was proposed, or what would have to be given up for something to be proposed.' })
export class ConsortiumProposals {
  @Field(() => BuildOutcomeEnum)
  outcome: BuildResult['outcome'];

  @Field(() => [ConsortiumProposal], { description: 'The best first; at most four.' })
  proposals: readonly ConsortiumProposal[];

  @Field(() => [ProposedMember], { description: 'Of the first proposal.' })
  members: readonly ProposedMember[];

  @Field(() => [ProposalCandidate], { description: 'Everybody proposed or next in line, and the fittest of the others, for swapping by hand; by falling fit.' })
  candidates: readonly ProposalCandidate[];

  @Field(() => [ScarceWish])
  scarce: readonly ScarceWish[];

  @Field(() => [WishRelaxation])
  relaxations: readonly WishRelaxation[];

  @Field(() => Int, { description: 'How many organisations were looked at.' })
  candidateCount: number;

  @Field(() => [LeftAside])
  leftAside: readonly LeftAside[];

  @Field(() => Int)
  milliseconds: number;
}

@ObjectType({ description: 'How far a search for proposals is.' })
export class BuildStageType {
  @Field(() => ID)
  consortiumId: string;

  @Field(() => Int)
  done: number;

  @Field(() => Int)
  of: number;
}
