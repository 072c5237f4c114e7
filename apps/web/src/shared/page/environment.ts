import type { ApolloClient } from '@apollo/client';
import type { Locale } from '@trefoil/vocabulary';
import { createContext as createComponentContext, useContext } from 'react';
import { createContext as createRouterContext, type LoaderFunctionArgs, type RouterContextProvider } from 'react-router';

/** What a page is told about where it is shown. */
export type PageEnvironment = {
  readonly locale: Locale;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly client: ApolloClient;
  /** Brings in the names of fields of education, for pages reached without a new document. */
  readonly loadFieldNames: () => Promise<void>;
  /** Tells whoever watches over the site of a fault that a reader is only told the consequence of. */
  readonly report: (fault: unknown) => void;
};

export const environmentContext = createRouterContext<PageEnvironment>();

/** For loaders. */
export function environmentOf({ context }: LoaderFunctionArgs): PageEnvironment {
  return (context as RouterContextProvider).get(environmentContext);
}

/** For components. */
export const EnvironmentContext = createComponentContext<PageEnvironment | null>(null);

export function useEnvironment(): PageEnvironment {
  const environment = useContext(EnvironmentContext);
  if (!environment) throw new Error('No page environment above this component');
  return environment;
}

export function useLocale(): Locale {
  return useEnvironment().locale;
}
