import { StrictMode, useEffect, useState, type ReactNode } from 'react';
import { ApolloProvider } from '@apollo/client/react';
import { NamesProvider, type NameRecord } from '../shared/format/names';
import { IntlProvider, type PageIntl } from '../shared/i18n/intl';
import { EnvironmentContext, type PageEnvironment } from '../shared/page/environment';

export type DocumentProps = {
  readonly environment: PageEnvironment;
  readonly intl: PageIntl;
  /** In the browser: the messages once all of the page's catalogues are there. */
  readonly laterIntl?: Promise<PageIntl>;
  readonly names: NameRecord;
  readonly recordNames?: boolean;
  /** The router. */
  readonly children: ReactNode;
};

/** The whole document, as the server writes it and the browser takes it over. What stands in the head for every page the renderer adds. */
export function Document({ environment, intl, laterIntl, names, recordNames = false, children }: DocumentProps) {
  const [completeIntl, setCompleteIntl] = useState<PageIntl | null>(null);
  useEffect(() => {
    void laterIntl?.then(setCompleteIntl, environment.report);
  }, [laterIntl, environment]);
  return (
    <StrictMode>
      {/* theme.js marks the chosen theme on the element before React sees it */}
      <html lang={environment.locale} suppressHydrationWarning>
        <head />
        <body>
          <EnvironmentContext value={environment}>
            <ApolloProvider client={environment.client}>
              <IntlProvider value={completeIntl ?? intl}>
                <NamesProvider names={names} recording={recordNames}>{children}</NamesProvider>
              </IntlProvider>
            </ApolloProvider>
          </EnvironmentContext>
        </body>
      </html>
    </StrictMode>
  );
}
