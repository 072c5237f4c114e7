import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, GraphQLError, isEnumType, isListType, isNonNullType, isObjectType, type GraphQLOutputType, type GraphQLSchema } from 'graphql';

type Answer = (args: never) => unknown;

/** Root fields and what they answer; a field of an answer that is left out gets the plainest value its type allows. */
export type Answers = Readonly<Record<string, Answer | object | null>>;

const SDL = readFileSync(join(__dirname, '../../../../../libs/api-contract/schema.graphql'), 'utf8');

/** The real contract over invented answers, so that a page's query is checked against the schema by every test. */
export function mockSchema(answers: Answers): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const isRoot = type.name === 'Query' || type.name === 'Mutation';
    for (const field of Object.values(type.getFields())) {
      field.resolve = isRoot
        ? (_source: unknown, args: unknown) => {
            const answer = answers[field.name];
            const value: unknown = typeof answer === 'function' ? (answer as (args: unknown) => unknown)(args) : answer;
            return value === undefined ? plainest(field.type) : value;
          }
        : (source: Record<string, unknown>, args: unknown) => {
            const given = source[field.name];
            if (given === undefined) return plainest(field.type);
            return typeof given === 'function' ? (given as (args: unknown) => unknown)(args) : given;
          };
    }
  }
  return schema;
}

function plainest(type: GraphQLOutputType): unknown {
  if (!isNonNullType(type)) return null;
  const inner = type.ofType;
  if (isListType(inner)) return [];
  if (isObjectType(inner)) return {};
  if (isEnumType(inner)) return inner.getValues()[0]?.value as unknown;
  return { Int: 0, Boolean: false, DateTime: '2026-05-04T09:00:00Z', IsoDate: '2026-05-04', CountryCode: 'FI', LanguageCode: 'en', ID: '1' }[inner.name] ?? '';
}

/** An error of the API, to be thrown by an answer. */
export function apiError(code: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(code, { extensions: { code, ...extensions } });
}
