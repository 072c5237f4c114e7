import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import connectPgSimple from 'connect-pg-simple';
import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import { Passport } from 'passport';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config';
import { UnitOfWork } from '../database/unit-of-work';
import { Realtime } from '../realtime/realtime';
import { describeDevice, type Device } from './describe-device';

declare module 'express-session' {
  interface SessionData {
    /** What the visitor is in the midst of; it outlives signing in, which changes everything else. */
    errand?: object;
  }
}

const IDLE_MS = 12 * 60 * 60 * 1000;
const ABSOLUTE_MS = 30 * 24 * 60 * 60 * 1000;
const JUST_MS = 10 * 60 * 1000;

interface SessionPerson {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly signedInAt: number;
  /** Where; absent in sessions of earlier versions. */
  readonly device?: Device;
}

/** A session as its owner sees it. */
export interface OpenSession {
  /** Names it without opening it: made of the hash of its id. */
  readonly id: string;
  readonly device: Device;
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
  readonly isCurrent: boolean;
}

const HANDLE = `left(encode(sha256(convert_to(sid, 'UTF8')), 'hex'), 32)`;
const OWNER = `sess->'passport'->'user'->>'id'`;
const MOST_SHOWN = 100;

const isFresh = ({ signedInAt }: SessionPerson): boolean => Date.now() - signedInAt < ABSOLUTE_MS;

/** The person signed in on this request; null when nobody is, or the session is older than thirty days. */
export function sessionPersonId(request: IncomingMessage): string | null {
  const person = (request as Request).user as SessionPerson | undefined;
  return person && isFresh(person) ? person.id : null;
}

/** Whether somebody signed in on this browser within the last ten minutes: proof enough for what cannot be undone. */
export function isJustSignedIn(request: Request): boolean {
  const person = request.user as SessionPerson | undefined;
  return person !== undefined && Date.now() - person.signedInAt < JUST_MS;
}

/** The connection pool TypeORM opened: sessions and rate limits share it. */
export function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { master: Pool }).master;
}

/** Opaque sessions in PostgreSQL under passport: rotated at sign-in, twelve idle hours, cookie bound to the host over https. */
export function sessionMiddleware(config: Config, pool: Pool): RequestHandler[] {
  const secure = config.publicUrl.startsWith('https://');
  const Store = connectPgSimple(session);
  const passport = new Passport();
  passport.serializeUser((person, done) => done(null, person));
  passport.deserializeUser((person: SessionPerson, done) => done(null, person));
  return [
    session({
      store: new Store({ pool, tableName: 'session', pruneSessionInterval: 900 }),
      name: secure ? '__Host-sid' : 'sid',
      secret: config.sessionSecret,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: IDLE_MS },
    }),
    passport.session() as RequestHandler,
  ];
}

/** The session handlers of this process: requests pass them as middleware, sockets when they connect. */
export const SESSION_HANDLERS = Symbol('SESSION_HANDLERS');

/** Signing in and out. Every end of a session is told to all processes, for the sockets that were opened under it. */
@Injectable()
export class Sessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly realtime: Realtime,
  ) {}

  /** Starts a session with a new id, whatever the request brought; of that, only the errand goes on. */
  async signIn(request: Request, personId: string): Promise<void> {
    const before = sessionPersonId(request);
    const { errand } = request.session;
    const person: SessionPerson = { id: personId, signedInAt: Date.now(), device: describeDevice(request.headers['user-agent']) };
    await new Promise<void>((resolve, reject) => {
      request.logIn(person, (error: unknown) => (error ? reject(error) : resolve()));
    });
    if (errand) request.session.errand = errand;
    if (before) await this.realtime.publish('session-ended', before);
  }

  async signOut(request: Request): Promise<void> {
    const before = sessionPersonId(request);
    await new Promise<void>((resolve, reject) => {
      request.session.destroy((error: unknown) => (error ? reject(error) : resolve()));
    });
    if (before) await this.realtime.publish('session-ended', before);
  }

  /** Ends every session of a person, on all devices, but the one of the request if given; the next request of each is anonymous. */
  async endAll(personId: string, except?: Request): Promise<void> {
    await this.work.manager.query(`delete from session where ${OWNER} = $1 and sid is distinct from $2`, [personId, except?.sessionID ?? null]);
    await this.realtime.publish('session-ended', personId);
  }

  /** Ends one session of a person; false when there is none such, or no longer. */
  async end(personId: string, id: string): Promise<boolean> {
    const [, count] = await this.work.manager.query<[unknown, number]>(`delete from session where ${OWNER} = $1 and ${HANDLE} = $2`, [personId, id]);
    if (count > 0) await this.realtime.publish('session-ended', personId);
    return count > 0;
  }

  /** The open sessions of a person, the one used last first. */
  async list(personId: string, request: Request): Promise<OpenSession[]> {
    const rows = await this.work.manager.query<{ id: string; person: SessionPerson; lastSeenAt: Date; isCurrent: boolean }[]>(
      `select ${HANDLE} as id, sess->'passport'->'user' as person, sid = $2 as "isCurrent",
              expire::timestamptz - interval '${IDLE_MS} milliseconds' as "lastSeenAt"
         from session where ${OWNER} = $1 and expire >= localtimestamp order by sid = $2 desc, expire desc limit ${MOST_SHOWN}`,
      [personId, request.sessionID],
    );
    return rows
      .filter(({ person }) => isFresh(person))
      .map(({ id, person, lastSeenAt, isCurrent }) => ({
        id,
        device: person.device ?? describeDevice(),
        signedInAt: new Date(person.signedInAt),
        lastSeenAt,
        isCurrent,
      }));
  }

  /** Whose session this is now; null when it has ended. For sockets, which outlive the request that opened them. */
  async findPersonId(sessionId: string): Promise<string | null> {
    const [row] = await this.work.manager.query<{ person: SessionPerson | null }[]>(
      `select sess->'passport'->'user' as person from session where sid = $1 and expire >= localtimestamp`,
      [sessionId],
    );
    return row?.person && isFresh(row.person) ? row.person.id : null;
  }
}
