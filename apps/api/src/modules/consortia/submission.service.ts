import { Injectable } from '@nestjs/common';
import { type ConsortiumId, LIMITS, type OrganisationId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFound } from '../../platform/errors/app-error';
import { DomainEvents } from '../../platform/events/domain-events';
import { OrganisationService } from '../organisations';
import { BudgetPlanService } from './budget-plan.service';
import type { Consortium } from './consortium.entity';
import { IdeaIsWithdrawn, NotCoordinator, TooManySubmissions } from './consortium.errors';
import { SubmissionRecorded } from './consortium.events';
import { standingIn } from './consortium.policy';
import { ConsortiumRepository } from './consortium.repository';
import { dayOf } from './judge';
import type { Submission } from './submission.entity';
import { SubmissionRepository } from './submission.repository';
import { toConsortiumDraft } from './to-consortium-draft';
import { isSameSubmission, type SubmissionContent, toSubmission } from './to-submission';

@Injectable()
export class SubmissionService {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly consortia: ConsortiumRepository,
    private readonly budgets: BudgetPlanService,
    private readonly organisations: OrganisationService,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  /** By consortium, the newest first; canReadSubmissions says who may read them. */
  async findManyOf(ids: readonly ConsortiumId[]): Promise<readonly Submission[]> {
    return ids.length === 0 ? [] : this.submissions.findManyOfConsortia(ids);
  }

  /**
   * Records that the application was sent in, with the rules of the day and what they say of it.
   *
   * One that is not eligible is recorded all the same: whether to send it in was for people to decide, and this is what they
   * did. The same content twice on one day, as from two presses or two colleagues, is recorded once.
   */
  async record(actor: Actor, asOrganisationId: OrganisationId, consortiumId: ConsortiumId): Promise<Consortium> {
    await this.organisations.requireActingFor(actor, asOrganisationId);
    return this.work.run(async () => {
      const consortium = await this.consortia.findForChange(consortiumId);
      if (!consortium || standingIn(actor.roles, consortium.seats) === 'NONE') throw new NotFound();
      if (consortium.coordinatorId !== asOrganisationId) throw new NotCoordinator();
      const content = await this.judge(actor, consortium);
      const recorded = await this.submissions.findManyOfConsortia([consortiumId]);
      if (recorded[0] && isSameSubmission(recorded[0], content)) return consortium;
      if (recorded.length >= LIMITS.consortium.submissions) throw new TooManySubmissions(LIMITS.consortium.submissions);
      const { id } = await this.submissions.add({ ...content, consortiumId, recordedAt: this.clock.now() });
      await this.events.publish(new SubmissionRecorded(consortiumId, id));
      return consortium;
    });
  }

  private async judge(actor: Actor, { id, ideaId, seats }: Consortium): Promise<SubmissionContent> {
    const [idea] = await this.consortia.findIdeas([ideaId]);
    if (!idea || idea.status === 'WITHDRAWN') throw new IdeaIsWithdrawn();
    const ids = seats.map(({ organisationId }) => organisationId);
    const found = await this.organisations.findManyVisible(actor, ids);
    const organisations = new Map(found.flatMap((organisation) => (organisation ? [[organisation.id, organisation] as const] : [])));
    const budget = (await this.budgets.findManyOf([id])).get(id) ?? null;
    return toSubmission(toConsortiumDraft(idea, seats, organisations, budget), organisations, dayOf(this.clock.now()));
  }
}
