import { Injectable } from '@nestjs/common';
import { type InterestId, LIMITS, type OrganisationId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, NotFound, Unauthenticated } from '../../platform/errors/app-error';
import { DomainEvents } from '../../platform/events/domain-events';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import { SeatService } from '../consortia';
import { IdeaService, isLate, type ProjectIdea } from '../ideas';
import { MessageService } from '../messaging';
import { OrganisationService } from '../organisations';
import type { ExpressionOfInterest } from './expression-of-interest.entity';
import type { EditInterestInput, ExpressInterestInput, InterestFormInput } from './graphql/interest.inputs';
import {
  CoordinatorUnclaimed,
  InterestAlreadyOpen,
  InterestChangedMeanwhile,
  InterestFull,
  InterestKeyReused,
  InterestNotNew,
  InterestNotOpen,
  NotTheApplicant,
  OwnIdea,
  ReplacementsOnly,
  SeatAccepted,
  TooOften,
} from './interest.errors';
import { ExpressionEdited, ExpressionReceived } from './interest.events';
import { canEdit, canSee, canWithdraw, isOpen } from './interest.policy';
import { countOpen, InterestRepository } from './interest.repository';
import { factsOf, InterestService } from './interest.service';

const EXPRESSED_BY_ORGANISATION: RateLimit = { name: 'express-interest', points: 30, seconds: 86_400 };
const EDITED_BY_ORGANISATION: RateLimit = { name: 'edit-interest', points: 120, seconds: 3_600 };

