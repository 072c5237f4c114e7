import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, type DocumentNode, Kind, parse, specifiedRules, validate } from 'graphql';
import { armor } from '../../src/platform/graphql/operation-limits';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const schema = buildSchema(readFileSync(join(root, 'libs/api-contract/schema.graphql'), 'utf8'));
const sources = join(root, 'apps/web/src');
const documents = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => ({ file, document: parse(readFileSync(join(sources, file), 'utf8')) }));
const fragments = new Map(documents.flatMap(({ document }) => document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : []))));

/** The operation as it is sent: with the fragments it reaches, and no others. */
function asSent(document: DocumentNode): DocumentNode {
  const definitions = [...document.definitions];
  const present = new Set(definitions.map((each) => ('name' in each ? each.name?.value : undefined)));
  for (const definition of definitions) {
    for (const [, name] of JSON.stringify(definition).matchAll(/"kind":"FragmentSpread","name":\{"kind":"Name","value":"(\w+)"/g)) {
      const fragment = fragments.get(name!);
      if (fragment && !present.has(name)) {
        present.add(name);
        definitions.push(fragment);
      }
    }
  }
  return { ...document, definitions };
}

const operations = documents.filter(({ document }) => document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION));

test.each(operations.map(({ file, document }) => [file, document] as const))('the site may send %s', (_, document) => {
  const faults = validate(schema, asSent(document), [...specifiedRules, ...armor.validationRules]);
  expect(faults.map(({ message }) => message)).toEqual([]);
});
