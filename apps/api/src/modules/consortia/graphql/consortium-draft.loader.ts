import { Injectable } from '@nestjs/common';
import type { ConsortiumDraft } from '@trefoil/rules';
import { NotFound } from '../../../platform/errors/app-error';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { OrganisationLoader } from '../../organisations';
import type { Consortium } from '../consortium.entity';
import { standingIn } from '../consortium.policy';
import { toConsortiumDraft } from '../to-consortium-draft';
import { BudgetPlanLoader } from './budget-plan.loader';
import { ConsortiumIdeaLoader } from './consortium.loader';

/** Gathers a consortium as the rules see it. */
@Injectable()
export class ConsortiumDraftLoader {
  constructor(
    private readonly ideas: ConsortiumIdeaLoader,
    private readonly organisations: OrganisationLoader,
    private readonly budgets: BudgetPlanLoader,
  ) {}

  /** Throws NotFound to who does not see the consortium: somebody who just declined or left still holds the seat of their answer in hand. */
  async load(context: GraphqlContext, consortium: Consortium): Promise<ConsortiumDraft> {
    const { ideaId, seats } = consortium;
    if (standingIn(context.actor.roles, seats) === 'NONE') throw new NotFound();
    const ids = seats.filter(({ status }) => status === 'ACCEPTED').map(({ organisationId }) => organisationId);
    const [idea, budget, members] = await Promise.all([
      this.ideas.load(context, ideaId),
      this.budgets.load(context, consortium),
      Promise.all(ids.map(async (id) => [id, await this.organisations.load(context, id)] as const)),
    ]);
    if (!idea) throw new NotFound();
    return toConsortiumDraft(idea, seats, new Map(members), budget);
  }
}
