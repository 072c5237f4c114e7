import { Inject, Injectable } from '@nestjs/common';
import { LIMITS, type OrganisationId, slugify, toPath } from '@trefoil/vocabulary';
import type { Actor } from '../../../platform/auth/actor';
import { Audit } from '../../../platform/audit/audit';
import { Clock } from '../../../platform/clock/clock';
import { CONFIG, type Config } from '../../../platform/config/config';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { Gone, NotFound } from '../../../platform/errors/app-error';
import { DomainEvents } from '../../../platform/events/domain-events';
import { Notice, type NoticeReader } from '../../../platform/notices/notice';
import { type RateLimit, RateLimits } from '../../../platform/rate-limits/rate-limits';
import type { Person } from '../../accounts';
import { domainsAbove, toDomain } from '../domain-of';
import { OrganisationDomains } from '../organisation-domains';
import type { Organisation } from '../organisation.entity';
import { OrganisationClaimed, OrganisationSaved } from '../organisation.events';
import { OrganisationRepository } from '../organisation.repository';
import type { JoinRequest } from '../people/join-request.entity';
import { JoinRequestService } from '../people/join-request.service';
import { peopleMails } from '../people/mails/people-mails';
import { OrganisationDoors } from '../people/organisation-doors';
import { AlreadyIn } from '../people/people.errors';
import { AlreadyClaimed, AlreadyWaiting, ClaimDecided, EvidenceNeeded, TooManyClaims } from './claim.errors';
import { type ClaimDoubt, doubtOf } from './claim.policy';
import { ClaimRepository } from './claim.repository';
import { isFreeMail } from './free-mail';
import type { OrganisationClaim } from './organisation-claim.entity';

const BY_PERSON: RateLimit = { name: 'claim', points: 20, seconds: 86_400 };
const MOST_OF_PERSON = 20;
/** By their mails. */
const DECISIONS = { 'mail.claimApproved': 'APPROVED', 'mail.claimRefused': 'REFUSED', 'mail.claimOvertaken': 'OVERTAKEN' } as const;

/** How somebody stands to an organisation they may want to speak for. */
export interface ClaimStanding {
  readonly organisation: Organisation;
  readonly isMember: boolean;
  /** Of the person's own address. */
  readonly domain: string;
  /** Null when the address is proof enough. */
  readonly doubt: ClaimDoubt | null;
  /** The latest of theirs. */
  readonly claim: OrganisationClaim | null;
  readonly request: JoinRequest | null;
}

export interface ClaimDecision {
  readonly approve: boolean;
  /** For the claimant. */
  readonly answer: string | null;
}

