// Does the matching find the partners that real coordinators found? Ranks all organisations of the train files for each project of
// the test files, given its title, text, keywords, topic titles and coordinator, beside four plainer ways of ranking.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { WEIGHTS, type Weights } from '@trefoil/matching';
import { Failure } from '../terminal.mjs';
import { coldStart } from './matching/cold-start';
import { bootstrap, type HideOne, hideOne, meanOf, type RankAll, rankAll } from './matching/metrics';
import { type Consortium, isTold, numberOf, placeOf, readConsortia, rowsOf } from './matching/projects';
import { baselines, ours, rankOf, RANKERS, type RankerName } from './matching/rankers';
import { learnCold, learnPast, lessonsOf, weightsFile } from './matching/train';
import { type Question, World } from './matching/world';

export const description = 'finds the partners of real projects: --train FILE... --test FILE...; --split FILE... --out DIR; --train FILE... --validation FILE... --learn';

type Options = Readonly<Record<string, string | true | string[]>>;
type Say = (line: string) => void;
type Judged = { readonly programme: string; readonly hideOne: Record<RankerName, HideOne>; readonly rankAll: Record<RankerName, RankAll> };

const HOLDS = [1e-2, 3e-2];

function filesOf(options: Options, name: string): readonly string[] {
  const files = [options[name] ?? []].flat().filter((file): file is string => typeof file === 'string');
  if (files.length === 0) throw new Failure(`--${name} names no file.`, 'Give --train FILE... --test FILE..., JSON lines, plain or gzip.');
  return files;
}

/** Train to .70, validation to .85, test: by a hash of the grant's number. Projects without texts are all train, unless told in another part. */
async function split(options: Options, say: Say) {
  const out = String(options['out'] ?? '');
  if (out === '' || out === 'true') throw new Failure('--out names no folder.', 'Say where the three files shall go.');
  const rows: { line: string; number: string; told: boolean }[] = [];
  for (const file of filesOf(options, 'split')) {
    for await (const { line, row } of rowsOf(file, say)) rows.push({ line, number: numberOf(String(row.id ?? '')), told: Boolean(row.text) });
  }
  const told = new Set(rows.filter((row) => row.told).map(({ number }) => number));
  const parts: Record<'train' | 'validation' | 'test', string[]> = { train: [], validation: [], test: [] };
  for (const { line, number } of rows) {
    const place = told.has(number) ? placeOf(number) : 0;
    parts[place < 0.7 ? 'train' : place < 0.85 ? 'validation' : 'test'].push(line);
  }
  fs.mkdirSync(out, { recursive: true });
  for (const [part, lines] of Object.entries(parts)) fs.writeFileSync(path.join(out, `${part}.jsonl.gz`), gzipSync(`${lines.join('\n')}\n`));
  return { train: parts.train.length, validation: parts.validation.length, test: parts.test.length };
}

function judge(world: World, question: Question, weights: Weights): Judged {
  const { index, signals } = world;
  const asked = world.ask(question);
  const rankings = { ours: ours(index, asked, weights), ...baselines(index, signals, question.coordinator) };
  const partners = new Set(question.partners);
  const country = (slot: number): string => index.organisation(slot)?.country ?? '';
  const judged = { programme: question.project.programme ?? 'unknown', hideOne: {}, rankAll: {} } as Judged;
  for (const name of RANKERS) {
    const ranking = rankings[name];
    const hidden = question.partners.map((slot) => ({
      slot,
      rank: rankOf(ranking, slot, (other) => other !== question.coordinator && !partners.has(other)),
      rankInCountry: rankOf(ranking, slot, (other) => other !== question.coordinator && !partners.has(other) && country(other) === country(slot)),
    }));
    const byScore = [...hidden].sort((a, b) => a.rank - b.rank);
    judged.hideOne[name] = hideOne(hidden);
    // the partners before one stand in its way too
    judged.rankAll[name] = rankAll(byScore.map(({ rank }, place) => rank + place));
  }
  return judged;
}

const byRanker = <T>(of: (name: RankerName) => T): Record<RankerName, T> => Object.fromEntries(RANKERS.map((name) => [name, of(name)])) as Record<RankerName, T>;

