import { WebSocket } from 'ws';
import { MessageFeed } from '../../src/modules/messaging/message-feed';
import { ChangeFeed } from '../../src/platform/realtime/change-feed';
import type { ApiError, Browser } from './browser';
import type { TestApp } from './test-app';

interface Payload {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read by tests that know their query
  readonly data: any;
  readonly errors?: readonly ApiError[];
}

const PATIENCE_MS = 5_000;

let lastOpening: Promise<void> = Promise.resolve();
/** One after the other, since a feed that is opened does not say for whom. */
function inTurn(open: (opened: () => void) => void): Promise<void> {
  lastOpening = lastOpening.then(() => new Promise(open));
  return lastOpening;
}

/** One socket of a visitor, speaking graphql-ws by hand, so that tests see every frame and code. */
export class Subscriber {
  readonly received: Payload[] = [];
  /** The code with which the socket was closed, or the HTTP status with which it was refused. */
  readonly closed: Promise<number>;
  private readonly frames: { type: string; payload?: unknown }[] = [];
  private look: () => void = () => undefined;

  private constructor(readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => {
      socket.once('close', resolve);
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => undefined);
    });
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data)) as { type: string; payload?: Payload };
      if (frame.type === 'next' && frame.payload) this.received.push(frame.payload);
      else this.frames.push(frame);
      this.look();
    });
  }

  /** Connects with the visitor's cookies; waits for nothing. */
  static connect(test: TestApp, browser: Browser, headers: Readonly<Record<string, string>> = {}): Subscriber {
    const socket = new WebSocket(`${test.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { ...(browser.cookie ? { cookie: browser.cookie } : {}), ...headers },
    });
    socket.once('open', () => socket.send('{"type":"connection_init"}'));
    return new Subscriber(socket);
  }

  /** Connects and subscribes to the messages; what is sent from then on is received. */
  static async open(test: TestApp, browser: Browser, query = 'subscription { messageSent { id text } }'): Promise<Subscriber> {
    const subscriber = Subscriber.connect(test, browser);
    await subscriber.frame('connection_ack');
    const feed = test.app.get(MessageFeed);
    await inTurn((opened) => {
      const open = feed.open.bind(feed);
      feed.open = (...args) => {
        feed.open = open;
        setImmediate(opened);
        return open(...args);
      };
      subscriber.subscribe(query);
    });
    return subscriber;
  }

  /** Connects and follows one thing; what changes from then on is received. */
  static async follow(test: TestApp, browser: Browser, query: string): Promise<Subscriber> {
    const subscriber = Subscriber.connect(test, browser);
    await subscriber.frame('connection_ack');
    await inTurn((opened) => {
      const { follow } = ChangeFeed.prototype;
      ChangeFeed.prototype.follow = function (...args) {
        ChangeFeed.prototype.follow = follow;
        setImmediate(opened);
        return follow.apply(this, args);
      };
      subscriber.subscribe(query);
    });
    return subscriber;
  }

  /** Waits until so many pieces of news have come. */
  news(count: number): Promise<void> {
    return this.until(() => this.received.length >= count, `${count} pieces of news`);
  }

  subscribe(query: string, id = '1'): void {
    this.socket.send(JSON.stringify({ type: 'subscribe', id, payload: { query } }));
  }

  /** The payload of the first frame of this type. */
  async frame(type: string): Promise<unknown> {
    await this.until(() => this.frames.some((frame) => frame.type === type), `a frame ${type}`);
    return this.frames.find((frame) => frame.type === type)?.payload;
  }

  /** The texts received, once there are `count` of them. */
  async texts(count: number): Promise<string[]> {
    await this.until(() => this.received.length >= count, `${count} messages`);
    return this.received.map(({ data }) => data.messageSent.text);
  }

  /** Waits for a message with these words, which may have come already. */
  words(text: string): Promise<void> {
    return this.until(() => this.received.some(({ data }) => data.messageSent.text === text), `the message "${text}"`);
  }

  close(): void {
    this.socket.close();
  }

  /** Waits until it is so. */
  until(isThere: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error(`${what} did not come; there are ${this.received.length}, and ${JSON.stringify(this.frames).slice(0, 2_000)}`)), PATIENCE_MS);
      this.look = () => {
        if (!isThere()) return;
        clearTimeout(patience);
        resolve();
      };
      this.look();
    });
  }
}
