import { z } from 'zod';
import { identityProvidersSchema } from './identity-providers.schema';

/** Every variable the process reads; the container files are tested against this list. */
export const CONFIG_VARIABLES = [
  'NODE_ENV',
  'DATABASE_URL',
  'DATABASE_POOL_SIZE',
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'SESSION_SECRET',
  'SMTP_URL',
  'MAIL_FROM',
  'DEMO_WORLD',
  'JOBS',
  'LOG_LEVEL',
  'GRAPHQL_INTROSPECTION',
  'TRUST_PROXY',
  'WEB_DIST',
  'IDENTITY_PROVIDERS',
  'SECURITY_CONTACT',
  'OPERATOR_NAME',
  'OPERATOR_CONTACT',
] as const;

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
/** Where people can turn to. */
const contact = z.string().regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, 'must be a mailto: or https:// address').optional();
const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be a URL starting with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  });

export const configSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: url('postgres:', 'postgresql:'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: url('http:', 'https:').optional(),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters'),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().min(3).default('Trefoil <no-reply@trefoil.example>'),
  DEMO_WORLD: flag.default(false),
  /** Whether this process runs jobs besides answering: off where others do. */
  JOBS: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  GRAPHQL_INTROSPECTION: flag.optional(),
  /** How many reverse proxies stand before the process and may set X-Forwarded-For. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  WEB_DIST: z.string().optional(),
  IDENTITY_PROVIDERS: identityProvidersSchema,
  /** Where to report a weakness; told in /.well-known/security.txt. */
  SECURITY_CONTACT: contact,
  /** Who runs this copy and answers for its data, and where to turn to them; told on the pages about privacy and accessibility. */
  OPERATOR_NAME: z.string().trim().min(2).max(200).optional(),
  OPERATOR_CONTACT: contact,
});

/** What production asks for beyond that: [name, what is wrong], judged on the raw values so that nothing hides it. */
export function productionFaults(env: Readonly<Record<string, string | undefined>>): readonly (readonly [string, string])[] {
  if (env.NODE_ENV !== 'production') return [];
  return [
    ...(env.PUBLIC_URL?.startsWith('https://') ? [] : [['PUBLIC_URL', 'must be an https:// address in production'] as const]),
    ...(env.SMTP_URL ? [] : [['SMTP_URL', 'is needed in production, or no mail would leave'] as const]),
    ...(/"issuer"\s*:\s*"http:/.test(env.IDENTITY_PROVIDERS ?? '') ? [['IDENTITY_PROVIDERS', 'may name only https:// issuers in production'] as const] : []),
    ...(env.DEMO_WORLD === 'true' ? [['DEMO_WORLD', 'cannot be true in production'] as const] : []),
  ];
}
