import { Page, PageHeader } from '@trefoil/ui';
import { useSearchParams } from 'react-router';
import { ConfirmEmailForm } from '../../features/confirm-email/confirm-email.form';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';

export function Component() {
  const t = useText();
  const [search] = useSearchParams();
  return (
    <Page width="form">
      <PageHead title={t('accounts.confirm.title')} noIndex />
      <PageHeader title={t('accounts.confirm.title')} lead={t('accounts.confirm.lead')} />
      <ConfirmEmailForm token={search.get('token') ?? ''} />
    </Page>
  );
}
