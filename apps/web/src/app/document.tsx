import { StrictMode, useMemo, type ReactNode } from 'react';
import { ApolloProvider } from '@apollo/client/react';
import { NamesProvider, type NameRecord } from '../shared/format/names';
import { IntlProvider, type PageIntl } from '../shared/i18n/intl';
import { EnvironmentContext, type PageEnvironment } from '../shared/page/environment';

export type DocumentProps = {
  readonly environment: PageEnvironment;
  readonly intl: PageIntl;
  readonly names: NameRecord;
  readonly recordNames?: boolean;
  /** The router. */
  readonly children: ReactNode;
};

/** The whole document, as the server writes it and the browser takes it over. What stands in the head for every page the renderer adds. */
export function Document({ environment, intl, names, recordNames = false, children }: DocumentProps) {
  const providers = useMemo(() => ({ environment, intl, names, recordNames }), [environment, intl, names, recordNames]);
  return (
    <StrictMode>
      {/* theme.js marks the chosen theme on the element before React sees it */}
      <html lang={providers.environment.locale} suppressHydrationWarning>
        <head />
        <body>
          <EnvironmentContext value={providers.environment}>
            <ApolloProvider client={providers.environment.client}>
              <IntlProvider value={providers.intl}>
                <NamesProvider names={providers.names} recording={providers.recordNames}>{children}</NamesProvider>
              </IntlProvider>
            </ApolloProvider>
          </EnvironmentContext>
        </body>
      </html>
    </StrictMode>
  );
}
