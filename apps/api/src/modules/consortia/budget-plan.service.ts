import { Injectable } from '@nestjs/common';
import { type ConsortiumId, LIMITS, type OrganisationId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type FieldFault, InvalidInput, NotFound } from '../../platform/errors/app-error';
import { DomainEvents } from '../../platform/events/domain-events';
import { OrganisationService } from '../organisations';
import type { BudgetPlan } from './budget-plan.entity';
import { BudgetPlanRepository } from './budget-plan.repository';
import type { Consortium } from './consortium.entity';
import { BudgetChangedMeanwhile, IdeaIsWithdrawn, NotCoordinator } from './consortium.errors';
import { BudgetPlanned } from './consortium.events';
import { canHoldShare, standingIn } from './consortium.policy';
import { ConsortiumRepository } from './consortium.repository';

const MONTHS_PER_YEAR = 12;

interface PlannedShare {
  readonly organisationId: OrganisationId;
  readonly year: number;
  readonly cents: number;
}

export interface BudgetToSave {
  readonly asOrganisationId: OrganisationId;
  readonly consortiumId: ConsortiumId;
  /** The version that was loaded; 0 where there was no plan. */
  readonly version: number;
  readonly months: number;
  readonly shares: readonly PlannedShare[];
}

@Injectable()
export class BudgetPlanService {
  constructor(
    private readonly plans: BudgetPlanRepository,
    private readonly consortia: ConsortiumRepository,
    private readonly organisations: OrganisationService,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  /** By consortium; canReadBudget says who may read them. */
  async findManyOf(ids: readonly ConsortiumId[]): Promise<ReadonlyMap<ConsortiumId, BudgetPlan>> {
    if (ids.length === 0) return new Map();
    return new Map((await this.plans.findManyOfConsortia(ids)).map((plan) => [plan.consortiumId, plan]));
  }

  /**
   * Saves the whole plan over the version that was loaded.
   *
   * A plan over a ceiling is saved all the same: people plan first and cut afterwards, and what they have so far must not be
   * lost to a rule. It refuses nobody here; the eligibility panel holds the plan's sum against the ceilings and says UNMET.
   */
  async save(actor: Actor, { asOrganisationId, consortiumId, version, months, shares }: BudgetToSave): Promise<Consortium> {
    await this.organisations.requireActingFor(actor, asOrganisationId);
    return this.work.run(async () => {
      await this.plans.holdOrganisations(shares.map(({ organisationId }) => organisationId));
      const consortium = await this.consortia.findForChange(consortiumId);
      if (!consortium || standingIn(actor.roles, consortium.seats) === 'NONE') throw new NotFound();
      if (consortium.coordinatorId !== asOrganisationId) throw new NotCoordinator();
      const [idea] = await this.consortia.findIdeas([consortium.ideaId]);
      if (!idea || idea.status === 'WITHDRAWN') throw new IdeaIsWithdrawn();
      const before = (await this.findManyOf([consortiumId])).get(consortiumId);
      if ((before?.version ?? 0) !== version) throw new BudgetChangedMeanwhile();
      const faults = faultsOf(shares, months, consortium);
      if (faults.length > 0) throw new InvalidInput(faults);
      const kept = shares.filter(({ cents }) => cents > 0);
      await this.plans.replace(consortiumId, { months, version: version + 1, updatedAt: this.clock.now(), shares: kept });
      await this.events.publish(new BudgetPlanned(consortiumId));
      return consortium;
    });
  }
}

function faultsOf(shares: readonly PlannedShare[], months: number, { seats }: Consortium): FieldFault[] {
  const holders = new Set(seats.filter(canHoldShare).map(({ organisationId }) => organisationId));
  const years = Math.ceil(months / MONTHS_PER_YEAR);
  const seen = new Set<string>();
  const faults = shares.flatMap(({ organisationId, year }, index): FieldFault[] => {
    const isTwice = seen.has(`${organisationId} ${year}`);
    seen.add(`${organisationId} ${year}`);
    if (!holders.has(organisationId)) return [{ path: `shares.${index}.organisationId`, code: 'CONSORTIUM.NO_SHARE' }];
    if (year > years) return [{ path: `shares.${index}.year`, code: 'OUT_OF_RANGE', params: { min: 1, max: years } }];
    return isTwice ? [{ path: `shares.${index}`, code: 'DUPLICATE' }] : [];
  });
  const total = shares.reduce((sum, { cents }) => sum + cents, 0);
  const max = LIMITS.budget.cents;
  return total > max ? [...faults, { path: 'shares', code: 'OUT_OF_RANGE', params: { min: 0, max } }] : faults;
}
