import { Button, EmptyState, Page, SearchBox, Stack } from '@trefoil/ui';
import { useLocation } from 'react-router';
import type { MessageId } from '../i18n/messages';
import { useText } from '../i18n/intl';
import { GetForm } from './get-form';
import type { Problem } from './problem';

const TITLES: Readonly<Record<string, { title: MessageId; text: MessageId; retry?: boolean; search?: boolean }>> = {
  NOT_FOUND: { title: 'shell.problem.notFoundTitle', text: 'shell.problem.notFoundText', search: true },
  GONE: { title: 'shell.problem.goneTitle', text: 'shell.problem.goneText', search: true },
  NOT_ALLOWED: { title: 'shell.problem.notAllowedTitle', text: 'shell.problem.notAllowedText' },
  UNAUTHENTICATED: { title: 'shell.problem.unauthenticatedTitle', text: 'shell.problem.unauthenticatedText' },
  OFFLINE: { title: 'shell.problem.offlineTitle', text: 'shell.problem.offlineText', retry: true },
  SERVICE_UNAVAILABLE: { title: 'shell.problem.unavailableTitle', text: 'shell.problem.unavailableText', retry: true },
  'SEARCH.TOO_BROAD': { title: 'shell.problem.tooBroadTitle', text: 'shell.problem.tooBroadText', search: true },
  TOO_MANY_REQUESTS: { title: 'shell.problem.tooManyTitle', text: 'shell.problem.tooManyText', retry: true },
};

const INTERNAL = { title: 'shell.problem.internalTitle', text: 'shell.problem.internalText', retry: true, search: false } as const;

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
              ? <Button variant="primary" onClick={onRetry}>{t('shell.problem.retry')}</Button>
              : <Button variant="primary" href={pathname + search} data-reload>{t('shell.problem.retry')}</Button> : null}
            {problem.code === 'UNAUTHENTICATED' ? <Button variant="primary" href="/sign-in">{t('shell.signIn')}</Button> : null}
            <Button href="/">{t('shell.problem.toStart')}</Button>
          </>
        }
      >
        <Stack>
          <p>{t(words.text)}</p>
          {problem.errorId ? <p>{t('shell.problem.errorId', { id: problem.errorId })}</p> : null}
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
