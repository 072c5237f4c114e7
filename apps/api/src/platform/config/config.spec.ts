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

test('names every variable it reads', () => {
  expect(Object.keys(configSchema.shape).sort()).toEqual([...CONFIG_VARIABLES].sort());
});
