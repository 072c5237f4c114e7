import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config';
import { UnitOfWork } from '../database/unit-of-work';
import { LOGGER, type Logger } from '../logging/logging';
import { Realtime, type Topic } from './realtime';

/** One for everything: each NOTIFY wakes every listening backend, whatever its channel. */
const CHANNEL = 'trefoil';
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;
const CONNECT_TIMEOUT_MS = 5_000;

/** News by LISTEN and NOTIFY: one listening connection a process, outside the pool, taken up again when it breaks. */
@Injectable()
export class PostgresRealtime extends Realtime implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listeners = new Map<Topic, Set<(id: string) => void>>();
  private readonly gapListeners = new Set<() => void>();
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | undefined;
  private failures = 0;
  private mayHaveMissed = false;
  private stopped = false;

  constructor(
    private readonly work: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
  }

  async publish(topic: Topic, id: string): Promise<void> {
    await this.work.manager.query('select pg_notify($1, $2)', [CHANNEL, `${topic} ${id}`]);
  }

  subscribe(topic: Topic, listener: (id: string) => void): () => void {
    const listeners = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  onGap(listener: () => void): () => void {
    this.gapListeners.add(listener);
    return () => this.gapListeners.delete(listener);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end();
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: 'trefoil-listen',
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    client.on('notification', ({ payload }) => this.hear(payload ?? ''));
    client.on('error', (err) => this.logger.warn({ err }, 'The listening connection broke'));
    client.once('end', () => this.lost(client));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (err) {
      this.logger.warn({ err }, 'Could not listen for news');
      this.lost(client);
      await client.end().catch(() => undefined);
      return;
    }
    this.failures = 0;
    if (this.mayHaveMissed) for (const tell of this.gapListeners) tell();
    this.mayHaveMissed = false;
  }

  private hear(payload: string): void {
    const [topic, id] = payload.split(' ');
    if (id) for (const listener of this.listeners.get(topic as Topic) ?? []) listener(id);
  }

  private lost(client: pg.Client): void {
    if (this.stopped || this.client !== client) return;
    this.client = null;
    this.mayHaveMissed = true;
    const wait = Math.min(FIRST_RETRY_MS * 2 ** this.failures, LAST_RETRY_MS);
    this.failures += 1;
    this.retry = setTimeout(() => void this.listen(), wait).unref();
  }
}
