import { CONFIG_VARIABLES, configSchema } from './config.schema';
import { type InvalidConfig, readConfig } from './config';

const enough = { DATABASE_URL: 'postgres://localhost/x', SESSION_SECRET: 's'.repeat(32) };

test('lists every fault at once', () => {
  const faults = (() => {
    try {
      readConfig({ PORT: 'abc', DATABASE_URL: 'mysql://x', DEMO_WORLD: 'maybe' });
    } catch (error) {
      return (error as InvalidConfig).faults;
    }
    return [];
  })();
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(['DATABASE_URL', 'PORT', 'SESSION_SECRET', 'DEMO_WORLD']);
});

test('takes an empty variable as absent', () => {
  expect(readConfig({ ...enough, SMTP_URL: '' }).smtpUrl).toBeNull();
});

test('builds the public address from the port, without a trailing slash', () => {
  expect(readConfig({ ...enough, PORT: '4000' }).publicUrl).toBe('http://localhost:4000');
  expect(readConfig({ ...enough, PUBLIC_URL: 'https://trefoil.example/' }).publicUrl).toBe('https://trefoil.example');
});

test('production refuses plain http, no mail and the demo world', () => {
  expect(() => readConfig({ ...enough, NODE_ENV: 'production', PUBLIC_URL: 'http://x.example', DEMO_WORLD: 'true' })).toThrow(
    /PUBLIC_URL[^]*SMTP_URL[^]*DEMO_WORLD/,
  );
});

test('lists what production lacks beside what is missing anyway', () => {
  expect(() => readConfig({ NODE_ENV: 'production', DATABASE_URL: 'postgres://localhost/x' })).toThrow(/SESSION_SECRET[^]*PUBLIC_URL[^]*SMTP_URL/);
});

const campus = { id: 'campus', name: 'Campus', issuer: 'https://id.example', clientId: 'trefoil', clientSecret: 'secret' };

test('reads the identity providers, and says what is wrong with one', () => {
  expect(readConfig(enough).identityProviders).toEqual([]);
  expect(readConfig({ ...enough, IDENTITY_PROVIDERS: JSON.stringify([campus]) }).identityProviders).toEqual([
    { ...campus, scope: 'openid email profile', addressesAreVerified: false, homeOrganisationClaims: ['schac_home_organization', 'eduperson_scoped_affiliation'] },
  ]);
  expect(() => readConfig({ ...enough, IDENTITY_PROVIDERS: '[{' })).toThrow(/IDENTITY_PROVIDERS: must be JSON/);
  expect(() => readConfig({ ...enough, IDENTITY_PROVIDERS: JSON.stringify([campus, campus]) })).toThrow(/twice/);
  expect(() => readConfig({ ...enough, IDENTITY_PROVIDERS: JSON.stringify([{ ...campus, id: '../x', issuer: 'nowhere' }]) })).toThrow(/IDENTITY_PROVIDERS/);
});

test('production refuses a provider over plain http', () => {
  expect(() => readConfig({ ...enough, NODE_ENV: 'production', IDENTITY_PROVIDERS: JSON.stringify([{ ...campus, issuer: 'http://id.example' }]) })).toThrow(/IDENTITY_PROVIDERS: may name only https/);
});

test('names every variable it reads', () => {
  expect(Object.keys(configSchema.shape).sort()).toEqual([...CONFIG_VARIABLES].sort());
});
