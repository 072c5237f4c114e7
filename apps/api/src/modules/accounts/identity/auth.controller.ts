import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { LOCALES, type Locale, safeReturnTo } from '@trefoil/vocabulary';
import type { Request, Response } from 'express';
import { Passport } from 'passport';
import { Public } from '../../../platform/auth/public.decorator';
import { CONFIG, type Config } from '../../../platform/config/config';
import { NotFound } from '../../../platform/errors/app-error';
import { LOGGER, type Logger } from '../../../platform/logging/logging';
import { networkOf } from '../../../platform/rate-limits/network-of';
import { type RateLimit, RateLimits } from '../../../platform/rate-limits/rate-limits';
import type { Identity } from './identity-claims';
import { IdentityProviders } from './identity-providers';
import { IdentityService } from './identity.service';

/** Each begins a session. */
const BY_NETWORK: RateLimit = { name: 'provider-ip', points: 100, seconds: 900 };

declare module 'express-session' {
  interface SessionData {
    /** Where somebody who is at a provider wants to go on to. */
    onward?: { readonly locale: Locale; readonly returnTo: string };
  }
}

/** What the sign-in page words. */
type Problem = 'PROVIDER_UNAVAILABLE' | 'PROVIDER_REFUSED' | 'PROVIDER_CANCELLED';

/** Leads to an identity provider and takes whoever comes back from it. All faults end on the sign-in page. */
@Public()
@Controller('auth')
export class AuthController {
  private readonly passport = new Passport();

  constructor(
    private readonly providers: IdentityProviders,
    private readonly identities: IdentityService,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get(':provider')
  async leave(
    @Param('provider') id: string,
    @Query('locale') locale: unknown,
    @Query('returnTo') returnTo: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.limits.consume(BY_NETWORK, networkOf(request.ip ?? ''));
    request.session.onward = { locale: LOCALES.find((each) => each === locale) ?? 'en', returnTo: safeReturnTo(typeof returnTo === 'string' ? returnTo : null) };
    try {
      // The strategy sends the browser on by itself; only what fails comes back.
      await this.run(id, request, response);
    } catch (fault) {
      this.sendBack(fault, request, response);
    }
  }

  @Get(':provider/callback')
  async arrive(@Param('provider') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.limits.consume(BY_NETWORK, networkOf(request.ip ?? ''));
    // An answer to no question of ours would begin another question.
    if (!('code' in request.query || 'error' in request.query)) return this.goTo('/sign-in?problem=PROVIDER_REFUSED', request, response);
    try {
      const identity = await this.run(id, request, response);
      if (!identity) return this.goTo('/sign-in?problem=PROVIDER_CANCELLED', request, response);
      const { onward } = request.session;
      const path = await this.identities.arrive(identity, onward?.returnTo ?? null, request);
      this.goTo(path, request, response, onward);
    } catch (fault) {
      this.sendBack(fault, request, response);
    }
  }

  /** Who the provider vouches for; null when they did not want to. */
  private async run(id: string, request: Request, response: Response): Promise<Identity | null> {
    const strategy = await this.providers.strategy(id);
    return new Promise((resolve, reject) => {
      const done = (fault: unknown, identity?: Identity | false, info?: { error?: string }) => {
        if (fault) reject(fault);
        else if (!identity && info?.error !== 'access_denied') reject(new Error('The answer belongs to no question of this session'));
        else resolve(identity || null);
      };
      response.once('finish', () => resolve(null));
      const authenticate = this.passport.authenticate(strategy, { session: false }, done) as (request: object, response: object, next: (fault: unknown) => void) => void;
      // Passport writes on the request whose sessions it keeps, which this one does not.
      authenticate(Object.create(request) as Request, response, reject);
    });
  }

  private sendBack(fault: unknown, request: Request, response: Response): void {
    if (response.headersSent) return;
    if (fault instanceof NotFound) throw fault;
    this.logger.warn({ err: fault }, 'A sign-in by an identity provider failed');
    const problem: Problem = isUnreachable(fault) ? 'PROVIDER_UNAVAILABLE' : 'PROVIDER_REFUSED';
    this.goTo(`/sign-in?problem=${problem}`, request, response);
  }

  private goTo(path: string, request: Request, response: Response, onward = request.session.onward): void {
    if (request.session.onward) delete request.session.onward;
    response.redirect(302, `${this.config.publicUrl}/${onward?.locale ?? 'en'}${path}`);
  }
}

/** It did not answer, not in time, or said that it is down; anything else is an answer we do not take. */
function isUnreachable(fault: unknown): boolean {
  if (typeof fault !== 'object' || fault === null) return false;
  const { name, message, code, status, cause } = fault as { readonly [key in 'name' | 'message' | 'code' | 'status' | 'cause']?: unknown };
  return (name === 'TypeError' && message === 'fetch failed') || name === 'TimeoutError' || code === 'OAUTH_TIMEOUT' || (typeof status === 'number' && status >= 500) || isUnreachable(cause);
}
