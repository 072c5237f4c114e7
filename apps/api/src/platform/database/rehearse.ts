import type { UnitOfWork } from './unit-of-work';

class Rehearsed extends Error {}

/** Does all of it in one transaction and keeps nothing of it. */
export async function rehearse<T>(work: UnitOfWork, act: () => Promise<T>): Promise<T> {
  let result: { readonly value: T } | undefined;
  const undone = async () => {
    result = { value: await act() };
    throw new Rehearsed();
  };
  await work.run(undone).catch((fault: unknown) => {
    if (!(fault instanceof Rehearsed)) throw fault;
  });
  if (!result) throw new Error('a rehearsal that ends has a result');
  return result.value;
}
