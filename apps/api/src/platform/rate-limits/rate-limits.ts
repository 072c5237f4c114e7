import { createHash } from 'node:crypto';
import { Global, Injectable, Module } from '@nestjs/common';
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

/** Ids stay as they are. Addresses, of mail and net, may be longer than a key, and are not ours to keep. */
const hidden = (key: string): string => (isId(key) ? key : createHash('sha256').update(key).digest('base64url'));

/** Counts attempts in PostgreSQL, so that the limit holds over instances, restarts and GraphQL aliases. */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly source: DataSource) {}

  /** Takes a point for the key; throws TooManyRequests when there is none left. */
  async consume(limit: RateLimit, key: string): Promise<void> {
    if (timeRetold()) return;
    try {
      await this.limiter(limit).consume(hidden(key));
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw new TooManyRequests(Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
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

@Global()
@Module({ providers: [RateLimits], exports: [RateLimits] })
export class RateLimitsModule {}
