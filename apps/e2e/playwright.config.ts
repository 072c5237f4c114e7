import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');

/** Journeys over the demo world; all others begin with an empty database and register what they need. */
const DEMO = '**/*.demo.e2e.ts';

interface Place {
  readonly folder: string;
  readonly ports: readonly [number, number, number];
}

/** Chosen once by the main process; its workers load this file again and find it in the environment. */
function place(): Place {
  const chosen = process.env['E2E_PLACE'];
  if (chosen !== undefined) return JSON.parse(chosen) as Place;
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-e2e-'));
  chmodSync(folder, 0o711);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const script = `import { freePort } from ${JSON.stringify(join(root, 'tools/processes.mjs'))};
    process.stdout.write(JSON.stringify([await freePort(), await freePort(), await freePort()]));`;
  const ports = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })) as [number, number, number];
  process.env['E2E_PLACE'] = JSON.stringify({ folder, ports });
  return { folder, ports };
}

const { folder, ports } = place();
const hasDemoJourneys = readdirSync(here, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('.demo.e2e.ts'));

const address = (port: number) => `http://localhost:${port}`;
const campus = `http://127.0.0.1:${ports[2]}`;
const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

function server(name: string, port: number, demoWorld: boolean) {
  return {
    command: `"${process.execPath}" apps/e2e/support/serve.mjs`,
    cwd: root,
    url: `${address(port)}/health/ready`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 } as const,
    stdout: 'ignore' as const,
    stderr: 'pipe' as const,
    env: {
      ...inherited,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: address(port),
      DATA_DIR: join(folder, name),
      DATABASE_URL: '',
      DATABASE_DURABLE: 'false',
      DEMO_WORLD: String(demoWorld),
      SMTP_URL: '',
      IDENTITY_PROVIDERS: JSON.stringify([{ id: 'campus', name: 'Campus', issuer: campus, clientId: 'trefoil', clientSecret: 'a secret between the two of them', scope: 'openid email profile schac_home_organization' }]),
      NODE_ENV: 'development',
    },
  };
}

export default defineConfig({
  testDir: here,
  outputDir: join(root, 'dist/e2e/results'),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: join(root, 'dist/e2e/report.json') }]],
  use: {
    ...devices['Desktop Chrome'],
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'journeys', testMatch: '**/*.e2e.ts', testIgnore: DEMO, use: { baseURL: address(ports[0]) } },
    ...(hasDemoJourneys ? [{ name: 'demo', testMatch: DEMO, use: { baseURL: address(ports[1]) } }] : []),
  ],
  webServer: [
    {
      command: `"${process.execPath}" apps/e2e/support/campus.mjs`,
      cwd: root,
      url: `${campus}/.well-known/openid-configuration`,
      stdout: 'ignore',
      stderr: 'ignore',
      env: { ...inherited, CAMPUS_PORT: String(ports[2]), CAMPUS_CALLBACK: `${address(ports[0])}/auth/campus/callback` },
    },
    server('journeys', ports[0], false),
    ...(hasDemoJourneys ? [server('demo', ports[1], true)] : []),
  ],
});
