import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { CONFIG, type Config } from '../config/config';
import { LOGGER, type Logger } from '../logging/logging';
import { DedicatedConnection } from './dedicated-connection';

/** One for everything: each NOTIFY wakes every listening backend, whatever its channel. */
export const CHANNEL = 'trefoil';
/** Any number: who holds this advisory lock is the pump. */
const ELECTION = 72_310_519;
/** NOTIFY takes one lock for the whole instance at its commit: so one for all that came in this time. */
const BATCH_MS = 6;
/** How long another process's news may wait while nothing happens. */
const IDLE_MS = 50;
const BATCH_ROWS = 1_000;
/** Dead rows of the outbox are walked over by each batch until they are cleared away. */
const ROWS_BETWEEN_VACUUMS = 20_000;
const PRUNE_EVERY_MS = 600_000;
const PRUNE_ROWS = 50_000;
export const KEPT_FOR_DAYS = 2;

const MOVE = `
  with taken as (
    delete from outbox where id in (select id from outbox order by id limit ${BATCH_ROWS}) returning id, topic, subject
  ), told as (
    insert into news (topic, subject) select topic, subject from taken order by id returning sequence
  )
  select count(*)::int as moved, pg_notify('${CHANNEL}', max(sequence)::text) from told having count(*) > 0`;
const PRUNE = `
  delete from news where sequence in (
    select sequence from (select sequence, told_at from news order by sequence limit ${PRUNE_ROWS}) oldest
     where told_at < now() - interval '${KEPT_FOR_DAYS} days')`;

/**
 * Moves what transactions left in the outbox to the news, and tells of it with one NOTIFY a batch. Of all processes one
 * does, so that the sequence it gives is the order of commits, which that of the outbox is not; when it is gone, another
 * takes over at once.
 */
@Injectable()
export class Pump implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly connection: DedicatedConnection;
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;
  private stopped = false;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.connection = new DedicatedConnection(config.databaseUrl, 'trefoil-pump', logger, async (client) => {
      this.running = this.run(client).catch((err: unknown) => {
        if (!this.stopped) logger.warn({ err }, 'The pump stopped');
        void client.end().catch(() => undefined);
      });
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.connection.open();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.connection.close();
    await this.running;
  }

  /** There is something in the outbox, committed. */
  poke(): void {
    this.wake();
  }

  private async run(client: pg.Client): Promise<void> {
    await client.query('select pg_advisory_lock($1)', [ELECTION]);
    let sinceVacuum = 0;
    let pruneAt = Date.now();
    while (!this.stopped) {
      const began = performance.now();
      const { rows } = await client.query<{ moved: number }>(MOVE);
      const moved = rows[0]?.moved ?? 0;
      sinceVacuum += moved;
      if (sinceVacuum >= ROWS_BETWEEN_VACUUMS) {
        await client.query('vacuum outbox');
        sinceVacuum = 0;
      }
      if (Date.now() >= pruneAt) {
        await client.query(PRUNE);
        pruneAt = Date.now() + PRUNE_EVERY_MS;
      }
      if (moved < BATCH_ROWS) await this.pause(moved > 0 ? Math.max(BATCH_MS - (performance.now() - began), 1) : IDLE_MS, moved === 0);
    }
  }

  private pause(ms: number, untilPoked: boolean): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        if (!untilPoked && !this.stopped) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
