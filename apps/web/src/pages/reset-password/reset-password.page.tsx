import { Page, PageHeader } from '@trefoil/ui';
import { RequestPasswordResetForm } from '../../features/reset-password/request-password-reset.form';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';

export function Component() {
  const t = useText();
  return (
    <Page width="form">
      <PageHead title={t('accounts.reset.title')} noIndex />
      <PageHeader title={t('accounts.reset.title')} lead={t('accounts.reset.lead')} />
      <RequestPasswordResetForm />
    </Page>
  );
}
