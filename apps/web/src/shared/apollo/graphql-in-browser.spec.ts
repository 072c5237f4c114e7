import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { print } from './graphql-in-browser';

const SOURCES = join(__dirname, '../..');
const documents = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql'));

function sameMeaning(text: string) {
  const document = parse(text, { noLocation: true });
  expect(parse(print(document), { noLocation: true })).toEqual(document);
}

test.each(documents)('writes %s so that it reads the same', (file) => {
  sameMeaning(readFileSync(join(SOURCES, file), 'utf8'));
});

test.each([
  'query Q($a: [Int!]! = [1, 2] @d, $b: T = {x: null, y: "line\\nbreak \\"q\\"", z: ENUM, f: 1.5, t: true}) @live(if: $a) { alias: field(a: $a, o: {k: $b}) @skip(if: true) { ... on T @include(if: $b) { id } ...F @x ... @defer { y } } }',
  'subscription S { a }',
  'fragment F on T @d(l: []) { __typename }',
  '{ a(o: {}) }',
])('writes every corner of the language: %s', sameMeaning);
