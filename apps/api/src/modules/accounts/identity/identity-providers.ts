import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { allowInsecureRequests, type Configuration, discovery, fetchUserInfo, randomNonce, randomState } from 'openid-client';
import { type AuthenticateOptions, Strategy } from 'openid-client/passport';
import { CONFIG, type Config } from '../../../platform/config/config';
import type { IdentityProviderConfig } from '../../../platform/config/identity-providers.schema';
import { NotFound } from '../../../platform/errors/app-error';
import { toIdentity } from './identity-claims';

const PATIENCE_S = 5;
const KNOWN_FOR_MS = 60 * 60 * 1000;

/** Asks for a nonce and a state besides the PKCE challenge, and knows its own address from the configuration alone. */
class ProviderStrategy extends Strategy {
  constructor(
    provider: IdentityProviderConfig,
    configuration: Configuration,
    private readonly publicUrl: string,
  ) {
    super(
      { config: configuration, name: provider.id, sessionKey: `sign-in:${provider.id}`, scope: provider.scope, callbackURL: `${publicUrl}/auth/${provider.id}/callback` },
      async (tokens, done) => {
        const claims = tokens.claims()!;
        const more = configuration.serverMetadata().userinfo_endpoint ? await fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
        done(null, toIdentity(provider, claims.iss, { ...claims, ...more }));
      },
    );
  }

  override authorizationRequestParams<T extends AuthenticateOptions>(request: Request, options: T): URLSearchParams {
    const params = new URLSearchParams(super.authorizationRequestParams(request, options) as URLSearchParams);
    params.set('nonce', randomNonce());
    params.set('state', randomState());
    return params;
  }

  override currentUrl(request: Request): URL {
    return new URL(request.originalUrl, this.publicUrl);
  }
}

/** The OpenID Connect providers of the configuration; each is asked how it works when it is first needed, and every hour. */
@Injectable()
export class IdentityProviders {
  private readonly known = new Map<string, { readonly strategy: Promise<Strategy>; readonly until: number }>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  list(): readonly IdentityProviderConfig[] {
    return this.config.identityProviders;
  }

  nameOf(id: string): string {
    return this.list().find((provider) => provider.id === id)?.name ?? id;
  }

  /** Throws NotFound where there is none such, and what discovery throws where it does not answer. */
  strategy(id: string): Promise<Strategy> {
    const provider = this.list().find((each) => each.id === id);
    if (!provider) throw new NotFound();
    const known = this.known.get(id);
    if (known && known.until > Date.now()) return known.strategy;
    const strategy = this.discover(provider);
    this.known.set(id, { strategy, until: Date.now() + KNOWN_FOR_MS });
    strategy.catch(() => this.known.delete(id));
    return strategy;
  }

  private async discover(provider: IdentityProviderConfig): Promise<Strategy> {
    const issuer = new URL(provider.issuer);
    const configuration = await discovery(issuer, provider.clientId, provider.clientSecret, undefined, {
      timeout: PATIENCE_S,
      // Production admits no such issuer.
      execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
    });
    return new ProviderStrategy(provider, configuration, this.config.publicUrl);
  }
}

