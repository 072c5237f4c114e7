import { mergeValues } from './merge-values';

const BASE = { title: 'A', summary: 'B', aims: ['X'] };

test.each([
  ['takes what another changed', { ...BASE }, { ...BASE, summary: 'C' }, { ...BASE, summary: 'C' }, ['summary'], []],
  ['keeps what this writer changed', { ...BASE, title: 'D' }, { ...BASE }, { ...BASE, title: 'D' }, [], []],
  ['brings both together where the fields differ', { ...BASE, title: 'D' }, { ...BASE, aims: ['X', 'Y'] }, { title: 'D', summary: 'B', aims: ['X', 'Y'] }, ['aims'], []],
  ['leaves the choice where both changed one field', { ...BASE, title: 'D' }, { ...BASE, title: 'E', summary: 'C' }, { ...BASE, title: 'D', summary: 'C' }, ['summary'], ['title']],
  ['sees no conflict where both wrote the same', { ...BASE, title: 'D' }, { ...BASE, title: 'D' }, { ...BASE, title: 'D' }, [], []],
])('%s', (_, mine, theirs, merged, taken, conflicts) => {
  expect(mergeValues(BASE, mine, theirs)).toEqual({ merged, taken, conflicts });
});
