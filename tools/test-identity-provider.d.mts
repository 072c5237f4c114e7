export interface TestIdentityProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

export function startIdentityProvider(options: {
  readonly redirectUri: string;
  readonly people: Record<string, Readonly<Record<string, unknown>>>;
  readonly port?: number;
}): Promise<TestIdentityProvider>;