/** Taking over a profile that came from a register, by an address at its own domain or a moderator's word. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly claims: ClaimRepository,
    private readonly requests: JoinRequestService,
    private readonly organisations: OrganisationRepository,
    private readonly domains: OrganisationDomains,
    private readonly doors: OrganisationDoors,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async findStanding(actor: Actor, organisationId: OrganisationId): Promise<ClaimStanding> {
    const person = await this.doors.requirePerson(actor);
    const organisation = await this.organisations.findById(organisationId);
    if (!organisation) throw new NotFound();
    if (organisation.withdrawnAt) throw new Gone();
    const claim = await this.claims.findLatest(organisationId, person.id);
    const request = await this.requests.findLatest(organisationId, person.id);
    return { organisation, isMember: actor.roles.has(organisationId), claim, request, ...(await this.judge(organisationId, person)) };
  }

  /** The claims of a person, the newest first, at most twenty. */
  findOfPerson(personId: string): Promise<OrganisationClaim[]> {
    return this.claims.findOfPerson(personId, MOST_OF_PERSON);
  }

  /** Makes the claimant owner at once, or lets a moderator decide; true when at once. */
  async claim(actor: Actor, organisationId: OrganisationId, evidence: string | null): Promise<boolean> {
    const person = await this.doors.requirePerson(actor);
    await this.limits.consume(BY_PERSON, person.id);
    return this.work.run(async () => {
      const organisation = await this.doors.lock(organisationId);
      if (actor.roles.has(organisationId)) throw new AlreadyIn();
      if (organisation.claimed) throw new AlreadyClaimed();
      const { domain, doubt } = await this.judge(organisationId, person);
      const now = this.clock.now();
      const made = { organisationId, personId: person.id, domain, evidence, reason: doubt, answer: null, decidedById: null, createdAt: now };
      if (doubt) {
        await this.requireRoom(organisationId, person.id);
        if (evidence === null) throw new EvidenceNeeded();
        await this.claims.add({ ...made, state: 'PENDING', decidedAt: null });
        await this.record('CLAIM.ASKED', person.id, organisationId, { doubt });
        return false;
      }
      const waiting = await this.claims.findLatest(organisationId, person.id);
      if (waiting?.state === 'PENDING') await this.claims.decide(waiting.id, { state: 'APPROVED', answer: null, decidedById: null, decidedAt: now });
      else await this.claims.add({ ...made, state: 'APPROVED', decidedAt: now });
      await this.handTo(organisation, person);
      await this.record('ORGANISATION.CLAIMED', person.id, organisationId, { by: 'DOMAIN' });
      return true;
    });
  }

  /** A moderator's word; the caller has made sure that it is one. Throws ClaimDecided, and AlreadyClaimed when somebody was quicker. */
  decideClaim(moderatorId: string, claimId: string, { approve, answer }: ClaimDecision): Promise<OrganisationClaim> {
    return this.work.run(async () => {
      const found = await this.claims.find(claimId);
      if (!found) throw new NotFound();
      const organisation = await this.doors.lock(found.organisationId);
      const claim = await this.claims.find(claimId);
      if (claim?.state !== 'PENDING' || !claim.person) throw new ClaimDecided();
      if (approve && organisation.claimed) throw new AlreadyClaimed();
      const decision = { state: approve ? 'APPROVED' : 'REFUSED', answer, decidedById: moderatorId, decidedAt: this.clock.now() } as const;
      await this.claims.decide(claimId, decision);
      if (approve) await this.handTo(organisation, claim.person);
      await this.record(approve ? 'CLAIM.APPROVED' : 'CLAIM.REFUSED', moderatorId, organisation.id, { claimId });
      await this.tell(approve ? 'mail.claimApproved' : 'mail.claimRefused', organisation, claim.person, answer);
      return Object.assign(claim, decision, { organisation });
    });
  }

  async isClaimOf(claimId: string, personId: string): Promise<boolean> {
    return (await this.claims.find(claimId))?.personId === personId;
  }

  private async handTo(organisation: Organisation, person: Person): Promise<void> {
    await this.doors.letIn(organisation.id, person.id, 'OWNER');
    Object.assign(organisation, { claimed: true, updatedAt: this.clock.now() });
    await this.organisations.save(organisation);
    await this.events.publish(new OrganisationClaimed(organisation.id, person.id));
    await this.events.publish(new OrganisationSaved(organisation.id));
    for (const { id, person: other } of await this.claims.findWaitingFor(organisation.id)) {
      await this.claims.decide(id, { state: 'REFUSED', answer: null, decidedById: null, decidedAt: this.clock.now() });
      if (other) await this.tell('mail.claimOvertaken', organisation, other, null);
    }
  }

  private async judge(organisationId: OrganisationId, { email }: Person): Promise<{ domain: string; doubt: ClaimDoubt | null }> {
    const written = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
    const domain = toDomain(written);
    const known = await this.domains.ownersOf(written);
    // toDomain drops a leading "www": nobody's mail is there, so such an address is one below the domain.
    const isExact = known !== null && known.isExact && domain === written;
    return { domain: written, doubt: doubtOf(organisationId, known && { ...known, isExact }, isFreeMail(domainsAbove(written))) };
  }

  private async requireRoom(organisationId: OrganisationId, personId: string): Promise<void> {
    if ((await this.claims.findLatest(organisationId, personId))?.state === 'PENDING') throw new AlreadyWaiting();
    if ((await this.claims.countWaitingOf(personId)) >= LIMITS.claim.pending) throw new TooManyClaims(LIMITS.claim.pending);
  }

  private record(act: `${string}.${string}`, personId: string, organisationId: OrganisationId, details: Record<string, string>): Promise<void> {
    return this.audit.record({ act, personId, subject: { kind: 'ORGANISATION', id: organisationId }, details });
  }

  private tell(id: keyof typeof DECISIONS, organisation: Organisation, person: Person, answer: string | null): Promise<void> {
    const isOwner = id === 'mail.claimApproved';
    const path = isOwner ? `organisations/${toPath(slugify(organisation.name), organisation.id)}` : `my/organisations/${organisation.id}/claim`;
    const write = ({ email: to, name, locale }: NoticeReader) => ({
      to,
      locale,
      id,
      values: { name, organisation: organisation.name, answer: answer ?? 'NONE' },
      link: `${this.config.publicUrl}/${locale}/${path}`,
    });
    const facts = { organisation: organisation.name, decision: DECISIONS[id] };
    const subject = { kind: isOwner ? 'ORGANISATION' : 'ORGANISATION_CLAIM', id: organisation.id } as const;
    return this.events.publish(new Notice({ kind: 'CLAIM_DECIDED', subject, facts, letter: { catalogues: peopleMails, write } }, [person]));
  }
}
