import { execute, type GraphQLSchema } from 'graphql';
import { AppError, InvalidInput } from '../../platform/errors/app-error';
import type { GraphqlContext } from '../../platform/graphql/graphql-context';
import { type FollowedKind, type FoundNode, NEWEST } from './search-address';

/** The newest a search finds for whoever the context says asks. What the contract does not take is InvalidInput on `query`. */
export async function findNewest(schema: GraphQLSchema, kind: FollowedKind, filter: Record<string, unknown>, contextValue: GraphqlContext): Promise<FoundNode[]> {
  const { data, errors } = await execute({ schema, document: NEWEST[kind], variableValues: { filter }, contextValue });
  const fault = errors?.[0]?.originalError;
  if (fault instanceof AppError) throw fault;
  // Variables that do not fit are refused before anything is asked.
  if (data === undefined) throw new InvalidInput([{ path: 'query', code: 'UNKNOWN_VALUE' }]);
  if (!data) throw fault ?? new Error('The search was not answered');
  return (data as unknown as { found: { edges: { node: FoundNode }[] } }).found.edges.map(({ node }) => node);
}
