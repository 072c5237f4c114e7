import { Page, PageHeader, Stack } from '@trefoil/ui';
import { useSearchParams } from 'react-router';
import { RegisterForm } from '../../features/register/register.form';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { RouterLink } from '../../shared/page/ui-link';

export function Component() {
  const t = useText();
  const [search] = useSearchParams();
  return (
    <Page width="form">
      <PageHead title={t('accounts.register.title')} description={t('accounts.register.lead')} />
      <PageHeader title={t('accounts.register.title')} lead={t('accounts.register.lead')} />
      <Stack gap={6}>
        <RegisterForm returnTo={search.get('returnTo')} />
        <p>{t('accounts.register.hasAccount')} <RouterLink href="/sign-in">{t('shell.signIn')}</RouterLink></p>
      </Stack>
    </Page>
  );
}
