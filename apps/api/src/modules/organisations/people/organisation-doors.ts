import { Injectable } from '@nestjs/common';
import { LIMITS, type MemberRole, type OrganisationId } from '@trefoil/vocabulary';
import { type Actor } from '../../../platform/auth/actor';
import { Clock } from '../../../platform/clock/clock';
import { Gone, NotAllowed, NotFound, Unauthenticated } from '../../../platform/errors/app-error';
import { type Person, PersonService } from '../../accounts';
import type { Membership } from '../membership.entity';
import { MembershipRepository } from '../membership.repository';
import type { Organisation } from '../organisation.entity';
import { OrganisationRepository } from '../organisation.repository';
import { OrganisationSuspended } from '../standing/standing.errors';
import { JoinRequestRepository } from './join-request.repository';
import { MemberRepository } from './member.repository';
import { TooManyPeople } from './people.errors';
import { canManagePeople } from './people.policy';

export interface LockedAsOwner {
  readonly organisation: Organisation;
  readonly own: Membership;
}

/**
 * Who comes into an organisation, and who minds its people. Everything that changes its members first locks its row, and
 * reads roles behind the lock: of two that change them at once the second sees what the first did.
 */
@Injectable()
export class OrganisationDoors {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberRepository,
    private readonly memberships: MembershipRepository,
    private readonly requests: JoinRequestRepository,
    private readonly people: PersonService,
    private readonly clock: Clock,
  ) {}

  async requirePerson(actor: Actor): Promise<Person> {
    const person = await this.people.findSelf(actor);
    if (!person) throw new Unauthenticated();
    return person;
  }

  /** Within a transaction. */
  async lock(id: OrganisationId): Promise<Organisation> {
    const organisation = await this.organisations.findForChange(id);
    if (!organisation) throw new NotFound();
    if (organisation.withdrawnAt || organisation.suspendedAt) throw new Gone();
    return organisation;
  }

  /** Within a transaction: the organisation and the actor's own membership in it, whatever role it has. */
  async lockAsMember({ personId }: Actor, id: OrganisationId): Promise<LockedAsOwner> {
    const organisation = await this.organisations.findForChange(id);
    const own = organisation && !organisation.withdrawnAt && personId !== null ? await this.members.findOfPerson(id, personId) : null;
    if (!organisation || !own) throw new NotAllowed('ORGANISATION.NOT_YOURS');
    return { organisation, own };
  }

  async lockAsOwner(actor: Actor, id: OrganisationId): Promise<LockedAsOwner> {
    const locked = await this.lockAsMember(actor, id);
    if (!canManagePeople(locked.own.role)) throw new NotAllowed('ORGANISATION.NOT_YOURS');
    if (locked.organisation.suspendedAt) throw new OrganisationSuspended();
    return locked;
  }

  /** Behind the lock: makes somebody a member; who is one stays what they are. */
  async letIn(organisationId: OrganisationId, personId: string, role: MemberRole): Promise<void> {
    if (!(await this.members.findOfPerson(organisationId, personId))) {
      if ((await this.members.count(organisationId)) >= LIMITS.people.members) throw new TooManyPeople(LIMITS.people.members);
      await this.memberships.add(personId, organisationId, role);
    }
    await this.requests.approveOf(organisationId, personId, this.clock.now());
  }
}
