import type { Choice } from './choice';

/** How many moves one improvement may take. */
const MOVES = 40;

/**
 * Local search: by swaps, additions and removals to a sound choice, and from there to a better one.
 *
 * Leaves `choice` at what it found; true when that is sound. `pool` is what may come in, best first; `fixed` of the first chosen stay.
 */
export function improve(choice: Choice, pool: ArrayLike<number>, fixed: number): boolean {
  for (let move = 0; move < MOVES; move += 1) {
    const faults = choice.faults();
    const found = bestMove(choice, pool, fixed, faults);
    if (found === null) return faults === 0;
    if (found.out !== -1) choice.takeBack(found.out);
    if (found.item !== -1) choice.choose(found.item);
  }
  return choice.faults() === 0;
}

type Move = { readonly out: number; readonly item: number; readonly faults: number; readonly value: number };

const isBetter = (faults: number, value: number, than: { faults: number; value: number }): boolean =>
  faults < than.faults - 1e-9 || (faults < than.faults + 1e-9 && value > than.value);

function bestMove(choice: Choice, pool: ArrayLike<number>, fixed: number, faults: number): Move | null {
  const { program } = choice;
  const start = { faults, value: choice.value };
  let best: Move | null = null;
  const consider = (out: number, item: number): void => {
    const now = choice.faults();
    if (isBetter(now, choice.value, best ?? start)) best = { out, item, faults: now, value: choice.value };
  };
  const tryAll = (out: number): void => {
    for (let at = 0; at < pool.length; at += 1) {
      const item = pool[at]!;
      if (!choice.groupTakes(item) || choice.items.includes(item)) continue;
      // While sound, what brings less than has been found need not be weighed; items by their worth are not quite by their value.
      if (faults === 0 && choice.value + program.value[item]! <= (best ?? start).value) continue;
      choice.choose(item);
      consider(out, item);
      choice.takeBack(item);
    }
  };
  if (choice.items.length < program.to) tryAll(-1);
  for (const out of choice.items.slice(fixed)) {
    choice.takeBack(out);
    consider(out, -1);
    tryAll(out);
    choice.choose(out);
  }
  return best;
}
