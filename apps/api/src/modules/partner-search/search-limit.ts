import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyRequests } from '../../platform/errors/app-error';
import type { GraphqlContext } from '../../platform/graphql/graphql-context';
import { networkOf } from '../../platform/rate-limits/network-of';

/** Twenty a second, which nobody types; kept in the process, since a count in the database would cost more than most searches. */
const SEARCHES = 1_200;
const SECONDS = 60;

/** Bounds what readers without an account may have searched from one address. */
@Injectable()
export class SearchLimit {
  private readonly limiter = new RateLimiterMemory({ points: SEARCHES, duration: SECONDS });

  /** Throws TooManyRequests when the address has had its share. Pages rendered in this process count for nobody. */
  async require({ request, actor }: Pick<GraphqlContext, 'request' | 'actor'>): Promise<void> {
    if (!request?.ip || actor.personId !== null) return;
    try {
      await this.limiter.consume(networkOf(request.ip));
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw new TooManyRequests(Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  }
}
