// The consortium builder against HiGHS, a whole mixed-integer solver, on the same invented pools in the same run.
import { buildConsortium } from '@trefoil/consortium-builder';
import { createRequire } from 'node:module';
import { Failure } from '../terminal.mjs';
import { anInstance, toLp } from './builder-instances';

export const description = 'the consortium builder against HiGHS: [--candidates 200 2000 20000] [--k 3 4 ... 10] [--instances 5, of the largest 3] [--times 3] [--seed 1] [--no-highs]';

type Options = Readonly<Record<string, string | true | string[]>>;
type Solution = { readonly Status: string; readonly ObjectiveValue: number };
type Highs = { solve(problem: string, options: Readonly<Record<string, number | string | boolean>>): Solution };

function numbers(option: Options[string] | undefined, otherwise: readonly number[]): readonly number[] {
  if (option === undefined) return otherwise;
  const read = [option].flat().map(Number);
  if (!read.every((number) => Number.isInteger(number) && number >= 0)) throw new Failure(`${String(option)} is not a list of whole numbers.`, 'Give them such as --k 3 5 10.');
  return read;
}

const quantile = (values: readonly number[], of: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * of) - 1)] ?? 0;
const round = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

async function loadHighs(): Promise<Highs> {
  // CommonJS with a .wasm beside it: loaded as it is, not bundled.
  const load = createRequire(`${process.cwd()}/package.json`)('highs') as () => Promise<Highs>;
  return load();
}

function timed<T>(act: () => T): readonly [T, number] {
  const began = performance.now();
  const result = act();
  return [result, performance.now() - began];
}

export async function run({ options, say }: { options: Options; say: (line: string) => void }) {
  const sizes = numbers(options['candidates'], [200, 2_000, 20_000]);
  const ks = numbers(options['k'], [3, 4, 5, 6, 7, 8, 9, 10]);
  const [times = 3] = numbers(options['times'], [3]);
  const [seed = 1] = numbers(options['seed'], [1]);
  const highs = options['no-highs'] ? null : await loadHighs();
  for (let warm = 0; warm < 20; warm += 1) buildConsortium(anInstance(1_000, 3 + (warm % 8), warm % 2 === 0, 1_000 + warm));
  const rows = [];
  for (const candidates of sizes) {
    // The other solver takes long for the largest.
    const [instances = 5] = numbers(options['instances'], [candidates > 5_000 ? 3 : 5]);
    for (const hard of [false, true]) {
      for (const k of ks) {
        const ours: number[] = [];
        const theirs: number[] = [];
        let sameOptimum = true;
        let infeasible = 0;
        let steps = 0;
        for (let instance = 0; instance < instances; instance += 1) {
          const request = anInstance(candidates, k, hard, seed + instance);
          let worth: number | null = null;
          for (let time = 0; time < times; time += 1) {
            const [result, milliseconds] = timed(() => buildConsortium(request));
            ours.push(milliseconds);
            worth = result.proposals[0]?.worth ?? null;
            steps = Math.max(steps, result.looked.steps);
            if (result.outcome === 'STOPPED' || result.proposals[0]?.proven === false) sameOptimum = false;
          }
          if (worth === null) infeasible += 1;
          if (highs === null) continue;
          const problem = toLp(request);
          const [solution, milliseconds] = timed(() => highs.solve(problem, { mip_rel_gap: 0, mip_abs_gap: 0.5, output_flag: false }));
          theirs.push(milliseconds);
          const same = worth === null ? solution.Status === 'Infeasible' : solution.Status === 'Optimal' && Math.round(solution.ObjectiveValue) === Math.round(worth * 10_000);
          if (!same) say(`candidates ${candidates} k ${k} ${hard ? 'hard' : 'easy'} seed ${seed + instance}: ${worth} here, ${solution.Status} ${solution.ObjectiveValue / 10_000} by HiGHS`);
          sameOptimum &&= same;
        }
        const row = { candidates, k, hard, p50: round(quantile(ours, 0.5)), p95: round(quantile(ours, 0.95)), highsP50: highs ? round(quantile(theirs, 0.5)) : null, sameOptimum, infeasible, steps };
        say(JSON.stringify(row));
        rows.push(row);
      }
    }
  }
  return { rows };
}
