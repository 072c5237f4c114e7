import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type InterestId, type Locale, type OrganisationId, type ProjectIdeaId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, NotFound } from '../../platform/errors/app-error';
import { DomainEvents } from '../../platform/events/domain-events';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import { ConsortiumService, InvitePartnerService, SeatService } from '../consortia';
import { IdeaService } from '../ideas';
import { MessageService } from '../messaging';
import { BlockService, OrganisationService } from '../organisations';
import type { ExpressionOfInterest } from './expression-of-interest.entity';
import type { DeclineInterestsInput, MoveInterestsInput, OfferSeatForInterestInput } from './graphql/interest.inputs';
import { InterestNotOpen, NotTheCoordinator, SeatStandsOffered } from './interest.errors';
import { InterestCapChanged } from './interest.events';
import { canDecline, canOfferSeat, canSee, canTakeBack, canTriage } from './interest.policy';
import { InterestRepository } from './interest.repository';
import { factsOf, InterestService } from './interest.service';

/** Each may mail an applicant: points are interests. */
const TRIAGED_BY_ORGANISATION: RateLimit = { name: 'triage-interests', points: 300, seconds: 3_600 };

/** The coordinator's side. */
@Injectable()
export class TriageService {
  constructor(
    private readonly interests: InterestRepository,
    private readonly service: InterestService,
    private readonly ideas: IdeaService,
    private readonly organisations: OrganisationService,
    private readonly consortia: ConsortiumService,
    private readonly invitations: InvitePartnerService,
    private readonly seats: SeatService,
    private readonly messages: MessageService,
    private readonly blocks: BlockService,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly limits: RateLimits,
  ) {}

  /** Among new and shortlisted; what was declined can be taken up again. All of them, or none. */
  async move(actor: Actor, { asOrganisationId, interestIds, to }: MoveInterestsInput): Promise<ExpressionOfInterest[]> {
    await this.requireMay(actor, asOrganisationId, interestIds.length);
    return this.work.run(async () => {
      const found = await this.requireTriaged(actor, asOrganisationId, interestIds);
      for (const interest of found) {
        if (interest.state === 'OFFERED') throw new SeatStandsOffered();
        if (!canTriage(interest)) throw new InterestNotOpen();
        if (interest.state !== to) await this.service.move(interest, to, 'COORDINATOR', { answer: null });
      }
      return found;
    });
  }

  /**
   * Declines all of them or none, each with a word in the thread and a mail, in the applicant's language. Where one has
   * blocked the other no word passes between them: the applicant sees the state.
   */
  async decline(actor: Actor, { asOrganisationId, interestIds, words }: DeclineInterestsInput): Promise<ExpressionOfInterest[]> {
    await this.requireMay(actor, asOrganisationId, interestIds.length);
    return this.work.run(async () => {
      const found = await this.requireTriaged(actor, asOrganisationId, interestIds);
      for (const interest of found) {
        if (interest.state === 'OFFERED') throw new SeatStandsOffered();
        // Declined by a colleague meanwhile: one word is enough.
        if (interest.state === 'DECLINED') continue;
        if (!canDecline(interest)) throw new InterestNotOpen();
        if (!(await this.blocks.areInReach(asOrganisationId, interest.organisationId))) {
          await this.service.move(interest, 'DECLINED', 'COORDINATOR');
          continue;
        }
        const { en, sv, fi } = await this.addressed({ en: words.en, sv: words.sv, fi: words.fi }, interest);
        const text = { en, sv, fi }[await this.languageOf(interest)];
        const { thread } = await this.messages.tell(actor, { asOrganisationId, text, clientKey: randomUUID() }, interest.organisationId, { kind: 'IDEA', id: interest.ideaId });
        await this.service.move(interest, 'DECLINED', 'COORDINATOR', { answer: text, threadId: thread.id }, { en, sv, fi });
      }
      return found;
    });
  }

