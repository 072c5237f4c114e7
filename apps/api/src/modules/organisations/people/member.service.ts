import { Inject, Injectable } from '@nestjs/common';
import { LIMITS, type MemberRole, type OrganisationId } from '@trefoil/vocabulary';
import type { Actor } from '../../../platform/auth/actor';
import { Audit } from '../../../platform/audit/audit';
import { CONFIG, type Config } from '../../../platform/config/config';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { NotAllowed, NotFound } from '../../../platform/errors/app-error';
import { composeMail } from '../../../platform/mail/compose-mail';
import { Mails } from '../../../platform/mail/mails';
import type { Membership } from '../membership.entity';
import type { Organisation } from '../organisation.entity';
import { peopleMails } from './mails/people-mails';
import { MemberInvitationRepository } from './member-invitation.repository';
import { MemberRepository } from './member.repository';
import { OrganisationDoors } from './organisation-doors';
import { LastOwnerStays } from './people.errors';
import { canSeePeople, wouldLoseLastOwner } from './people.policy';

/** An organisation's people, as one of them sees them. */
export interface PeopleView {
  readonly organisationId: OrganisationId;
  readonly role: MemberRole;
  readonly personId: string;
}

/** The people of an organisation and how far each may speak for it. What is changed here holds from the next request. */
@Injectable()
export class MemberService {
  constructor(
    private readonly doors: OrganisationDoors,
    private readonly members: MemberRepository,
    private readonly invitations: MemberInvitationRepository,
    private readonly work: UnitOfWork,
    private readonly mails: Mails,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws NotAllowed for who does not belong to it. */
  view({ personId, roles }: Actor, organisationId: OrganisationId): PeopleView {
    const role = roles.get(organisationId);
    if (!canSeePeople(role) || personId === null) throw new NotAllowed('ORGANISATION.NOT_YOURS');
    return { organisationId, role: role!, personId };
  }

  findMembers({ organisationId }: PeopleView): Promise<Membership[]> {
    return this.members.findOf(organisationId, LIMITS.people.members);
  }

  changeRole(actor: Actor, organisationId: OrganisationId, membershipId: string, role: MemberRole): Promise<PeopleView> {
    return this.work.run(async () => {
      const { organisation, own } = await this.doors.lockAsOwner(actor, organisationId);
      const member = await this.requireMember(organisationId, membershipId);
      await this.setRole(organisation, member, role, own.personId);
      return { organisationId, role: member.id === own.id ? role : own.role, personId: own.personId };
    });
  }

  remove(actor: Actor, organisationId: OrganisationId, membershipId: string): Promise<PeopleView> {
    return this.work.run(async () => {
      const { organisation, own } = await this.doors.lockAsOwner(actor, organisationId);
      const member = await this.requireMember(organisationId, membershipId);
      if (member.id === own.id) throw new NotFound();
      await this.dismiss(member, own.personId, 'MEMBER.REMOVED');
      await this.tell(organisation, member, 'mail.removed');
      return { organisationId, role: own.role, personId: own.personId };
    });
  }

  /** Throws LastOwnerStays. */
  leave(actor: Actor, organisationId: OrganisationId): Promise<void> {
    return this.work.run(async () => {
      const { own } = await this.doors.lockAsMember(actor, organisationId);
      await this.requireOwnerLeft(own, null);
      await this.dismiss(own, own.personId, 'MEMBER.LEFT');
    });
  }

  /** Makes a colleague owner, and the owner who does so an editor, at once. */
  handOver(actor: Actor, organisationId: OrganisationId, membershipId: string): Promise<PeopleView> {
    return this.work.run(async () => {
      const { organisation, own } = await this.doors.lockAsOwner(actor, organisationId);
      const member = await this.requireMember(organisationId, membershipId);
      if (member.id === own.id) throw new NotFound();
      await this.setRole(organisation, member, 'OWNER', own.personId);
      await this.setRole(organisation, own, 'EDITOR', own.personId);
      return { organisationId, role: 'EDITOR', personId: own.personId };
    });
  }

  private async setRole(organisation: Organisation, member: Membership, role: MemberRole, byId: string): Promise<void> {
    if (member.role === role) return;
    await this.requireOwnerLeft(member, role);
    await this.members.setRole(member.id, role);
    if (member.role === 'OWNER') await this.invitations.removeInvitedBy(organisation.id, member.personId);
    await this.record('MEMBER.ROLE_CHANGED', byId, member, { from: member.role, to: role });
    if (member.personId !== byId) await this.tell(organisation, member, 'mail.roleChanged', role);
  }

  private async dismiss(member: Membership, byId: string, act: 'MEMBER.REMOVED' | 'MEMBER.LEFT'): Promise<void> {
    await this.members.remove(member.id);
    await this.invitations.removeInvitedBy(member.organisationId, member.personId);
    await this.record(act, byId, member, { role: member.role });
  }

  private async requireOwnerLeft(member: Membership, after: MemberRole | null): Promise<void> {
    if (wouldLoseLastOwner(member.role, after, await this.members.countOwners(member.organisationId))) throw new LastOwnerStays();
  }

  private async requireMember(organisationId: OrganisationId, membershipId: string): Promise<Membership> {
    const member = await this.members.find(organisationId, membershipId);
    if (!member) throw new NotFound();
    return member;
  }

  private record(act: `MEMBER.${string}`, personId: string, member: Membership, details: Record<string, string>): Promise<void> {
    return this.audit.record({ act, personId, subject: { kind: 'ORGANISATION', id: member.organisationId }, details: { ...details, memberId: member.personId } });
  }

  private tell(organisation: Organisation, { person: { email, name, locale } }: Membership, id: string, role: MemberRole | 'NONE' = 'NONE'): Promise<void> {
    return this.mails.send(composeMail(peopleMails, { to: email, locale, id, values: { name, organisation: organisation.name, role }, link: `${this.config.publicUrl}/${locale}/home` }));
  }
}
