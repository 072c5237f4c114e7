import { useMutation } from '@apollo/client/react';
import { Button, Notice, Page, PageHeader, Stack } from '@trefoil/ui';
import { useSearchParams } from 'react-router';
import { UnsubscribeDocument } from '../../features/unsubscribe/unsubscribe.graphql';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { toProblem } from '../../shared/page/problem';

/** Where the link at the end of a mail leads. A button, since programs that look for viruses follow links too. */
export function Component() {
  const intl = usePageIntl();
  const t = intl.format;
  const [search] = useSearchParams();
  const [stop, { data, error, loading }] = useMutation(UnsubscribeDocument);
  const token = search.get('token') ?? '';
  return (
    <Page width="form">
      <PageHead title={t('notifications.unsubscribe.title')} noIndex />
      <PageHeader title={t('notifications.unsubscribe.title')} lead={t('notifications.unsubscribe.lead')} />
      <Stack gap={5}>
        {error ? <Notice kind="danger" live="assertive">{wordProblem(intl, toProblem(error))}</Notice> : null}
        {data ? (
          <Notice kind="success" live="polite" title={t('notifications.unsubscribe.doneTitle')}>
            {data.unsubscribe.kind ? t('notifications.unsubscribe.doneKind', { kind: t(`notifications.kind.${data.unsubscribe.kind}`) }) : t('notifications.unsubscribe.doneDigest')}
          </Notice>
        ) : (
          <Button variant="primary" busy={loading} onClick={() => void stop({ variables: { input: { token } } }).catch(() => undefined)}>{t('notifications.unsubscribe.action')}</Button>
        )}
        <Button variant="quiet" href="/my/account/notifications">{t('notifications.settings.link')}</Button>
      </Stack>
    </Page>
  );
}
