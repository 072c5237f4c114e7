import net, { type AddressInfo, type Socket } from 'node:net';

/** Stands between the application and its database, and can be without it. */
export class DatabaseProxy {
  private readonly sockets = new Set<Socket>();
  private server: net.Server | undefined;

  private constructor(
    private readonly target: URL,
    private port = 0,
  ) {}

  static async before(databaseUrl: string): Promise<DatabaseProxy> {
    const proxy = new DatabaseProxy(new URL(databaseUrl));
    await proxy.restore();
    return proxy;
  }

  /** The address of the database by way of this proxy. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.href;
  }

  /** As when the database's process is gone: connections break, and new ones are refused. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  async restore(): Promise<void> {
    this.server = net.createServer((incoming) => this.join(incoming));
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  private join(incoming: Socket): void {
    const outgoing = net.connect(Number(this.target.port || 5432), this.target.hostname);
    for (const [from, to] of [[incoming, outgoing], [outgoing, incoming]] as const) {
      this.sockets.add(from);
      from.on('data', (data) => to.write(data)).on('error', () => from.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
    }
  }
}
