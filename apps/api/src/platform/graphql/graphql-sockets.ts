import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import {
  createSourceEventStream,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLErrorExtensions,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { ACTOR_LOADER, type Actor, type ActorLoader } from '../auth/actor';
import { SESSION_HANDLERS, sessionPersonId, Sessions } from '../auth/session';
import { CONFIG, type Config } from '../config/config';
import { isOwnOrigin } from '../http/own-origin';
import { LOGGER, type Logger } from '../logging/logging';
import type { Delivery } from '../realtime/delivery';
import { Realtime } from '../realtime/realtime';
import { errorFormatter } from './format-error';
import { GraphqlContext } from './graphql-context';
import { armor, MAX_TOKENS } from './operation-limits';
import { requireModestOperation } from './operation-weight';
import { requireUsableInput } from './plugins';

const PATH = '/graphql';
const LARGEST_MESSAGE_BYTES = 64 * 1024;
const SUBSCRIPTIONS_PER_SOCKET = 10;
const SOCKETS_PER_PERSON = 50;
const KEEP_ALIVE_MS = 12_000;
const FAREWELL_MS = 1_000;

/** Why we hang up. Clients come back after the first three and stay away after the last. */
const GOING_AWAY = [1001, 'Going away'] as const;
const COME_AGAIN = [1012, 'News may have been missed'] as const;
const TRY_LATER = [1013, 'Try again later'] as const;
const UNAUTHORIZED = [4401, 'Unauthorized'] as const;

/** graphql-ws sends as errors what was wrong before anything ran; faults of resolvers come with an answer. */
const ABOUT_THE_REQUEST: GraphQLErrorExtensions = { code: 'BAD_REQUEST' };

type Extra = {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
};
type Connection = Context<Record<string, unknown> | undefined, Extra>;

/**
 * Subscriptions over WebSocket (graphql-ws): for signed-in people, from our own pages only. Whoever is entitled is
 * asked anew at every event: a socket outlives roles and sessions. What does not keep up, or may have missed
 * something, is hung up on, so that the client comes back and reads what it lacks.
 */
@Injectable()
export class GraphqlSockets {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE_BYTES });
  /** Of each person, what is open in this process. */
  private readonly connected = new Map<string, Set<Extra>>();
  private readonly owners = new WeakMap<Extra, string>();
  /** Sockets of one session that are served at once ask together. */
  private readonly asking = new Map<string, Promise<Actor | null>>();
  private readonly formatError: ReturnType<typeof errorFormatter>;
  private isClosing = false;

  constructor(
    private readonly sessions: Sessions,
    private readonly realtime: Realtime,
    @Inject(ACTOR_LOADER) private readonly actors: ActorLoader,
    @Inject(SESSION_HANDLERS) private readonly sessionHandlers: readonly RequestHandler[],
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.formatError = errorFormatter(logger);
  }

  open(http: Server, schema: GraphQLSchema): void {
    useServer<Record<string, unknown>, Extra>(
      {
        onConnect: (connection) => this.orHangUp(connection.extra, () => this.welcome(connection)),
        onClose: ({ extra }) => this.forget(extra),
        onSubscribe: async (connection, _id, payload) =>
          (await this.orHangUp(connection.extra, () => this.prepare(connection, schema, payload))) || [new GraphQLError('Try again later')],
        subscribe: (args) => this.subscribe(args as ExecutionArgs & { contextValue: SocketContext }),
        onNext: (_connection, _id, _payload, _args, result) => (result.errors ? { ...result, errors: this.format(result.errors) } : undefined),
        onError: (_connection, _id, _payload, errors) => this.format(errors as readonly GraphQLError[], ABOUT_THE_REQUEST),
      },
      this.server,
      KEEP_ALIVE_MS,
    );
    http.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
    this.realtime.subscribe('session-ended', ({ id }) => void this.hangUpOnEnded(id));
    this.realtime.onGap(() => this.hangUpOnAll(COME_AGAIN));
  }

  /** Says goodbye to every reader, and does not wait long for those who do not answer. */
  async close(): Promise<void> {
    this.isClosing = true;
    this.hangUpOnAll(GOING_AWAY);
    const closed = [...this.server.clients].map((client) => new Promise((resolve) => client.once('close', resolve)));
    const patience = setTimeout(() => {
      for (const client of this.server.clients) client.terminate();
    }, FAREWELL_MS);
    await Promise.all(closed);
    clearTimeout(patience);
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const refuse = (status: string) => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    socket.once('error', () => socket.destroy());
    if (request.url?.split('?')[0] !== PATH) return void refuse('404 Not Found');
    if (this.isClosing) return void refuse('503 Service Unavailable');
    // Browsers always send the origin with a socket, and the cookie whatever the origin.
    if (!isOwnOrigin(request, this.config)) return void refuse('403 Forbidden');
    this.server.handleUpgrade(request, socket, head, (client) => {
      this.server.emit('connection', client, request);
      // ws hangs up by itself on what breaks the protocol; graphql-ws would write it to the console besides.
      client.removeAllListeners('error').on('error', (err) => this.logger.debug({ err }, 'A socket broke'));
    });
  }

  private async welcome({ extra }: Connection): Promise<boolean> {
    await this.readSession(extra.request);
    const personId = sessionPersonId(extra.request);
    if (personId === null) {
      extra.socket.close(...UNAUTHORIZED);
      return false;
    }
    if (extra.socket.readyState !== extra.socket.OPEN) return false;
    const open = this.connected.get(personId) ?? new Set();
    if (open.size >= SOCKETS_PER_PERSON) {
      extra.socket.close(...TRY_LATER);
      return false;
    }
    this.connected.set(personId, open.add(extra));
    this.owners.set(extra, personId);
    return true;
  }

  /** The upgrade request passes no express middleware: the session's handlers are run on it by hand. */
  private readSession(request: IncomingMessage): Promise<void> {
    const response = { end: () => undefined, setHeader: () => undefined } as unknown as Response;
    return this.sessionHandlers.reduce<Promise<void>>(
      (before, handle) =>
        before.then(() => new Promise((resolve, reject) => handle(request as Request, response, (error: unknown) => (error ? reject(error) : resolve())))),
      Promise.resolve(),
    );
  }

  private forget(extra: Extra): void {
    const personId = this.owners.get(extra);
    const open = personId === undefined ? undefined : this.connected.get(personId);
    if (personId === undefined || !open) return;
    open.delete(extra);
    if (open.size === 0) this.connected.delete(personId);
  }

  /** The person of the session as they are now; null when the session has ended. */
  private findActor(request: IncomingMessage): Promise<Actor | null> {
    const { sessionID } = request as Request;
    const asked = this.asking.get(sessionID);
    if (asked) return asked;
    const asking = this.loadActor(sessionID).finally(() => this.asking.delete(sessionID));
    this.asking.set(sessionID, asking);
    return asking;
  }

  private async loadActor(sessionID: string): Promise<Actor | null> {
    const personId = await this.sessions.findPersonId(sessionID);
    return personId === null ? null : this.actors.loadActor(personId);
  }

  /** Everything Apollo checks of a request over HTTP; sockets are for subscriptions alone. */
  private async prepare({ extra, subscriptions }: Connection, schema: GraphQLSchema, payload: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> {
    try {
      if (Object.keys(subscriptions).length > SUBSCRIPTIONS_PER_SOCKET) throw new GraphQLError('Too many subscriptions on one socket');
      const document = parse(payload.query, { maxTokens: MAX_TOKENS });
      const faults = validate(schema, document, [...specifiedRules, ...armor.validationRules]);
      if (faults.length > 0) return faults;
      const { operationName, variables } = payload;
      if (getOperationAST(document, operationName)?.operation !== 'subscription') throw new GraphQLError('Sockets are for subscriptions');
      requireUsableInput(document, variables);
      requireModestOperation(schema, document, operationName, variables);
      const actor = await this.findActor(extra.request);
      if (!actor) {
        extra.socket.close(...UNAUTHORIZED);
        return [new GraphQLError('The session has ended')];
      }
      return { schema, document, operationName, variableValues: variables, contextValue: new SocketContext(extra, actor) };
    } catch (fault) {
      if (fault instanceof GraphQLError) return [fault];
      throw fault;
    }
  }

  private async subscribe(args: ExecutionArgs & { contextValue: SocketContext }): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) return source;
    const { extra } = args.contextValue;
    const deliveries = (source as AsyncIterable<Delivery>)[Symbol.asyncIterator]();
    const end = async (): Promise<IteratorResult<ExecutionResult>> => {
      await deliveries.return?.();
      return { value: undefined, done: true };
    };
    // Not an async generator: its return() would wait for an event that may never come.
    const next = async (): Promise<IteratorResult<ExecutionResult>> => {
      for (;;) {
        const event = await deliveries.next();
        if (event.done) return { value: undefined, done: true };
        const answer = await this.orHangUp(extra, () => this.answer(event.value, args));
        if (answer === false) return end();
        if (answer) return { value: answer, done: false };
      }
    };
    const answers: AsyncIterableIterator<ExecutionResult> = { next, return: end, [Symbol.asyncIterator]: () => answers };
    return answers;
  }

  /** What the reader gets of an event: false when the session has ended, null when it is none of theirs. */
  private async answer(delivery: Delivery, args: ExecutionArgs & { contextValue: SocketContext }): Promise<ExecutionResult | null | false> {
    const { extra } = args.contextValue;
    const actor = await this.findActor(extra.request);
    if (!actor) {
      extra.socket.close(...UNAUTHORIZED);
      return false;
    }
    const rootValue = await delivery(actor);
    return rootValue && execute({ ...args, rootValue, contextValue: new SocketContext(extra, actor) });
  }

  /** A fault of ours: the client is to come again, which it would not after graphql-ws's own 4500. */
  private async orHangUp<T>({ socket }: Extra, act: () => Promise<T>): Promise<T | false> {
    try {
      return await act();
    } catch (err) {
      this.logger.error({ err }, 'A socket failed');
      socket.close(...TRY_LATER);
      return false;
    }
  }

  private async hangUpOnEnded(personId: string): Promise<void> {
    for (const extra of [...(this.connected.get(personId) ?? [])]) {
      const owner = await this.orHangUp(extra, () => this.sessions.findPersonId((extra.request as Request).sessionID));
      if (owner === null) extra.socket.close(...UNAUTHORIZED);
    }
  }

  private hangUpOnAll(why: readonly [number, string]): void {
    for (const client of this.server.clients) client.close(...why);
  }

  private format(errors: readonly GraphQLError[], unlessToldOtherwise: GraphQLErrorExtensions = {}) {
    return errors.map((error) => this.formatError({ ...error.toJSON(), extensions: { ...unlessToldOtherwise, ...error.extensions } }, error));
  }
}

/** The context of one subscription, or of one event of it: loaders and actor are never kept from one to the next. */
class SocketContext extends GraphqlContext {
  constructor(
    readonly extra: Extra,
    actor: Actor,
  ) {
    super(extra.request as Request, () => extra.socket.terminate());
    this.actor = actor;
  }
}
