import { useMutation, useQuery } from '@apollo/client/react';
import { toPath } from '@trefoil/vocabulary';
import { Button, Cluster, Notice, Page, PageHeader, Stack } from '@trefoil/ui';
import { useSearchParams } from 'react-router';
import { RenewalDocument, RenewByLinkDocument } from '../../features/renew-publication/renew-by-link.graphql';
import { useFormat } from '../../shared/format/use-format';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { toProblem } from '../../shared/page/problem';

const FOLDERS = { IDEA: 'ideas', OFFER: 'offers' } as const;

/** Where the reminder leads. Opening it does nothing, so that no scanner of mails renews; the button does. */
export function Component() {
  const intl = usePageIntl();
  const t = intl.format;
  const format = useFormat();
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const [renew, { data: done, error: refusal, loading }] = useMutation(RenewByLinkDocument, { variables: { input: { token } } });
  const { data, error } = useQuery(RenewalDocument, { variables: { token }, fetchPolicy: 'no-cache', skip: Boolean(done) });
  const renewed = done?.renewByLink.renewal;
  const renewal = renewed ?? data?.renewal;
  const problem = refusal ?? (renewed ? null : error);
  const moment = renewal?.expiresAt ? { date: format.date(renewal.expiresAt), time: format.time(renewal.expiresAt) } : { date: '', time: '' };

  return (
    <Page width="form">
      <PageHead title={t('publishing.renew.title')} noIndex />
      <PageHeader title={renewal?.title ?? t('publishing.renew.title')} kicker={renewal ? t(`publishing.renew.kind.${renewal.kind}`) : undefined} />
      {problem ? (
        <Notice kind="danger" live="assertive" title={t('publishing.renew.failed')} actions={<Button href="/home">{t('shell.home')}</Button>}>
          <Stack gap={2}>
            <p>{wordProblem(intl, toProblem(problem))}</p>
            <p>{t('publishing.renew.failedHint')}</p>
          </Stack>
        </Notice>
      ) : !renewal ? <PageLoading /> : renewed ? (
        <Notice kind="success" live="polite" actions={<Button href={`/${FOLDERS[renewal.kind]}/${toPath(renewal.slug, renewal.id)}`}>{t('publishing.renew.show')}</Button>}>{t('publishing.renew.done', moment)}</Notice>
      ) : (
        <Stack gap={5}>
          <p>{t(renewal.expired ? 'publishing.renew.expired' : 'publishing.renew.text', moment)}</p>
          <Cluster gap={2}>
            <Button variant="primary" busy={loading} onClick={() => void renew().catch(() => undefined)}>{t('publishing.renew.action')}</Button>
          </Cluster>
        </Stack>
      )}
    </Page>
  );
}
