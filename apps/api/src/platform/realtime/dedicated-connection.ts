import pg from 'pg';
import type { Logger } from '../logging/logging';

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;
const CONNECT_TIMEOUT_MS = 5_000;

/** A connection outside the pool that is taken up again whenever it breaks. */
export class DedicatedConnection {
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | undefined;
  private failures = 0;
  private stopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly name: string,
    private readonly logger: Logger,
    /** Called with each connection before it counts as good; what it throws is taken for a failure to connect. */
    private readonly use: (client: pg.Client) => Promise<void>,
  ) {}

  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: this.name,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    client.on('error', (err) => this.logger.warn({ err, connection: this.name }, 'A connection broke'));
    client.once('end', () => this.lost(client));
    this.client = client;
    try {
      await client.connect();
      await this.use(client);
      this.failures = 0;
    } catch (err) {
      if (this.stopped) return;
      this.logger.warn({ err, connection: this.name }, 'A connection could not be used');
      this.lost(client);
      await client.end().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private lost(client: pg.Client): void {
    if (this.stopped || this.client !== client) return;
    this.client = null;
    const wait = Math.min(FIRST_RETRY_MS * 2 ** this.failures, LAST_RETRY_MS);
    this.failures += 1;
    this.retry = setTimeout(() => void this.open(), wait).unref();
  }
}