/** The applicant's side. */
@Injectable()
export class ExpressInterestService {
  constructor(
    private readonly interests: InterestRepository,
    private readonly service: InterestService,
    private readonly ideas: IdeaService,
    private readonly organisations: OrganisationService,
    private readonly messages: MessageService,
    private readonly seats: SeatService,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Answers an idea with the form, and opens the thread about it with why. A retry with the same key changes nothing. */
  async express(actor: Actor, { asOrganisationId, ideaId, clientKey, form }: ExpressInterestInput): Promise<ExpressionOfInterest> {
    const authorId = actor.personId;
    if (authorId === null) throw new Unauthenticated();
    await this.organisations.requireActingFor(actor, asOrganisationId);
    const before = await this.findRetried(asOrganisationId, clientKey, ideaId);
    if (before) return before;
    const visible = await this.ideas.findVisible(actor, ideaId);
    if (!visible) throw new NotFound();
    if (actor.roles.has(visible.organisationId)) throw new OwnIdea();
    await this.limits.consume(EXPRESSED_BY_ORGANISATION, asOrganisationId);
    return this.work.run(async () => {
      const idea = await this.interests.findIdeaForChange(ideaId, asOrganisationId);
      if (!idea) throw new NotFound();
      const meanwhile = await this.findRetried(asOrganisationId, clientKey, ideaId);
      if (meanwhile) return meanwhile;
      const now = this.clock.now();
      this.ideas.requireAnswerable(idea);
      await this.requireReadBy(idea.organisationId);
      await this.requireSought(idea, form, now);
      await this.requireNoneOpen(asOrganisationId, idea);
      await this.requireRoom(idea);
      const draft = { asOrganisationId, text: form.why, clientKey };
      const { thread } = await this.messages.tell(actor, draft, idea.organisationId, { kind: 'IDEA', id: ideaId });
      const interest = await this.interests.add({ ...fieldsOf(form), ideaId, idea, organisationId: asOrganisationId, state: 'NEW', threadId: thread.id, authorId, clientKey, createdAt: now, movedAt: now });
      await this.events.publish(new ExpressionReceived(interest));
      return interest;
    });
  }

  /** While nobody has looked into it. */
  async edit(actor: Actor, { asOrganisationId, interestId, version, form }: EditInterestInput): Promise<ExpressionOfInterest> {
    await this.organisations.requireActingFor(actor, asOrganisationId);
    await this.limits.consume(EDITED_BY_ORGANISATION, asOrganisationId);
    return this.work.run(async () => {
      const interest = await this.requireOwn(actor, asOrganisationId, interestId);
      if (!canEdit(interest)) throw new InterestNotNew();
      if (interest.version !== version) throw new InterestChangedMeanwhile();
      await this.requireSought(interest.idea, form, this.clock.now());
      await this.interests.change(interest, fieldsOf(form));
      await this.events.publish(new ExpressionEdited(interest));
      return interest;
    });
  }

  /** Takes it back; a seat that was offered for it is thereby declined. Withdrawing what is withdrawn changes nothing. */
  async withdraw(actor: Actor, asOrganisationId: OrganisationId, id: InterestId): Promise<ExpressionOfInterest> {
    await this.organisations.requireActingFor(actor, asOrganisationId);
    return this.work.run(async () => {
      const interest = await this.requireOwn(actor, asOrganisationId, id);
      const { state, seat } = interest;
      if (state === 'WITHDRAWN') return interest;
      if (!isOpen(state)) throw new InterestNotOpen();
      if (!canWithdraw(factsOf(interest))) throw new SeatAccepted();
      if (state === 'OFFERED' && seat?.status === 'INVITED') {
        // What becomes of the seat moves it.
        await this.seats.decline(actor, { asOrganisationId, seatId: seat.id });
        return (await this.interests.findById(id)) ?? interest;
      }
      await this.service.move(interest, 'WITHDRAWN', 'APPLICANT');
      return interest;
    });
  }

  /** The organisation's own, with its idea locked. To who has nothing to do with it, it does not exist. */
  private async requireOwn(actor: Actor, asOrganisationId: OrganisationId, id: InterestId): Promise<ExpressionOfInterest> {
    const found = await this.interests.findById(id);
    if (!found || !canSee(actor.roles, factsOf(found))) throw new NotFound();
    if (found.organisationId !== asOrganisationId) throw new NotTheApplicant();
    await this.interests.findIdeaForChange(found.ideaId, asOrganisationId);
    const interest = await this.interests.findById(id);
    if (!interest) throw new NotFound();
    return interest;
  }

  private async findRetried(organisationId: OrganisationId, clientKey: string, ideaId: string): Promise<ExpressionOfInterest | null> {
    const before = await this.interests.findByKey(organisationId, clientKey);
    if (before && before.ideaId !== ideaId) throw new InterestKeyReused();
    return before;
  }

  private async requireReadBy(coordinatorId: OrganisationId): Promise<void> {
    const [coordinator] = await this.interests.findOrganisations([coordinatorId]);
    if (!coordinator?.claimed || coordinator.withdrawnAt) throw new CoordinatorUnclaimed();
  }

  /** One of the partners the idea seeks, or another; shortly before the deadline no other. */
  private async requireSought(idea: ProjectIdea, { partnerSoughtId }: InterestFormInput, now: Date): Promise<void> {
    if (partnerSoughtId === null) {
      if (isLate(idea, now)) throw new ReplacementsOnly();
      return;
    }
    const sought = await this.ideas.findPartnersSought(idea.id);
    if (!sought.some((each) => each.id === partnerSoughtId)) throw new InvalidInput([{ path: 'form.partnerSoughtId', code: 'UNKNOWN_VALUE' }]);
  }

  private async requireNoneOpen(organisationId: OrganisationId, { id }: ProjectIdea): Promise<void> {
    const before = await this.interests.findOfApplicant(id, organisationId);
    if (before.some(({ state }) => isOpen(state))) throw new InterestAlreadyOpen();
    if (before.length >= LIMITS.interest.perOrganisation) throw new TooOften(LIMITS.interest.perOrganisation);
  }

  private async requireRoom({ id }: ProjectIdea): Promise<void> {
    const [room] = await this.interests.findRoom([id]);
    const counts = await this.interests.countStates(id);
    if (room !== undefined && room.most !== null && countOpen(counts) >= room.most) throw new InterestFull(room.most);
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (all >= LIMITS.interest.perIdea) throw new InterestFull(LIMITS.interest.perIdea);
  }
}

function fieldsOf({ partnerSoughtId, role, tasks, personMonths, contactName, contactEmail, why }: InterestFormInput) {
  return { partnerSoughtId, role, tasks, personMonths, contactName, contactEmail, why };
}
