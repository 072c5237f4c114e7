import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isId } from '@trefoil/vocabulary';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { poolOf } from '../auth/session';
import { timeRetold } from '../clock/retelling';
import { TooManyRequests } from '../errors/app-error';

/** Points within a number of seconds. */
export interface RateLimit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** A point that was not to be had. */
export interface Refusal {
  readonly retryAfterSeconds: number;
  /** Whether it is the first of its time: the moment worth telling somebody. */
  readonly isFirst: boolean;
}

/** Ids stay as they are. Addresses, of mail and net, may be longer than a key, and are not ours to keep. */
const hidden = (key: string): string => (isId(key) ? key : createHash('sha256').update(key).digest('base64url'));

/** Counts attempts in PostgreSQL, so that the limit holds over instances, restarts and GraphQL aliases. */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly source: DataSource) {}

  /** Takes a point for the key; throws TooManyRequests when there is none left. */
  async consume(limit: RateLimit, key: string): Promise<void> {
    const refusal = await this.take(limit, key);
    if (refusal) throw new TooManyRequests(refusal.retryAfterSeconds);
  }

  /** Takes a point for the key, and tells when there is none left; null when there was. */
  async take(limit: RateLimit, key: string): Promise<Refusal | null> {
    if (timeRetold()) return null;
    try {
      await this.limiter(limit).consume(hidden(key));
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { retryAfterSeconds: Math.ceil(refused.msBeforeNext / 1000), isFirst: refused.consumedPoints === limit.points + 1 };
    }
  }

  /** Gives one point back, after a success. */
  async giveBack(limit: RateLimit, key: string): Promise<void> {
    if (!timeRetold()) await this.limiter(limit).reward(hidden(key));
  }

  /** Gives the points of a key back, after a success. */
  async reset(limit: RateLimit, key: string): Promise<void> {
    await this.limiter(limit).delete(hidden(key));
  }

  private limiter(limit: RateLimit): RateLimiterPostgres {
    let limiter = this.limiters.get(limit.name);
    if (!limiter) {
      limiter = new RateLimiterPostgres({
        storeClient: poolOf(this.source),
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: limit.name,
        points: limit.points,
        duration: limit.seconds,
      });
      this.limiters.set(limit.name, limiter);
    }
    return limiter;
  }
}
