import { Notice, Page, PageHeader, Stack } from '@trefoil/ui';
import { useSearchParams } from 'react-router';
import { ProviderButtons } from '../../shared/session/provider-buttons';
import { SignInForm } from '../../features/sign-in/sign-in.form';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { RouterLink } from '../../shared/page/ui-link';
import { safeReturnTo, withReturnTo } from '../../shared/session/return-to';

const PROBLEMS = ['PROVIDER_UNAVAILABLE', 'PROVIDER_REFUSED', 'PROVIDER_CANCELLED'] as const;

export function Component() {
  const t = useText();
  const [search] = useSearchParams();
  const returnTo = search.get('returnTo');
  const problem = PROBLEMS.find((each) => each === search.get('problem'));
  return (
    <Page width="form">
      <PageHead title={t('shell.signIn')} noIndex />
      <PageHeader title={t('shell.signIn')} lead={returnTo === null ? undefined : t('accounts.signIn.first')} />
      <Stack gap={6}>
        {problem ? <Notice kind="warning">{t(`accounts.provider.${problem}`)}</Notice> : null}
        <SignInForm returnTo={safeReturnTo(returnTo)} />
        <ProviderButtons returnTo={safeReturnTo(returnTo)} />
        <Stack gap={2}>
          <p><RouterLink href="/reset-password">{t('accounts.signIn.forgotten')}</RouterLink></p>
          <p>{t('accounts.signIn.noAccount')} <RouterLink href={returnTo === null ? '/register' : withReturnTo('/register', returnTo)}>{t('shell.register')}</RouterLink></p>
        </Stack>
      </Stack>
    </Page>
  );
}
