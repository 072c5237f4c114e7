// The browser journeys: finds a browser, runs Playwright, closes with counts in the form npm test reads.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';
import { packageBin } from './package-bin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = new URL('../dist/e2e/report.json', import.meta.url);

const browser = await findChromium();
if (browser === null) {
  const why = process.env.CHROMIUM_PATH ? `CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which is not there` : 'no Chromium was found';
  console.log(`notice: Journeys skipped: ${why}. Install one (apt-get install chromium) or set CHROMIUM_PATH.`);
  process.exit(0);
}
fs.rmSync(report, { force: true });
const { status } = spawnSync(
  process.execPath,
  [packageBin('@playwright/test', 'playwright'), 'test', '-c', 'apps/e2e/playwright.config.ts', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: browser } },
);
if (fs.existsSync(report)) {
  const { expected, unexpected, flaky, skipped } = JSON.parse(fs.readFileSync(report, 'utf8')).stats;
  const parts = [unexpected && `${unexpected} failed`, skipped && `${skipped} skipped`, `${expected + flaky} passed`].filter(Boolean);
  console.log(`Tests: ${parts.join(', ')}, ${expected + unexpected + flaky + skipped} total`);
}
process.exit(status ?? 1);