/** A project that is in train and in test, by its grant's number, is test's alone. */
async function readTrain(options: Options, apart: readonly Consortium[], say: Say): Promise<readonly Consortium[]> {
  const held = new Set(apart.map(({ number }) => number));
  const all = await readConsortia(filesOf(options, 'train'), say);
  const train = all.filter(({ number }) => !held.has(number));
  if (train.length < all.length) say(`${all.length - train.length} projects stand in both and were taken out of train`);
  return train;
}

async function evaluate(options: Options, say: Say) {
  const test = await readConsortia(filesOf(options, 'test'), say);
  const train = await readTrain(options, test, say);
  const began = performance.now();
  const world = new World(train);
  say(`${world.index.organisationCount} organisations and ${world.index.projectCount} projects indexed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const questions = test.flatMap((project) => world.question(project) ?? []);
  if (questions.length === 0) throw new Failure('No project of the test files can be asked about.', 'A question needs a text, a coordinator, and a partner that is in the train files.');
  const judged = questions.map((question) => judge(world, question, WEIGHTS));
  const all = { hideOne: byRanker((name) => meanOf(judged.map((one) => one.hideOne[name]))), rankAll: byRanker((name) => meanOf(judged.map((one) => one.rankAll[name]))) };
  for (const name of RANKERS) say(`${name.padEnd(10)} ${JSON.stringify(all.rankAll[name])}  hide one ${JSON.stringify(all.hideOne[name])}`);
  const against = (name: RankerName) => ({
    ndcg50: bootstrap(judged.map((one) => one.rankAll.ours.ndcg50), judged.map((one) => one.rankAll[name].ndcg50)),
    r50: bootstrap(judged.map((one) => one.rankAll.ours.r50), judged.map((one) => one.rankAll[name].r50)),
    hit10: bootstrap(judged.map((one) => one.hideOne.ours.hit10), judged.map((one) => one.hideOne[name].hit10)),
  });
  const programmes = [...new Set(judged.map(({ programme }) => programme))].sort();
  return {
    tests: questions.length,
    ...all,
    oursOverMix: Number((all.rankAll.ours.ndcg50 / all.rankAll.mix.ndcg50).toFixed(3)),
    oursMinus: Object.fromEntries(RANKERS.filter((name) => name !== 'ours').map((name) => [name, against(name)])),
    byProgramme: Object.fromEntries(programmes.map((programme) => {
      const own = judged.filter((one) => one.programme === programme);
      return [programme, { tests: own.length, ndcg50: byRanker((name) => meanOf(own.map((one) => ({ value: one.rankAll[name].ndcg50 }))).value) }];
    })),
    coldStart: coldStart(train, test),
    organisations: world.index.organisationCount,
    projects: { told: train.filter(isTold).length, untold: train.filter((project) => !isTold(project)).length },
  };
}

/** Learns on train, chooses how firmly to hold the weights on validation, and writes the file they are frozen in. */
async function learnWeights(options: Options, say: Say) {
  const validation = await readConsortia(filesOf(options, 'validation'), say);
  const train = await readTrain(options, validation, say);
  const asked = lessonsOf(train, 'none', say);
  const cold = learnCold(lessonsOf(train, 'with words', say), 1e-2);
  const world = new World(train);
  const questions = validation.flatMap((project) => world.question(project) ?? []);
  const tried = HOLDS.map((hold) => {
    const weights: Weights = { lessons: asked.length, ...learnPast(asked, hold), ...cold };
    const judged = questions.map((question) => judge(world, question, weights));
    const ndcg50 = meanOf(judged.map((one) => ({ ours: one.rankAll.ours.ndcg50, mix: one.rankAll.mix.ndcg50 })));
    say(`hold ${hold}: nDCG@50 on validation ${ndcg50.ours}, the mix ${ndcg50.mix}`);
    return { hold, weights, ndcg50 };
  });
  const best = tried.reduce((a, b) => (b.ndcg50.ours > a.ndcg50.ours ? b : a));
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const file = path.join(fs.existsSync(path.join(root, 'libs')) ? root : process.cwd(), 'libs/matching/src/weights.ts');
  fs.writeFileSync(file, weightsFile(best.weights, 'npm run eval -- matching --train train.jsonl.gz --validation validation.jsonl.gz --learn'));
  return { lessons: asked.length, validation: questions.length, chosen: best.hold, ndcg50: best.ndcg50 };
}

export async function run({ options, say }: { options: Options; say: Say }) {
  if (options['split'] !== undefined) return split(options, say);
  if (options['learn'] !== undefined) return learnWeights(options, say);
  return evaluate(options, say);
}
