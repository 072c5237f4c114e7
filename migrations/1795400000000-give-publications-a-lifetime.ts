import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is published lasts thirty days unless it is renewed. What is there already gets them from now on. */
export class GivePublicationsALifetime1795400000000 implements MigrationInterface {
  name = 'GivePublicationsALifetime1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['project_idea', 'partner_offer']) {
      await runner.query(`alter table ${table} add open_until timestamptz, add expires_at timestamptz, add remind_at timestamptz, add renewal_hash bytea`);
      await runner.query(`create unique index ix_${table}_renewal_hash on ${table} (renewal_hash)`);
      await runner.query(`create index ix_${table}_expires_at on ${table} (expires_at)`);
      await runner.query(`create index ix_${table}_remind_at on ${table} (remind_at)`);
    }
    await runner.query(`
      update project_idea set open_until = now() + interval '30 days', expires_at = least(now() + interval '30 days', deadline),
             remind_at = least(now() + interval '30 days', deadline) - interval '4 days' where status = 'PUBLISHED'`);
    await runner.query(`
      update partner_offer set open_until = now() + interval '30 days', expires_at = least(now() + interval '30 days', (valid_until + 1)::timestamp at time zone 'UTC'),
             remind_at = least(now() + interval '30 days', (valid_until + 1)::timestamp at time zone 'UTC') - interval '4 days' where status = 'PUBLISHED'`);
    for (const table of ['project_idea', 'partner_offer']) await runner.query(`update ${table} set remind_at = null where remind_at <= now()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['project_idea', 'partner_offer']) {
      await runner.query(`update ${table} set status = 'WITHDRAWN' where status in ('PAUSED', 'COMPLETE', 'CLOSED', 'EXPIRED')`);
      await runner.query(`alter table ${table} drop open_until, drop expires_at, drop remind_at, drop renewal_hash`);
    }
  }
}
