import { Page, PageHeader, Stack } from '@trefoil/ui';
import { useSearchParams } from 'react-router';
import { SignInForm } from '../../features/sign-in/sign-in.form';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { RouterLink } from '../../shared/page/ui-link';
import { safeReturnTo, withReturnTo } from '../../shared/session/return-to';

export function Component() {
  const t = useText();
  const [search] = useSearchParams();
  const returnTo = search.get('returnTo');
  return (
    <Page width="form">
      <PageHead title={t('shell.signIn')} noIndex />
      <PageHeader title={t('shell.signIn')} lead={returnTo === null ? undefined : t('accounts.signIn.first')} />
      <Stack gap={6}>
        <SignInForm returnTo={safeReturnTo(returnTo)} />
        <Stack gap={2}>
          <p><RouterLink href="/reset-password">{t('accounts.signIn.forgotten')}</RouterLink></p>
          <p>{t('accounts.signIn.noAccount')} <RouterLink href={returnTo === null ? '/register' : withReturnTo('/register', returnTo)}>{t('shell.register')}</RouterLink></p>
        </Stack>
      </Stack>
    </Page>
  );
}
