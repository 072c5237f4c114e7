import { Inject, Injectable } from '@nestjs/common';
import { LIMITS, type MemberRole, type OrganisationId } from '@trefoil/vocabulary';
import type { Actor } from '../../../platform/auth/actor';
import { Audit } from '../../../platform/audit/audit';
import { Clock } from '../../../platform/clock/clock';
import { CONFIG, type Config } from '../../../platform/config/config';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { NotFound } from '../../../platform/errors/app-error';
import { DomainEvents } from '../../../platform/events/domain-events';
import { Notice, type NoticeReader } from '../../../platform/notices/notice';
import { type RateLimit, RateLimits } from '../../../platform/rate-limits/rate-limits';
import type { Person } from '../../accounts';
import type { Organisation } from '../organisation.entity';
import type { JoinRequest } from './join-request.entity';
import { JoinRequestRepository } from './join-request.repository';
import { peopleMails } from './mails/people-mails';
import type { PeopleView } from './member.service';
import { MemberRepository } from './member.repository';
import { OrganisationDoors } from './organisation-doors';
import { AlreadyAsked, AlreadyIn, NobodyToAsk, TooManyPeople } from './people.errors';
import { canManagePeople } from './people.policy';

const BY_PERSON: RateLimit = { name: 'join-request', points: 10, seconds: 86_400 };
/** Of the owners, who are told. */
const MOST_TOLD = 20;

/** Asking a claimed organisation's owners to be let in. */
@Injectable()
export class JoinRequestService {
  constructor(
    private readonly doors: OrganisationDoors,
    private readonly requests: JoinRequestRepository,
    private readonly members: MemberRepository,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Those that wait, for owners; empty for others. */
  findOf({ organisationId, role }: PeopleView): Promise<JoinRequest[]> {
    return canManagePeople(role) ? this.requests.findPending(organisationId, LIMITS.people.requests) : Promise.resolve([]);
  }

  findLatest(organisationId: OrganisationId, personId: string): Promise<JoinRequest | null> {
    return this.requests.findLatest(organisationId, personId);
  }

  async ask(actor: Actor, organisationId: OrganisationId, message: string | null): Promise<void> {
    const person = await this.doors.requirePerson(actor);
    await this.limits.consume(BY_PERSON, person.id);
    await this.work.run(async () => {
      const organisation = await this.doors.lock(organisationId);
      if (!organisation.claimed) throw new NobodyToAsk();
      if (await this.members.findOfPerson(organisationId, person.id)) throw new AlreadyIn();
      if ((await this.requests.findLatest(organisationId, person.id))?.state === 'PENDING') throw new AlreadyAsked();
      if ((await this.requests.countPending(organisationId)) >= LIMITS.people.requests) throw new TooManyPeople(LIMITS.people.requests);
      await this.requests.add({ organisationId, personId: person.id, message, createdAt: this.clock.now() });
      await this.tellOwners(organisation, person);
    });
  }

  /** With a role lets them in, with null refuses; told by mail either way. */
  answer(actor: Actor, organisationId: OrganisationId, requestId: string, role: MemberRole | null): Promise<PeopleView> {
    return this.work.run(async () => {
      const { organisation, own } = await this.doors.lockAsOwner(actor, organisationId);
      const request = await this.requests.findPendingOne(organisationId, requestId);
      if (!request?.person) throw new NotFound();
      const state = role === null ? 'REFUSED' : 'APPROVED';
      await this.requests.decide(requestId, state, this.clock.now());
      if (role !== null) await this.doors.letIn(organisationId, request.personId, role);
      await this.audit.record({ act: `MEMBER.REQUEST_${state}`, personId: own.personId, subject: { kind: 'ORGANISATION', id: organisationId }, details: { memberId: request.personId, role: role ?? 'NONE' } });
      const id = role === null ? 'mail.requestRefused' : 'mail.requestApproved';
      const write = ({ email: to, name, locale }: NoticeReader) => ({ to, locale, id, values: { name, organisation: organisation.name, role: role ?? 'NONE' }, link: `${this.config.publicUrl}/${locale}/home` });
      const facts = { organisation: organisation.name, decision: state };
      await this.events.publish(new Notice({ kind: 'JOIN_ANSWERED', subject: { kind: 'ORGANISATION', id: organisationId }, facts, letter: { catalogues: peopleMails, write } }, [request.person]));
      return { organisationId, role: own.role, personId: own.personId };
    });
  }

  private async tellOwners({ id, name: organisation }: Organisation, { name: asker, email: address }: Person): Promise<void> {
    const owners = (await this.members.findOf(id, MOST_TOLD)).filter(({ role }) => canManagePeople(role));
    const write = ({ email: to, locale, name }: NoticeReader) => ({ to, locale, id: 'mail.requested', values: { name, organisation, asker, address }, link: `${this.config.publicUrl}/${locale}/my/organisations/${id}/people` });
    const readers = owners.map(({ person }) => person);
    await this.events.publish(new Notice({ kind: 'JOIN_REQUESTED', subject: { kind: 'ORGANISATION_PEOPLE', id }, facts: { organisation }, letter: { catalogues: peopleMails, write } }, readers));
  }
}
