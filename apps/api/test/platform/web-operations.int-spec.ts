import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, type DocumentNode, type FieldNode, Kind, parse, specifiedRules, validate, visit } from 'graphql';
import { armor } from '../../src/platform/graphql/operation-limits';
import { MAX_WEIGHT, weigh } from '../../src/platform/graphql/operation-weight';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const schema = buildSchema(readFileSync(join(root, 'libs/api-contract/schema.graphql'), 'utf8'));
const sources = join(root, 'apps/web/src');
const documents = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => ({ file, document: parse(readFileSync(join(sources, file), 'utf8')) }));
const fragments = new Map(documents.flatMap(({ document }) => document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : []))));

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The operation as it is sent: with the fragments it reaches and no others, and the client's own __typename in every selection. */
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
  return visit({ ...document, definitions }, {
    SelectionSet: {
      leave: (set, _, parent) => (parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION ? undefined : { ...set, selections: [...set.selections, TYPENAME] }),
    },
  });
}

const operations = documents.filter(({ document }) => document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION));

test.each(operations.map(({ file, document }) => [file, document] as const))('the site may send %s', (_, document) => {
  const sent = asSent(document);
  const faults = validate(schema, sent, [...specifiedRules, ...armor.validationRules]);
  expect(faults.map(({ message }) => message)).toEqual([]);
  // Pages of the largest size, since their variables are not given; and room to grow.
  for (const operation of sent.definitions) if (operation.kind === Kind.OPERATION_DEFINITION) expect(weigh(schema, sent, operation, {})).toBeLessThan(MAX_WEIGHT * 0.75);
});
