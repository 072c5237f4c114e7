import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, NotFound } from '../../platform/errors/app-error';
import { DomainEvents } from '../../platform/events/domain-events';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import { BlockService, OrganisationService } from '../organisations';
import { ConsortiumFull, IdeaIsWithdrawn, NotCoordinator, SeatTaken } from './consortium.errors';
import { PartnerInvited } from './consortium.events';
import { isActive, isFree, standingIn } from './consortium.policy';
import { ConsortiumRepository } from './consortium.repository';
import type { InvitePartnerInput } from './graphql/consortium.inputs';
import { dayOf, requireMayJoin } from './judge';
import type { Seat } from './seat.entity';
import { toDraft, toMember } from './to-consortium-draft';

const INVITATIONS: RateLimit = { name: 'invite-organisation', points: 100, seconds: 86_400 };
const CLAIM_MAILS: RateLimit = { name: 'claim-mail-organisation', points: 20, seconds: 86_400 };
/** Whoever asks: nobody is to be pestered through us. */
const CLAIM_MAILS_TO_ADDRESS: RateLimit = { name: 'claim-mail-email', points: 3, seconds: 86_400 };

@Injectable()
export class InvitePartnerService {
  constructor(
    private readonly consortia: ConsortiumRepository,
    private readonly organisations: OrganisationService,
    private readonly blocks: BlockService,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Offers a seat to an organisation; plans one for an organisation that nobody speaks for yet. */
  async invite(actor: Actor, input: InvitePartnerInput): Promise<Seat> {
    const { asOrganisationId, claimEmail } = input;
    await this.organisations.requireActingFor(actor, asOrganisationId);
    await this.limits.consume(INVITATIONS, asOrganisationId);
    if (claimEmail) {
      await this.limits.consume(CLAIM_MAILS, asOrganisationId);
      await this.limits.consume(CLAIM_MAILS_TO_ADDRESS, claimEmail.toLowerCase());
    }
    return this.work.run(() => this.inviteWithin(actor, input));
  }

  /** The same as part of another use case, in its transaction, which bounds how often it may be done. */
  async inviteWithin(actor: Actor, input: Omit<InvitePartnerInput, 'claimEmail' | 'locale'> & Partial<Pick<InvitePartnerInput, 'claimEmail' | 'locale'>>): Promise<Seat> {
    const { asOrganisationId, organisationId, role, addedValue, message, claimEmail } = input;
    const invitee = await this.consortia.holdOrganisation(organisationId);
    const consortium = await this.consortia.findForChange(input.consortiumId);
    if (!consortium || standingIn(actor.roles, consortium.seats) === 'NONE') throw new NotFound();
    if (consortium.coordinatorId !== asOrganisationId) throw new NotCoordinator();
    if (!invitee) throw new NotFound();
    if (invitee.id === asOrganisationId) throw new InvalidInput([{ path: 'organisationId', code: 'CONSORTIUM.OWN_ORGANISATION' }]);
    await this.blocks.requireInReach(asOrganisationId, invitee.id);
    const [idea] = await this.consortia.findIdeas([consortium.ideaId]);
    if (!idea || idea.status === 'WITHDRAWN') throw new IdeaIsWithdrawn();

    const before = consortium.seats.find((seat) => seat.organisationId === invitee.id);
    if (before && !isFree(before, invitee.claimed)) throw new SeatTaken();
    const { seats, seatsEver } = LIMITS.consortium;
    if (consortium.seats.filter((seat) => seat !== before && isActive(seat)).length >= seats) throw new ConsortiumFull(seats);
    if (!before && consortium.seats.length >= seatsEver) throw new ConsortiumFull(seatsEver);
    const now = this.clock.now();
    const member = toMember(invitee.id, { role, addedValue, strategyLink: null }, invitee);
    requireMayJoin(toDraft(idea, [member]), member, dayOf(now));

    const status = invitee.claimed ? 'INVITED' : 'PLANNED';
    const fields = { organisationId, role, status, addedValue, message, strategyLink: null, invitedAt: now, answeredAt: null } as const;
    if (before) await this.consortia.changeSeat(before, fields);
    const seat = before ?? (await this.consortia.addSeat(consortium, fields));
    const claim = !invitee.claimed && claimEmail ? { email: claimEmail, locale: input.locale ?? 'en' } : null;
    await this.events.publish(new PartnerInvited(consortium.id, seat.id, claim));
    return seat;
  }
}
