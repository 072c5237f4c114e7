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
  readonly ports: readonly [number, number];
}

/** Chosen once by the main process; its workers load this file again and find it in the environment. */
function place(): Place {
  const chosen = process.env['E2E_PLACE'];
  if (chosen !== undefined) return JSON.parse(chosen) as Place;
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-e2e-'));
  chmodSync(folder, 0o711);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const script = `import { freePort } from ${JSON.stringify(join(root, 'tools/processes.mjs'))};
    process.stdout.write(JSON.stringify([await freePort(), await freePort()]));`;
  const ports = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })) as [number, number];
  process.env['E2E_PLACE'] = JSON.stringify({ folder, ports });
  return { folder, ports };
}

const { folder, ports } = place();
const hasDemoJourneys = readdirSync(here, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('.demo.e2e.ts'));

const address = (port: number) => `http://localhost:${port}`;

function server(name: string, port: number, demoWorld: boolean) {
  const environment = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    command: `"${process.execPath}" apps/e2e/support/serve.mjs`,
    cwd: root,
    url: `${address(port)}/health/ready`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 } as const,
    stdout: 'ignore' as const,
    stderr: 'pipe' as const,
    env: {
      ...Object.fromEntries(environment),
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: address(port),
      DATA_DIR: join(folder, name),
      DATABASE_URL: '',
      DATABASE_DURABLE: 'false',
      DEMO_WORLD: String(demoWorld),
      SMTP_URL: '',
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
  webServer: [server('journeys', ports[0], false), ...(hasDemoJourneys ? [server('demo', ports[1], true)] : [])],
});
