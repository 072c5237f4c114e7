import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse, print, type TypeNode } from 'graphql';
import { buildConsortium } from '../builders/build-consortium';
import { buildIdea } from '../builders/build-idea';
import { buildOffer } from '../builders/build-offer';
import type { Browser } from '../harness/browser';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
let reader: Browser;
const known = { id: '1', slug: '' };
beforeAll(async () => {
  app = await startTestApp();
  const idea = await buildIdea(app, { partnersSought: [{ count: 2, expertise: 'Mosses' }] });
  await buildOffer(app, {}, idea.organisation);
  await buildConsortium(app);
  reader = idea.organisation.owner.browser;
  known.id = idea.id;
});
afterAll(() => app.stop());

const sources = join(fileURLToPath(new URL('../../../..', import.meta.url)), 'apps/web/src');
const documents = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => ({ file, document: parse(readFileSync(join(sources, file), 'utf8')) }));
const fragments = new Map(documents.flatMap(({ document }) => document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : []))));

function withFragments(document: DocumentNode): DocumentNode {
  const definitions = [...document.definitions];
  const present = new Set<string>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) present.add(definition.name.value);
    for (const [, name] of JSON.stringify(definition).matchAll(/"kind":"FragmentSpread","name":\{"kind":"Name","value":"(\w+)"/g)) {
      const fragment = fragments.get(name!);
      if (fragment && !present.has(name!)) definitions.push(fragment);
      present.add(name!);
    }
  }
  return { ...document, definitions };
}

/** Something for each variable that must be given. */
function valueOf(type: TypeNode): unknown {
  if (type.kind !== Kind.NON_NULL_TYPE) return null;
  if (type.type.kind === Kind.LIST_TYPE) return [];
  return { ID: known.id, Int: 1, String: 'moss', Boolean: true, ActionCode: 'KA220_HED' }[type.type.name.value] ?? {};
}
const variablesOf = ({ variableDefinitions = [] }: OperationDefinitionNode) => Object.fromEntries(variableDefinitions.map(({ variable, type }) => [variable.name.value, valueOf(type)]));

const queries = documents.flatMap(({ file, document }) => {
  const operation = document.definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'query');
  return operation ? [{ file, operation, text: print(withFragments(document)) }] : [];
});

/** What differs from one answer to the next. */
const steady = (answer: unknown) => JSON.stringify(answer).replaceAll(/"errorId":"[\da-f-]+"/g, '"errorId":"*"').replaceAll(/"(countedAt|lastSeenAt)":"[^"]+"/g, '"$1":"*"');

/** The first two times an operation is interpreted, then compiled. */
async function expectSame(browser: Browser, text: string, variables: object) {
  const interpreted = await browser.ask(text, variables);
  expect(steady(await browser.ask(text, variables))).toBe(steady(interpreted));
  for (let again = 0; again < 2; again += 1) expect(JSON.parse(steady(await browser.ask(text, variables)))).toEqual(JSON.parse(steady(interpreted)));
}

test('every query of the site is answered alike, interpreted and compiled, to anybody', async () => {
  expect(queries.length).toBeGreaterThan(10);
  for (const { operation, text } of queries) for (const browser of [reader, app.browser()]) await expectSame(browser, text, variablesOf(operation));
});

const CASES: readonly (readonly [what: string, text: string, variables?: object])[] = [
  ['an error in a list that may be null', '{ viewer { id } searchIdeas(first: 51) { totalCount } directory { demo } }'],
  ['an error where null goes all the way up', '{ organisation(id: "1") { name } searchOrganisations(filter: { fields: ["9876"] }) { totalCount } }'],
  ['an id that is none', '{ idea(id: "x") { title } }'],
  ['variables that do not fit', 'query ($first: Int) { searchIdeas(first: $first) { totalCount } }', { first: 'many' }],
  ['skip, include and aliases', 'query ($no: Boolean = false) { one: directory { demo @skip(if: $no) ideaCount @include(if: $no) } two: directory { ... on DirectorySummary { offerCount } } __typename }'],
  ['what asks for sign-in', '{ viewer { id email } }'],
];

test.each(CASES.map(([what, text, variables = {}]) => [what, text, variables] as const))('%s', async (_, text, variables) => {
  for (const browser of [reader, app.browser()]) await expectSame(browser, text, variables);
});
