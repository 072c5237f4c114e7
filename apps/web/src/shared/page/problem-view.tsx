import { Button, EmptyState, Page, SearchBox, Stack } from '@trefoil/ui';
import { useLocation } from 'react-router';
import type { MessageId } from '../i18n/messages';
import { useText } from '../i18n/intl';
import { GetForm } from './get-form';
import type { Problem } from './problem';

const TITLES: Readonly<Record<string, { title: MessageId; text: MessageId; retry?: boolean; search?: boolean }>> = {
  NOT_FOUND: { title: 'errors.page.notFoundTitle', text: 'errors.page.notFoundText', search: true },
  GONE: { title: 'errors.page.goneTitle', text: 'errors.page.goneText', search: true },
  NOT_ALLOWED: { title: 'errors.page.notAllowedTitle', text: 'errors.page.notAllowedText' },
  UNAUTHENTICATED: { title: 'errors.page.unauthenticatedTitle', text: 'errors.page.unauthenticatedText' },
  OFFLINE: { title: 'errors.page.offlineTitle', text: 'errors.page.offlineText', retry: true },
  SERVICE_UNAVAILABLE: { title: 'errors.page.unavailableTitle', text: 'errors.page.unavailableText', retry: true },
  TOO_MANY_REQUESTS: { title: 'errors.page.tooManyTitle', text: 'errors.page.tooManyText', retry: true },
};

const INTERNAL = { title: 'errors.page.internalTitle', text: 'errors.page.internalText', retry: true, search: false } as const;

/** A page that could not be shown: why, and what can be done. `onRetry` asks again in place; without it the address is loaded anew. */
export function ProblemView({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const t = useText();
  const { pathname, search } = useLocation();
  const words = TITLES[problem.code] ?? TITLES[problem.kind ?? ''] ?? INTERNAL;
  return (
    <Page width="text">
      <EmptyState
        headingLevel={1}
        title={t(words.title)}
        actions={
          <>
            {words.retry ? onRetry
              ? <Button variant="primary" onClick={onRetry}>{t('errors.page.retry')}</Button>
              : <Button variant="primary" href={pathname + search} data-reload>{t('errors.page.retry')}</Button> : null}
            {problem.code === 'UNAUTHENTICATED' ? <Button variant="primary" href="/sign-in">{t('shell.signIn')}</Button> : null}
            <Button href="/">{t('errors.page.toStart')}</Button>
          </>
        }
      >
        <Stack>
          <p>{t(words.text)}</p>
          {problem.errorId ? <p>{t('errors.page.errorId', { id: problem.errorId })}</p> : null}
          {words.search ? (
            <GetForm action="/organisations" role="search">
              <SearchBox id="problem-search" name="words" label={t('shell.searchLabel')} submitLabel={t('shell.search')} />
            </GetForm>
          ) : null}
        </Stack>
      </EmptyState>
    </Page>
  );
}
