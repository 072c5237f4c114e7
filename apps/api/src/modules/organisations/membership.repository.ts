import { Injectable } from '@nestjs/common';
import type { MemberRole, OrganisationId, PersonId } from '@trefoil/vocabulary';
import type { Actor, ActorLoader } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Person } from '../accounts';
import { Membership } from './membership.entity';

interface RoleRow {
  readonly isModerator: boolean;
  readonly organisationId: OrganisationId | null;
  readonly role: MemberRole | null;
}

@Injectable()
export class MembershipRepository implements ActorLoader {
  constructor(private readonly work: UnitOfWork) {}

  /** A person with their roles, in one statement; null when there is no such person. */
  async loadActor(personId: PersonId): Promise<Actor | null> {
    const rows = await this.work.manager.query<RoleRow[]>(
      `select p.is_moderator as "isModerator", m.organisation_id as "organisationId", m.role
         from person p
         left join (membership m join organisation o on o.id = m.organisation_id and o.withdrawn_at is null) on m.person_id = p.id
        where p.id = $1`,
      [personId],
    );
    const [first] = rows;
    if (!first) return null;
    const roles = rows.flatMap(({ organisationId, role }) => (organisationId && role ? [[organisationId, role] as const] : []));
    return { personId, isModerator: first.isModerator, roles: new Map(roles) };
  }

  /** The memberships of a person in organisations that are not withdrawn, oldest first. */
  findOfPerson(personId: PersonId): Promise<Membership[]> {
    return this.work.manager
      .createQueryBuilder(Membership, 'm')
      .innerJoin('m.organisation', 'o', 'o.withdrawn_at is null')
      .where('m.person_id = :personId', { personId })
      .orderBy('m.id')
      .getMany();
  }

  /** Those who may act in the organisation's name, the oldest membership first, at most `limit`. */
  findSpeakers(organisationId: OrganisationId, limit: number): Promise<Person[]> {
    return this.work.manager
      .createQueryBuilder(Person, 'p')
      .innerJoin(Membership, 'm', 'm.person_id = p.id')
      .where(`m.organisation_id = :organisationId and m.role in ('OWNER', 'EDITOR')`, { organisationId })
      .orderBy('m.id')
      .limit(limit)
      .getMany();
  }

  async add(personId: PersonId, organisationId: OrganisationId, role: MemberRole): Promise<void> {
    await this.work.manager.insert(Membership, { personId, organisationId, role });
  }
}
