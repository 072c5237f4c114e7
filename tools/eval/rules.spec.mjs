import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseArguments } from '../measure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder;
let nextKey = 1;

beforeAll(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trefoil-eval-'))));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const from = (country, role = 'participant', key = `k${(nextKey += 1)}`) => ({ name: 'N', country, role, key });
const project = (id, ...participants) => JSON.stringify({ id, participants });

function evaluate(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/eval.mjs', 'rules', ...args], { cwd: root, encoding: 'utf8' });
  return { status, stderr, last: stdout.trim().split('\n').at(-1) };
}

test('judges who takes part, one line for each project, and ends with one JSON object', () => {
  const plain = path.join(folder, 'a.jsonl');
  const zipped = path.join(folder, 'b.jsonl.gz');
  const out = path.join(folder, 'out.jsonl');
  const lines = [
    project('three', from('FI', 'coordinator'), from('SE'), from('EE', 'partner')),
    project('two countries and one outside', from('FI'), from('FI'), from('SE'), from('US')),
    'not json',
    project('associated and third parties', from('FI'), from('SE'), from('EE', 'associatedPartner'), from('LV', 'thirdParty')),
    project('coordinator outside', from('US', 'coordinator'), from('FI'), from('SE'), from('NO')),
  ];
  fs.writeFileSync(plain, `${lines.join('\n')}\n`);
  const more = [
    project('one key twice', from('FI', 'participant', 'x'), from('FI', 'participant', 'x'), from('SE')),
    project('one key, associated and partner', from('FI', 'associatedPartner', 'y'), from('FI', 'partner', 'y'), from('SE'), from('EE')),
    project('missing and decides', from('FI'), from('SE'), from(null)),
    project('missing and does not', from('FI'), from(undefined)),
    project('missing and not needed', from('FI'), from('SE'), from('EE'), from(null)),
    project('missing but known elsewhere', from('FI'), from(null, 'participant', 'z'), from('FI', 'participant', 'z'), from('SE')),
    project('aliases', from('EL'), from('UK'), from('FI')),
    project('no such country', from('FI'), from('SE'), from('BOX')),
    JSON.stringify({ id: 'nobody' }),
  ];
  fs.writeFileSync(zipped, gzipSync(more.join('\n')));
  const { status, stderr, last } = evaluate(['--consortia', plain, zipped, '--action', 'KA203', '--year', '2019', '--out', out]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(last)).toMatchObject({ projects: 13, met: 5, unmet: 7, unknown: 1, seconds: expect.any(Number) });
  const judged = fs.readFileSync(out, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  expect(judged.map(({ id, composition }) => [id, composition])).toEqual([
    ['three', 'MET'],
    ['two countries and one outside', 'UNMET'],
    ['associated and third parties', 'UNMET'],
    ['coordinator outside', 'MET'],
    ['one key twice', 'UNMET'],
    ['one key, associated and partner', 'MET'],
    ['missing and decides', 'UNKNOWN'],
    ['missing and does not', 'UNMET'],
    ['missing and not needed', 'MET'],
    ['missing but known elsewhere', 'UNMET'],
    ['aliases', 'MET'],
    ['no such country', 'UNMET'],
    ['nobody', 'UNMET'],
  ]);
  expect(judged[0].findings).toContainEqual({ rule: 'LEAST_COUNTRIES', verdict: 'MET' });
  expect(judged[3].findings).toContainEqual({ rule: 'COORDINATOR_COUNTRY', verdict: 'UNMET' });
}, 60_000);

test.each([
  [['--action', 'KA107', '--year', '2019'], /names no action/],
  [['--action', 'KA220-HED', '--year', '2019'], /no rules of KA220_HED for --year 2019.*2021 to 2027/],
  [['--action', 'KA203', '--year', '2019'], /nothing to check/],
  [['--action', 'KA203', '--year', '2019', '--consortia', '/nowhere.jsonl'], /not there/],
])('says in one line what is wrong with %j', (args, message) => {
  const { status, stderr } = evaluate(args);
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(message);
}, 60_000);

test('once the name is given an option takes every word after it, and --json none', () => {
  expect(parseArguments(['rules', '--consortia', 'a', 'b', '--json', '--year', '2019'])).toEqual({ name: 'rules', options: { consortia: ['a', 'b'], json: true, year: '2019' } });
  expect(parseArguments(['--times', '5', 'start', '--with-build', '--port=1'])).toEqual({ name: 'start', options: { times: '5', 'with-build': true, port: '1' } });
  expect(() => parseArguments(['start', '--json', 'again'])).toThrow('one word too many');
});
