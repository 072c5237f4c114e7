import { useMutation } from '@apollo/client/react';
import { Button, ErrorSummary, Notice, Page, PageHeader, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ConfirmAddressChangeDocument } from '../../features/change-address/change-address.graphql';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { toProblem } from '../../shared/page/problem';
import { RouterLink } from '../../shared/page/ui-link';

/** A press, not the visit, uses the link up: mail filters visit links too. */
export function Component() {
  const intl = usePageIntl();
  const { format: t } = intl;
  const [search] = useSearchParams();
  const [confirm, { data, loading }] = useMutation(ConfirmAddressChangeDocument);
  const [fault, setFault] = useState<string | null>(null);
  async function press() {
    setFault(null);
    try {
      await confirm({ variables: { input: { token: search.get('token') ?? '' } } });
    } catch (error) {
      setFault(wordProblem(intl, toProblem(error)));
    }
  }
  return (
    <Page width="form">
      <PageHead title={t('accounts.address.title')} noIndex />
      <PageHeader title={t('accounts.address.title')} lead={data ? undefined : t('accounts.address.lead')} />
      <Stack gap={5}>
        {fault !== null ? <ErrorSummary title={t('errors.failureTitle')} errors={[{ message: fault }]} /> : null}
        {data ? <Notice kind="success" live="polite">{t('accounts.address.done', { email: data.confirmAddressChange.viewer.email })}</Notice> : (
          <div><Button variant="primary" busy={loading} onClick={() => void press()}>{t('accounts.address.press')}</Button></div>
        )}
        <p><RouterLink href="/my/account">{t('shell.account')}</RouterLink></p>
      </Stack>
    </Page>
  );
}
