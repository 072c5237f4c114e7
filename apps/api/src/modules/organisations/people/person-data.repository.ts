import { Injectable } from '@nestjs/common';
import type { OrganisationId, PersonId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../../platform/database/unit-of-work';

const NAMED = `o.id as "organisationId", o.name as organisation`;

/** What a person did in organisations and asked of them. $1 is the person, $2 their address. */
const HELD = {
  memberships: `select ${NAMED}, m.role, m.created_at as "createdAt" from membership m join organisation o on o.id = m.organisation_id where m.person_id = $1 and $2::text is not null order by m.id`,
  invitationsToMe: `select ${NAMED}, i.role, i.locale, i.created_at as "createdAt", i.expires_at as "expiresAt" from member_invitation i join organisation o on o.id = i.organisation_id where i.email = $2::citext and $1::bigint is not null order by i.id`,
  invitationsByMe: `select ${NAMED}, i.email, i.role, i.locale, i.created_at as "createdAt", i.expires_at as "expiresAt" from member_invitation i join organisation o on o.id = i.organisation_id where i.invited_by_id = $1 and $2::text is not null order by i.id`,
  requestsToJoin: `select ${NAMED}, r.message, r.state, r.created_at as "createdAt", r.decided_at as "decidedAt" from join_request r join organisation o on o.id = r.organisation_id where r.person_id = $1 and $2::text is not null order by r.id`,
  claims: `select ${NAMED}, c.state, c.reason, c.domain, c.evidence, c.answer, c.created_at as "createdAt", c.decided_at as "decidedAt" from organisation_claim c join organisation o on o.id = c.organisation_id where c.person_id = $1 and $2::text is not null order by c.id`,
  claimsDecidedByMe: `select ${NAMED}, c.state, c.answer, c.decided_at as "decidedAt" from organisation_claim c join organisation o on o.id = c.organisation_id where c.decided_by_id = $1 and $2::text is not null order by c.id`,
  duplicatesDecidedByMe: `select ${NAMED}, d.decision, d.answer, d.decided_at as "decidedAt" from organisation_merge_candidate d join organisation o on o.id = d.organisation_id where d.decided_by_id = $1 and $2::text is not null order by d.id`,
} as const;

@Injectable()
export class PersonDataRepository {
  constructor(private readonly work: UnitOfWork) {}

  async read(personId: PersonId, email: string): Promise<Record<string, object[]>> {
    const data: Record<string, object[]> = {};
    for (const [name, sql] of Object.entries(HELD)) data[name] = await this.work.manager.query<object[]>(sql, [personId, email]);
    return data;
  }

  /** The active organisations of which the person is the only owner, locked until the transaction ends, and whether others belong to them. */
  findOwnedAlone(personId: PersonId): Promise<{ id: OrganisationId; hasOthers: boolean }[]> {
    return this.work.manager.query(
      `select o.id, exists (select from membership other where other.organisation_id = o.id and other.person_id <> $1) as "hasOthers"
         from organisation o join membership m on m.organisation_id = o.id
        where m.person_id = $1 and m.role = 'OWNER' and o.withdrawn_at is null
          and not exists (select from membership owner where owner.organisation_id = o.id and owner.role = 'OWNER' and owner.person_id <> $1)
        order by o.id for update of o`,
      [personId],
    );
  }

  /** Nobody speaks for them any more: they wait to be claimed. */
  async leaveUnclaimed(ids: readonly OrganisationId[]): Promise<void> {
    await this.work.manager.query('update organisation set claimed = false, version = version + 1, updated_at = now() where id = any($1)', [ids]);
  }

  /** Invitations to the person's address; all else goes with the person. */
  async dropInvitationsTo(email: string): Promise<void> {
    await this.work.manager.query('delete from member_invitation where email = $1::citext', [email]);
  }
}
