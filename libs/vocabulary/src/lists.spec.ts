import * as vocabulary from './index';
import { ACTION_CODES, parseActionCode, toActionSegment } from './action';
import { ACTIVITIES } from './activity';
import { AIMS } from './aim';
import { LIMITS } from './limits';

test('every list holds each value once', () => {
  const exported: Readonly<Record<string, unknown>> = vocabulary;
  const lists = Object.keys(exported).filter((name) => Array.isArray(exported[name]));
  expect(lists.length).toBeGreaterThan(20);
  for (const name of lists) {
    const values = exported[name] as readonly unknown[];
    expect({ name, size: new Set(values).size }).toEqual({ name, size: values.length });
  }
});

test('a profile may choose every aim and every activity', () => {
  expect(LIMITS.organisation.aims).toBe(AIMS.length);
  expect(LIMITS.organisation.activities).toBe(ACTIVITIES.length);
  expect(LIMITS.offer.actions).toBe(ACTION_CODES.length);
});

test.each([
  ['KA203', 'STRATEGIC_PARTNERSHIP'],
  ['ka220-hed', 'KA220_HED'],
  ['KA220_HED', 'KA220_HED'],
  ['ALLIANCES-LOT1', 'ALLIANCES_LOT1'],
  ['CBHE-S1', 'CBHE_STRAND1'],
  ['cbhe strand2', 'CBHE_STRAND2'],
  [' emjm ', 'EMJM'],
  ['KA107', null],
  ['', null],
])('reads the action %j as %j', (text, code) => {
  expect(parseActionCode(text)).toBe(code);
});

test('actions are read back from their addresses', () => {
  expect(toActionSegment('KA220_HED')).toBe('ka220-hed');
  expect(ACTION_CODES.map((code) => parseActionCode(toActionSegment(code)))).toEqual(ACTION_CODES);
});
