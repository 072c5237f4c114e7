import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { compareActions, type ConsortiumDraft } from '@trefoil/rules';
import { Clock } from '../../../platform/clock/clock';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import type { Consortium } from '../consortium.entity';
import { dayOf, gapsOf, judge, lossesOf } from '../judge';
import { CallArgs, ComparisonArgs } from './call.args';
import { ConsortiumDraftLoader } from './consortium-draft.loader';
import { ConsortiumType } from './consortium.type';
import { CallComparison, ConsortiumGap, Eligibility, MemberLoss } from './eligibility.type';

const OWN_CALL = 'Held against the idea’s own action and call year where none are given.';

/** What the rules say of a consortium: the answers of the pure functions that the site asks in the browser. */
@Resolver(() => ConsortiumType)
export class EligibilityResolver {
  constructor(
    private readonly drafts: ConsortiumDraftLoader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => Eligibility, { description: OWN_CALL })
  async eligibility(@Parent() consortium: Consortium, @Context() context: GraphqlContext, @Args() call: CallArgs): Promise<Eligibility> {
    return judge(await this.draftFor(context, consortium, call), this.today());
  }

  @ResolveField(() => [CallComparison], { description: 'Held against each of these calls, in the order asked.' })
  async comparison(@Parent() consortium: Consortium, @Context() context: GraphqlContext, @Args() { calls }: ComparisonArgs): Promise<readonly CallComparison[]> {
    return compareActions(await this.drafts.load(context, consortium), calls, this.today());
  }

  @ResolveField(() => [ConsortiumGap], { description: `What required rules still lack, as searches. ${OWN_CALL}` })
  async gaps(@Parent() consortium: Consortium, @Context() context: GraphqlContext, @Args() call: CallArgs): Promise<readonly ConsortiumGap[]> {
    return gapsOf(await this.draftFor(context, consortium, call));
  }

  @ResolveField(() => [MemberLoss], { description: `What would break if each member left, in the order of the seats that count. ${OWN_CALL}` })
  async losses(@Parent() consortium: Consortium, @Context() context: GraphqlContext, @Args() call: CallArgs): Promise<readonly MemberLoss[]> {
    return lossesOf(await this.draftFor(context, consortium, call), this.today());
  }

  private async draftFor(context: GraphqlContext, consortium: Consortium, { action, callYear }: CallArgs): Promise<ConsortiumDraft> {
    const draft = await this.drafts.load(context, consortium);
    return { ...draft, action: action ?? draft.action, callYear: callYear ?? draft.callYear };
  }

  private today() {
    return dayOf(this.clock.now());
  }
}
