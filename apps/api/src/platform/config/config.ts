import path from 'node:path';
import { configSchema, productionFaults } from './config.schema';
import type { IdentityProviderConfig } from './identity-providers.schema';

/** The process's settings, checked once at boot. */
export interface Config {
  readonly environment: 'development' | 'test' | 'production';
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  readonly port: number;
  readonly host: string;
  /** Origin the outside sees, without a trailing slash; links in mails are built from it, never from a request. */
  readonly publicUrl: string;
  readonly sessionSecret: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly demoWorld: boolean;
  /** Whether this process runs jobs besides answering. */
  readonly runsJobs: boolean;
  readonly logLevel: string;
  readonly introspection: boolean;
  readonly trustProxy: number;
  /** Folder with the built web client and its server entry; beside the API's own by default. */
  readonly webDist: string;
  /** OpenID Connect providers by which people may sign in, in the order they are offered. */
  readonly identityProviders: readonly IdentityProviderConfig[];
  /** A mailto: or https: address to report weaknesses to; null where nobody takes reports. */
  readonly securityContact: string | null;
  /** Who runs this copy, and a mailto: or https: address to turn to; null where that was not told. */
  readonly operator: { readonly name: string | null; readonly contact: string | null };
}

export const CONFIG = Symbol('CONFIG');

/** Lists every fault at once, one a line: "PORT: must be a number". */
export class InvalidConfig extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

/** Reads the settings from an environment; throws InvalidConfig. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const result = configSchema.safeParse(given);
  const faults = [...(result.error?.issues.map((issue) => [issue.path.join('.'), issue.message] as const) ?? []), ...productionFaults(given)];
  if (!result.success || faults.length > 0) {
    throw new InvalidConfig(faults.map(([name, message]) => (name in given ? `${name}: ${message}` : `${name}: is missing, ${message}`)));
  }
  const env = result.data;
  return {
    environment: env.NODE_ENV,
    databaseUrl: env.DATABASE_URL,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    port: env.PORT,
    host: env.HOST,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    sessionSecret: env.SESSION_SECRET,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    demoWorld: env.DEMO_WORLD,
    runsJobs: env.JOBS === 'on',
    logLevel: env.LOG_LEVEL,
    introspection: env.GRAPHQL_INTROSPECTION ?? env.NODE_ENV !== 'production',
    trustProxy: env.TRUST_PROXY,
    webDist: env.WEB_DIST ?? path.resolve(path.dirname(process.argv[1] ?? ''), '../web'),
    identityProviders: env.IDENTITY_PROVIDERS,
    securityContact: env.SECURITY_CONTACT ?? null,
    operator: { name: env.OPERATOR_NAME ?? null, contact: env.OPERATOR_CONTACT ?? null },
  };
}

/** The settings of this process. */
export function readProcessConfig(): Config {
  return readConfig(process.env);
}