  /** Offers the applicant a seat in the idea's consortium, which is opened if there is none. The invitation is what is mailed. */
  async offerSeat(actor: Actor, input: OfferSeatForInterestInput): Promise<ExpressionOfInterest> {
    const { asOrganisationId, interestId, role, addedValue, message } = input;
    await this.requireMay(actor, asOrganisationId, 1);
    return this.work.run(async () => {
      const [interest] = await this.requireTriaged(actor, asOrganisationId, [interestId]);
      if (!interest) throw new NotFound();
      if (interest.state === 'OFFERED') throw new SeatStandsOffered();
      if (!canOfferSeat(interest)) throw new InterestNotOpen();
      const [known] = await this.consortia.findManyVisibleOfIdeas(actor, [interest.ideaId]);
      const consortium = known ?? (await this.consortia.open(actor, asOrganisationId, interest.ideaId));
      const seat = await this.invitations.inviteWithin(actor, {
        asOrganisationId,
        consortiumId: consortium.id,
        organisationId: interest.organisationId,
        role: role ?? interest.role,
        addedValue,
        message,
      });
      await this.service.move(Object.assign(interest, { seat }), 'OFFERED', 'COORDINATOR', { seatId: seat.id });
      return interest;
    });
  }

  /** Takes an offer that is not answered back; the interest is shortlisted again. */
  async takeSeatBack(actor: Actor, asOrganisationId: OrganisationId, interestId: InterestId): Promise<ExpressionOfInterest> {
    await this.requireMay(actor, asOrganisationId, 1);
    return this.work.run(async () => {
      const [interest] = await this.requireTriaged(actor, asOrganisationId, [interestId]);
      if (!interest?.seatId || !canTakeBack(factsOf(interest))) throw new InterestNotOpen();
      // What becomes of the seat moves it.
      await this.seats.remove(actor, { asOrganisationId, seatId: interest.seatId });
      return (await this.interests.findById(interestId)) ?? interest;
    });
  }

  /** How many may be open at once; null: as many as come. Those that are open stay. */
  async setCap(actor: Actor, asOrganisationId: OrganisationId, ideaId: ProjectIdeaId, most: number | null): Promise<void> {
    await this.work.run(async () => {
      await this.ideas.requireForChange(actor, asOrganisationId, ideaId);
      await this.interests.setCap(ideaId, most);
      await this.events.publish(new InterestCapChanged(ideaId));
    });
  }

  private async requireMay(actor: Actor, asOrganisationId: OrganisationId, count: number): Promise<void> {
    await this.organisations.requireActingFor(actor, asOrganisationId);
    for (let point = 0; point < count; point += 1) await this.limits.consume(TRIAGED_BY_ORGANISATION, asOrganisationId);
  }

  /** Of one idea that the organisation coordinates, in the order they came; the idea is locked. */
  private async requireTriaged(actor: Actor, asOrganisationId: OrganisationId, ids: readonly InterestId[]): Promise<ExpressionOfInterest[]> {
    const found = await this.interests.findManyById(ids);
    const [first] = found;
    if (!first || found.length !== ids.length || found.some((each) => !canSee(actor.roles, factsOf(each)))) throw new NotFound();
    if (found.some(({ idea }) => idea.organisationId !== asOrganisationId)) throw new NotTheCoordinator();
    if (found.some(({ ideaId }) => ideaId !== first.ideaId)) throw new InvalidInput([{ path: 'interestIds', code: 'UNKNOWN_VALUE' }]);
    await this.interests.findIdeaForChange(first.ideaId, found.length === 1 ? first.organisationId : null);
    return this.interests.findManyById(ids);
  }

  /** That of who filled the form in; else of the first who speaks for the applicant. */
  private async languageOf({ authorId, organisationId }: ExpressionOfInterest): Promise<Locale> {
    const written = authorId ? await this.interests.findLocale(authorId) : null;
    return written ?? (await this.organisations.findSpeakers(organisationId))[0]?.locale ?? 'en';
  }

  private async addressed(words: Readonly<Record<Locale, string>>, { organisationId }: ExpressionOfInterest): Promise<Record<Locale, string>> {
    const [organisation] = await this.interests.findOrganisations([organisationId]);
    // Once: what is kept has a bound.
    const put = (text: string) => text.replace('{organisation}', () => organisation?.name ?? '');
    return { en: put(words.en), sv: put(words.sv), fi: put(words.fi) };
  }
}
