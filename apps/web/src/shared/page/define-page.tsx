import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { Locale } from '@trefoil/vocabulary';
import type { ComponentType } from 'react';
import { useLoaderData, type LoaderFunctionArgs, type Params } from 'react-router';
import { environmentOf } from './environment';
import { PageLoading } from './page-loading';
import { failWith, toProblem } from './problem';

export type PageRequest = { readonly params: Params; readonly search: URLSearchParams; readonly locale: Locale };

export type PageDefinition<TData, TVariables extends OperationVariables> = {
  /** The one query of the page. */
  readonly query: TypedDocumentNode<TData, TVariables>;
  /** From the address; throw `notFound()` when the address cannot be one of ours. */
  readonly variables: (request: PageRequest) => TVariables;
  /** Throws `notFound()` or `movedTo(path)` where the answer asks for it. */
  readonly check?: (data: TData, request: PageRequest) => void;
  /** Fetches the parts that only some addresses of the page show (on-demand.ts). */
  readonly prepare?: (search: URLSearchParams) => Promise<void> | undefined;
  /** Set when the page names fields of education. */
  readonly fieldNames?: boolean;
  readonly view: ComponentType<{ readonly data: TData; readonly variables: TVariables }>;
};

/**
 * A public page: the loader asks its query, on the server and on every navigation, and the view is shown the answer out of the cache,
 * so that it follows whatever a mutation changes there.
 */
export function definePage<TData, TVariables extends OperationVariables>({ query, variables, check, prepare, fieldNames = false, view: View }: PageDefinition<TData, TVariables>) {
  async function loader(args: LoaderFunctionArgs): Promise<{ variables: TVariables }> {
    const { client, locale, loadFieldNames, report } = environmentOf(args);
    const pageRequest = { params: args.params, search: new URL(args.request.url).searchParams, locale };
    const asked = variables(pageRequest);
    const [answer] = await Promise.all([ask(), fieldNames ? loadFieldNames() : undefined, prepare?.(pageRequest.search)]);
    if (!answer) throw failWith({ code: 'INTERNAL' });
    check?.(answer, pageRequest);
    return { variables: asked };

    async function ask(): Promise<TData | undefined> {
      try {
        const result = await client.query<TData, OperationVariables>({ query, variables: asked, fetchPolicy: 'network-only' });
        return result.data;
      } catch (error) {
        const problem = toProblem(error);
        if (problem.code === 'INTERNAL') report(error);
        throw failWith(problem);
      }
    }
  }

  function Component() {
    const { variables: asked } = useLoaderData<{ variables: TVariables }>();
    const result = useQuery<TData, OperationVariables>(query, { variables: asked });
    return result.dataState === 'complete' ? <View data={result.data as TData} variables={asked} /> : <PageLoading />;
  }

  return { loader, Component, prepare };
}
