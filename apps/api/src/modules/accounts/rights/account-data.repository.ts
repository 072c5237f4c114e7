import { Injectable } from '@nestjs/common';
import type { PersonId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { Person } from '../person.entity';
import type { PersonalData } from './person.events';

/** What the tables of accounts and of the ground below them hold of a person. Secrets and their hashes are told as being there, not as they are. */
const HELD = {
  account: `select id, email, name, locale, password_hash is not null as "hasPassword", is_demo as "isDemo", is_moderator as "isModerator", created_at as "createdAt" from person where id = $1 and $2::text is not null`,
  registrations: `select locale, expires_at as "expiresAt" from registration where email = $2::citext and $1::bigint is not null`,
  passwordResets: `select expires_at as "expiresAt" from password_reset where person_id = $1 and $2::text is not null`,
  addressChanges: `select email, expires_at as "expiresAt" from address_change where person_id = $1 and $2::text is not null`,
  linkedIdentities: `select provider, issuer, subject, email, home_organisation as "homeOrganisation", linked_at as "linkedAt", last_used_at as "lastUsedAt"
                       from linked_identity where person_id = $1 and $2::text is not null`,
  sessions: `select sess->'passport'->'user'->'device' as device, sess->'passport'->'user'->'signedInAt' as "signedInAt", expire as "expiresAt"
               from session where sess->'passport'->'user'->>'id' = $1::bigint::text and $2::text is not null`,
  keptMails: `select subject, text, created_at as "createdAt" from kept_mail where recipient = $2 and $1::bigint is not null order by id`,
  acts: `select act, subject_kind as "subjectKind", subject_id as "subjectId", details, network, created_at as "createdAt"
           from audit_entry where (person_id = $1 or (subject_kind = 'PERSON' and subject_id = $1)) and $2::text is not null order by id`,
} as const;

@Injectable()
export class AccountDataRepository {
  constructor(private readonly work: UnitOfWork) {}

  async read(personId: PersonId, email: string): Promise<PersonalData> {
    const data: PersonalData = {};
    for (const [name, sql] of Object.entries(HELD)) data[name] = await this.work.manager.query<object[]>(sql, [personId, email]);
    return data;
  }

  /** What no foreign key takes along with the person's row, and then that row. */
  async remove({ id, email, name }: Person): Promise<void> {
    const { manager } = this.work;
    await manager.query('delete from registration where email = $1::citext', [email]);
    // Kept mails are a convenience of development: also those to others that name the person.
    await manager.query('delete from kept_mail where recipient = $1 or strpos(text, $1) > 0 or strpos(text, $2) > 0', [email, name]);
    await manager.query('delete from person where id = $1', [id]);
  }
}
