import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit';
import { TooManyRequests } from '../errors/app-error';
import { type RateLimit, RateLimits } from './rate-limits';

const SECONDS = 15 * 60;
/** Of a token, what its guesses are counted by: too long to be met by chance, too short to tell the rest. */
const TOKEN_HEAD = 12;

/** A bucket and whose it is. */
interface Bucket {
  readonly limit: RateLimit;
  readonly key: string;
}

export interface PasswordGuess {
  /** The address that was given, whether or not it has an account. */
  readonly account: string;
  readonly network: string;
  /** A browser in which the owner has signed in before, as KnownDevices tells it; null for any other. */
  readonly device: string | null;
}

/**
 * Bounds how often each secret is guessed at: what is past the bound is refused before it is looked at. A guess takes
 * its points first and gets them back when it was right, so that no two at once slip through, on however many
 * instances, and nobody is kept out for having been right.
 */
@Injectable()
export class Guesses {
  constructor(
    private readonly limits: RateLimits,
    private readonly audit: Audit,
  ) {}

  /**
   * At a secret of a link. `kind` names what it opens; ten wrong ones in fifteen minutes from one network, and ten that
   * begin alike from anywhere. What `evaluate` throws makes the guess a wrong one.
   */
  atToken<T>(kind: string, token: string, network: string, evaluate: () => Promise<T>): Promise<T> {
    return this.evaluate(
      `${kind}-token`,
      network,
      [
        { limit: { name: `guess-${kind}-network`, points: 10, seconds: SECONDS }, key: network },
        { limit: { name: `guess-${kind}-token`, points: 10, seconds: SECONDS }, key: token.slice(0, TOKEN_HEAD) },
      ],
      evaluate,
      () => true,
    );
  }

  /**
   * At a password; `evaluate` gives null when it is wrong. Ten wrong ones in fifteen minutes for an account from wherever,
   * five of them from one network. A browser that the owner used before is counted apart: no stranger's guesses lock it out.
   */
  atPassword<T>({ account, network, device }: PasswordGuess, evaluate: () => Promise<T | null>): Promise<T | null> {
    const name = account.toLowerCase();
    const buckets: Bucket[] = device
      ? [{ limit: { name: 'guess-password-device', points: 10, seconds: SECONDS }, key: device }]
      : [
          { limit: { name: 'guess-password-network', points: 100, seconds: SECONDS }, key: network },
          { limit: { name: 'guess-password-both', points: 5, seconds: SECONDS }, key: `${name} ${network}` },
          { limit: { name: 'guess-password-account', points: 10, seconds: SECONDS }, key: name },
        ];
    return this.evaluate('password', network, buckets, evaluate, (found) => found !== null);
  }

  private async evaluate<T>(kind: string, network: string, buckets: readonly Bucket[], evaluate: () => Promise<T>, isRight: (found: T) => boolean): Promise<T> {
    for (const { limit, key } of buckets) {
      const refusal = await this.limits.take(limit, key);
      if (refusal?.isFirst) await this.audit.record({ act: 'GUESSES.STOPPED', personId: null, details: { kind, limit: limit.name }, network });
      if (refusal) throw new TooManyRequests(refusal.retryAfterSeconds);
    }
    const found = await evaluate();
    if (isRight(found)) for (const { limit, key } of buckets) await this.limits.giveBack(limit, key);
    return found;
  }
}
