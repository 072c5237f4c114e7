// npm test: everything that gates, in the order in which faults are cheapest to find. Nx runs the tasks, at most two at a
// time; what passes is told in a line, what fails is shown whole. `npm test -- lint test` runs only those targets.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nxEnvironment } from './build.mjs';
import { packageBin } from './package-bin.mjs';
import { bold, dim, failureLine, green, red, seconds, step } from './terminal.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const STAGES = [
  { name: 'Lint and types', targets: ['lint', 'typecheck'] },
  { name: 'Unit, integration and component tests', targets: ['test'] },
  { name: 'Build and budgets', targets: ['build', 'budget'] },
  { name: 'Journeys', targets: ['e2e'] },
];

function runNx(targets, onTask) {
  const args = [packageBin('nx'), 'run-many', '-t', ...targets, '--parallel=2', '--outputStyle=static'];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: nxEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (data) => {
      said += data;
      for (const [, task] of String(data).matchAll(/^> nx run (\S+)/gm)) onTask(task);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('error', (error) => resolve({ code: 1, said: String(error) }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

/** What Nx printed, by task: `> nx run project:target` opens each part. */
function sections(said) {
  const parts = new Map();
  for (const part of said.split(/^(?=> nx run \S+)/m)) {
    const task = /^> nx run (\S+)/.exec(part)?.[1];
    if (task) parts.set(task, part.replace(/^\s*NX {3}[^]*/m, '').trimEnd());
  }
  return parts;
}

function listAfter(said, heading) {
  const block = new RegExp(`^${heading}[^\\n]*\\n\\n((?:- .+\\n?)+)`, 'm').exec(said)?.[1] ?? '';
  return block.split('\n').filter(Boolean).map((line) => line.replace(/^- /, '').trim());
}

/** The counts a runner closes with; jest's form, which the journeys' runner prints too. */
export function countTests(text) {
  const line = [...text.matchAll(/^Tests:\s+(.+)$/gm)].at(-1)?.[1] ?? '';
  const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
  const brokenSuites = Number(/^Test Suites:\s+(\d+) failed/m.exec(text)?.[1] ?? 0);
  // a suite that could not even be loaded has no tests to fail
  return { passed: count('passed'), failed: Math.max(count('failed'), brokenSuites), skipped: count('skipped') + count('todo') };
}

async function runStage({ name, targets }) {
  const at = step(name);
  const { code, said } = await runNx(targets, (task) => process.stdout.isTTY && at.say(`${name}: ${task}`));
  const parts = sections(said);
  const failed = listAfter(said, 'Failed tasks:');
  const notRun = listAfter(said, 'Tasks not run because');
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  for (const [task, text] of parts) {
    const isFailed = failed.includes(task);
    const tests = countTests(text);
    counts.passed += tests.passed;
    counts.skipped += tests.skipped;
    counts.failed += isFailed ? Math.max(tests.failed, 1) : 0;
    const told = tests.passed + tests.failed + tests.skipped > 0
      ? `${tests.passed} passed${tests.failed ? `, ${tests.failed} failed` : ''}${tests.skipped ? `, ${tests.skipped} skipped` : ''}`
      : isFailed ? 'failed' : '';
    if (isFailed || (told && targets.includes(task.split(':')[1]))) lines.push(`    ${isFailed ? red('✗') : green('✓')} ${task} ${told}`);
    for (const [, notice] of text.matchAll(/^notice: (.+)$/gm)) lines.push(`    ${notice}`);
  }
  counts.failed += notRun.length;
  notRun.forEach((task) => lines.push(`    ${red('✗')} ${task} not run, since what it needs failed`));
  if (code !== 0 && counts.failed === 0) {
    counts.failed = 1;
    lines.push(said.trim());
  }
  if (counts.failed === 0) at.done();
  else {
    at.fail();
    console.log(`  ${red('✗')} ${name}`);
  }
  lines.forEach((line) => console.log(line));
  for (const task of failed) console.log(`\n${parts.get(task) ?? ''}\n`);
  return counts;
}

async function main(only) {
  const began = performance.now();
  const known = STAGES.flatMap(({ targets }) => targets);
  const unknown = only.filter((target) => !known.includes(target));
  if (unknown.length > 0) throw Object.assign(new Error(`There is no ${unknown.join(', ')}.`), { remedy: `Choose among ${known.join(', ')}.` });
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const stage of STAGES) {
    const targets = only.length === 0 ? stage.targets : stage.targets.filter((target) => only.includes(target));
    if (targets.length === 0) continue;
    const counts = await runStage({ ...stage, targets });
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  console.log(`\n  ${bold(total.failed === 0 ? 'All is well' : 'Not yet')} ${dim(seconds(performance.now() - began))}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
  return total.failed === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(failureLine('Cannot test:', error));
    process.exitCode = 1;
  }
}
