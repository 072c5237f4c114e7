import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type ExecutionResult, getOperationAST, getVariableValues, type GraphQLError, type GraphQLFormattedError, visit } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

type Format = (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError;

/** An operation is compiled the so-many-th time it is asked: what is asked once is not worth it, and compiling costs. */
const WORTH_COMPILING = 3;
/** Operations kept; the site knows some dozens. */
const MOST_KEPT = 300;

/** A program, null where it cannot be one, or how often it has been asked so far. */
type Kept = CompiledQuery | null | number;

const isIntrospective = (name: string): boolean => name === '__schema' || name === '__type';

/** As Apollo has it before our formatter: what nobody gave a code is a fault of ours. */
function asApolloFormats(error: GraphQLError): GraphQLFormattedError {
  const formatted = error.toJSON();
  return { ...formatted, extensions: { ...formatted.extensions, code: formatted.extensions?.code ?? 'INTERNAL_SERVER_ERROR' } };
}

/**
 * Queries that are asked again and again run as compiled programs instead of being interpreted each time. Whatever cannot be
 * compiled, or has variables that do not fit, is left to graphql-js, which says what is wrong.
 */
export function compiledQueries(format: Format): ApolloServerPlugin {
  const kept = new Map<string, Kept>();

  const keep = (key: string, value: Kept) => {
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  };

  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operationName, queryHash, request, contextValue }) {
          // None where the name given is of none: graphql-js says so.
          const operation = getOperationAST(document, operationName);
          if (operation?.operation !== 'query') return null;
          const key = `${queryHash} ${operationName ?? ''}`;
          let program: Kept = kept.has(key) ? (kept.get(key) ?? null) : 0;
          if (typeof program === 'number') {
            program += 1;
            if (program >= WORTH_COMPILING) program = compile();
            keep(key, program);
          }
          if (program === null || typeof program === 'number') return null;
          const variables = { ...request.variables };
          if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return null;
          const result = (await program.query(undefined, contextValue, variables)) as ExecutionResult;
          const errors = result.errors?.map((error) => format(asApolloFormats(error), error));
          return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult: { ...(errors ? { errors } : {}), data: result.data } } };

          function compile(): CompiledQuery | null {
            let asksForSchema = false;
            visit(document, { Field: ({ name }) => void (asksForSchema ||= isIntrospective(name.value)) });
            if (asksForSchema) return null;
            try {
              const compiled = compileQuery(schema, document, operationName ?? undefined);
              return isCompiledQuery(compiled) ? compiled : null;
            } catch {
              return null;
            }
          }
        },
      };
    },
  };
}
