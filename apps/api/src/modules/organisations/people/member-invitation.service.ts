import { Inject, Injectable } from '@nestjs/common';
import { LIMITS, type Locale, type MemberRole, type OrganisationId } from '@trefoil/vocabulary';
import type { Actor } from '../../../platform/auth/actor';
import { Audit } from '../../../platform/audit/audit';
import { Clock } from '../../../platform/clock/clock';
import { CONFIG, type Config } from '../../../platform/config/config';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { NotFound } from '../../../platform/errors/app-error';
import { DomainEvents } from '../../../platform/events/domain-events';
import { composeMail } from '../../../platform/mail/compose-mail';
import { Mails } from '../../../platform/mail/mails';
import { Notice } from '../../../platform/notices/notice';
import { Guesses } from '../../../platform/rate-limits/guesses';
import { type RateLimit, RateLimits } from '../../../platform/rate-limits/rate-limits';
import { createToken, hashToken, type Person } from '../../accounts';
import type { Organisation } from '../organisation.entity';
import { peopleMails } from './mails/people-mails';
import type { MemberInvitation } from './member-invitation.entity';
import { MemberInvitationRepository } from './member-invitation.repository';
import type { PeopleView } from './member.service';
import { MemberRepository } from './member.repository';
import { OrganisationDoors } from './organisation-doors';
import { AlreadyMember, InvitedAtAnotherAddress, MemberInvitationNotValid, TooManyPeople } from './people.errors';
import { canManagePeople } from './people.policy';

const LIVES_MS = 14 * 24 * 60 * 60 * 1000;
const BY_ORGANISATION: RateLimit = { name: 'invite-member', points: 60, seconds: 86_400 };
const TO_ADDRESS: RateLimit = { name: 'invite-member-address', points: 5, seconds: 86_400 };

export interface Invitee {
  readonly email: string;
  readonly role: MemberRole;
  readonly locale: Locale;
}

/** Invitations by mail. The mail and the answer are the same whether or not the address has an account. */
@Injectable()
export class MemberInvitationService {
  constructor(
    private readonly doors: OrganisationDoors,
    private readonly invitations: MemberInvitationRepository,
    private readonly members: MemberRepository,
    private readonly work: UnitOfWork,
    private readonly mails: Mails,
    private readonly events: DomainEvents,
    private readonly limits: RateLimits,
    private readonly guesses: Guesses,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** For owners; empty for others. */
  findOf({ organisationId, role }: PeopleView): Promise<MemberInvitation[]> {
    return canManagePeople(role) ? this.invitations.findOf(organisationId, LIMITS.people.invitations) : Promise.resolve([]);
  }

  /** One sent to the address before is no longer good. */
  invite(actor: Actor, organisationId: OrganisationId, invitee: Invitee): Promise<PeopleView> {
    return this.work.run(async () => {
      const { organisation, own } = await this.doors.lockAsOwner(actor, organisationId);
      if (await this.members.hasAddress(organisationId, invitee.email)) throw new AlreadyMember();
      if ((await this.invitations.count(organisationId)) >= LIMITS.people.invitations) throw new TooManyPeople(LIMITS.people.invitations);
      await this.send(organisation, own.person, invitee);
      await this.record('MEMBER.INVITED', own.personId, organisationId, { role: invitee.role });
      return { organisationId, role: own.role, personId: own.personId };
    });
  }

  resend(actor: Actor, organisationId: OrganisationId, invitationId: string): Promise<PeopleView> {
    return this.work.run(async () => {
      const { organisation, own } = await this.doors.lockAsOwner(actor, organisationId);
      const invitation = await this.invitations.find(organisationId, invitationId);
      if (!invitation) throw new NotFound();
      await this.send(organisation, own.person, invitation);
      return { organisationId, role: own.role, personId: own.personId };
    });
  }

  withdraw(actor: Actor, organisationId: OrganisationId, invitationId: string): Promise<PeopleView> {
    return this.work.run(async () => {
      const { own } = await this.doors.lockAsOwner(actor, organisationId);
      const invitation = await this.invitations.find(organisationId, invitationId);
      if (!invitation || !(await this.invitations.remove(invitation.id))) throw new NotFound();
      await this.record('MEMBER.INVITATION_WITHDRAWN', own.personId, organisationId, {});
      return { organisationId, role: own.role, personId: own.personId };
    });
  }

  /** What the link opens, for whoever reads the mailbox it was sent to; throws MemberInvitationNotValid. */
  async look(actor: Actor, token: string, network: string): Promise<MemberInvitation> {
    const person = await this.doors.requirePerson(actor);
    return this.guesses.atToken('member-invitation', token, network, () => this.require(token, person));
  }

  /** Uses the link up. */
  async accept(actor: Actor, token: string, network: string): Promise<{ organisationId: OrganisationId; role: MemberRole }> {
    const person = await this.doors.requirePerson(actor);
    return this.guesses.atToken('member-invitation', token, network, () =>
      this.work.run(async () => {
        const { organisationId } = await this.require(token, person);
        const organisation = await this.doors.lock(organisationId);
        // Looked at again behind the lock: withdrawn, or used, meanwhile.
        const { id, role, invitedById } = await this.require(token, person);
        await this.doors.letIn(organisationId, person.id, role);
        await this.invitations.remove(id);
        await this.record('MEMBER.JOINED', person.id, organisationId, { role });
        const inviter = invitedById && (await this.members.findOfPerson(organisationId, invitedById));
        const notice = { kind: 'MEMBER_JOINED', subject: { kind: 'ORGANISATION_PEOPLE', id: organisationId }, facts: { organisation: organisation.name } } as const;
        if (inviter) await this.events.publish(new Notice(notice, [inviter.person]));
        return { organisationId, role };
      }),
    );
  }

  private async require(token: string, { email }: Person): Promise<MemberInvitation> {
    const invitation = await this.invitations.findByToken(hashToken(token), this.clock.now());
    if (!invitation || invitation.organisation?.withdrawnAt !== null) throw new MemberInvitationNotValid();
    if (invitation.email.toLowerCase() !== email.toLowerCase()) throw new InvitedAtAnotherAddress();
    return invitation;
  }

  private async send(organisation: Organisation, inviter: Person, { email, role, locale }: Invitee): Promise<void> {
    await this.limits.consume(BY_ORGANISATION, organisation.id);
    await this.limits.consume(TO_ADDRESS, email.toLowerCase());
    const { token, tokenHash } = createToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + LIVES_MS);
    await this.invitations.put({ organisationId: organisation.id, email, role, locale, tokenHash, invitedById: inviter.id, createdAt, expiresAt });
    const link = `${this.config.publicUrl}/${locale}/my/organisations/join?token=${token}`;
    await this.mails.send(composeMail(peopleMails, { to: email, locale, id: 'mail.invited', values: { inviter: inviter.name, organisation: organisation.name, role }, link }));
  }

  private record(act: `MEMBER.${string}`, personId: string, organisationId: OrganisationId, details: Record<string, string>): Promise<void> {
    return this.audit.record({ act, personId, subject: { kind: 'ORGANISATION', id: organisationId }, details });
  }
}
