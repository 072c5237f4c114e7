import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Confidence, FindingParams, Verdict, Weight } from '@trefoil/rules';
import type { ActionCode, CountryCode, OrganisationType, SeatRole } from '@trefoil/vocabulary';
import { GraphQLCountryCode } from '../../../platform/graphql/scalars';
import { ActionCodeEnum, OrganisationTypeEnum, SeatRoleEnum } from '../../organisations';
import { ConfidenceEnum, VerdictEnum, WeightEnum } from './enums';
import { GraphQLFindingParams } from './finding-params.scalar';

@ObjectType({ description: 'One rule’s answer about a consortium. Its wording is the reader’s affair: code and parameters tell everything.' })
export class Finding {
  @Field()
  rule: string;

  @Field(() => VerdictEnum)
  verdict: Verdict;

  @Field({ description: 'The rule’s id, a full stop, and what was found.' })
  code: string;

  @Field(() => WeightEnum)
  weight: Weight;

  @Field(() => ConfidenceEnum)
  confidence: Confidence;

  @Field(() => GraphQLFindingParams)
  params: FindingParams;

  @Field(() => [ID], { description: 'Ids of the organisations concerned.' })
  about: readonly string[];
}

@ObjectType({ description: 'A consortium held against the rules of an action and call year. Of its seats the coordinator’s and the accepted ones count.' })
export class Eligibility {
  @Field(() => ActionCodeEnum)
  action: ActionCode;

  @Field(() => Int)
  callYear: number;

  @Field(() => VerdictEnum, { description: 'MET is eligible. UNKNOWN without findings where there are no rules we can stand behind.' })
  verdict: Verdict;

  @Field(() => [Finding])
  findings: readonly Finding[];
}

@ObjectType({ description: 'A consortium held against one of several calls.' })
export class CallComparison {
  @Field(() => ActionCodeEnum)
  action: ActionCode;

  @Field(() => Int)
  callYear: number;

  @Field(() => VerdictEnum, { nullable: true, description: 'Null, without findings, where there are no rules we can stand behind.' })
  verdict: Verdict | null;

  @Field(() => [Finding])
  findings: readonly Finding[];
}

@ObjectType({ description: 'Something the consortium lacks, as a search for organisations that could bring it.' })
export class ConsortiumGap {
  @Field({ description: 'The rule that asks for it.' })
  rule: string;

  @Field(() => Int, { description: 'How many such organisations are lacking.' })
  need: number;

  @Field(() => SeatRoleEnum, { description: 'COORDINATOR or PARTNER.' })
  role: SeatRole;

  @Field(() => [GraphQLCountryCode], { description: 'Any of these; empty: from anywhere.' })
  countries: readonly CountryCode[];

  @Field(() => [OrganisationTypeEnum], { description: 'Any of these; empty: of any type.' })
  types: readonly OrganisationType[];
}

@ObjectType({ description: 'What would become of the consortium without one of its members.' })
export class MemberLoss {
  @Field(() => ID)
  organisationId: string;

  @Field(() => VerdictEnum, { description: 'The whole without the member.' })
  verdict: Verdict;

  @Field(() => [Finding], { description: 'Findings without the member that are worse than with it. Empty: nothing breaks.' })
  breaks: readonly Finding[];
}
