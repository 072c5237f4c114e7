import { Page, PageHeader } from '@trefoil/ui';
import { useSearchParams } from 'react-router';
import { NewPasswordForm } from '../../features/reset-password/new-password.form';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';

export function Component() {
  const t = useText();
  const [search] = useSearchParams();
  return (
    <Page width="form">
      <PageHead title={t('accounts.reset.newTitle')} noIndex />
      <PageHeader title={t('accounts.reset.newTitle')} lead={t('accounts.reset.newLead')} />
      <NewPasswordForm token={search.get('token') ?? ''} />
    </Page>
  );
}
