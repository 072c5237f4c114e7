import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { CONFIG, type Config } from '../config/config';
import { UnitOfWork } from '../database/unit-of-work';
import { LOGGER, type Logger } from '../logging/logging';
import { DedicatedConnection } from './dedicated-connection';
import { CHANNEL, Pump } from './pump';
import { type News, Realtime, type Topic } from './realtime';

const READ_ROWS = 1_000;
/** Away for longer, this process lets its readers read anew rather than tell them everything. */
const LONGEST_ABSENCE_MS = 600_000;

const COLUMNS = 'sequence::text as sequence, topic, subject as id';

/**
 * News by an outbox: a row in the transaction, which the pump numbers and announces. One listening connection a process,
 * outside the pool, reads them by sequence; when it breaks, it goes on where it was.
 */
@Injectable()
export class PostgresRealtime extends Realtime implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listeners = new Map<Topic, Set<(news: News) => void>>();
  private readonly gapListeners = new Set<() => void>();
  private readonly connection: DedicatedConnection;
  private last: string | null = null;
  private lastRead = 0;
  private announced = 0n;
  private isReading = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly pump: Pump,
    @Inject(CONFIG) config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
    this.connection = new DedicatedConnection(config.databaseUrl, 'trefoil-listen', logger, (client) => this.listen(client));
  }

  async publish(topic: Topic, id: string): Promise<void> {
    await this.work.manager.query('insert into outbox (topic, subject) values ($1, $2)', [topic, id]);
    this.work.afterCommit(() => this.pump.poke());
  }

  subscribe(topic: Topic, listener: (news: News) => void): () => void {
    const listeners = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  onGap(listener: () => void): () => void {
    this.gapListeners.add(listener);
    return () => this.gapListeners.delete(listener);
  }

  async findSince(topic: Topic, sequence: string, limit: number): Promise<News[] | null> {
    const [kept] = await this.work.manager.query<{ all: boolean }[]>('select coalesce(min(sequence) <= $1::bigint + 1, false) as all from news', [sequence]);
    if (!kept?.all) return null;
    const rows = await this.work.manager.query<News[]>(
      `select ${COLUMNS} from news where topic = $1 and sequence > $2 order by news.sequence limit $3`,
      [topic, sequence, limit + 1],
    );
    return rows.length <= limit ? rows : null;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connection.open();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }

  private async listen(client: pg.Client): Promise<void> {
    client.on('notification', ({ payload }) => {
      this.announced = BigInt(payload ?? 0);
      void this.readOn(client);
    });
    await client.query(`listen ${CHANNEL}`);
    const isLate = this.last !== null && Date.now() - this.lastRead > LONGEST_ABSENCE_MS;
    if (this.last === null || isLate) {
      const { rows } = await client.query<{ last: string }>('select coalesce(max(sequence), 0)::text as last from news');
      this.last = rows[0]?.last ?? '0';
    }
    if (isLate) for (const tell of this.gapListeners) tell();
    await this.readOn(client);
  }

  /** Reads up to what was announced, and what is announced meanwhile. */
  private async readOn(client: pg.Client): Promise<void> {
    if (this.isReading || this.last === null) return;
    this.isReading = true;
    try {
      for (;;) {
        const upTo = this.announced;
        const { rows }: { rows: News[] } = await client.query<News>(`select ${COLUMNS} from news where sequence > $1 order by news.sequence limit ${READ_ROWS}`, [this.last]);
        for (const news of rows) {
          this.last = news.sequence;
          for (const listener of this.listeners.get(news.topic) ?? []) listener(news);
        }
        this.lastRead = Date.now();
        if (rows.length < READ_ROWS && this.announced === upTo) return;
      }
    } catch (err) {
      // The connection is gone: the next one reads on.
      this.logger.debug({ err }, 'News could not be read');
    } finally {
      this.isReading = false;
    }
  }
}
