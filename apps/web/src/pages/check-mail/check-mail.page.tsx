import { Page, PageHeader, Prose, Stack } from '@trefoil/ui';
import { useLocation, useSearchParams } from 'react-router';
import { ResendLink } from '../../features/resend-link/resend-link';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { RouterLink } from '../../shared/page/ui-link';

/** The same whether or not the address has an account: what happened stands in the mail. */
export function Component() {
  const t = useText();
  const [search] = useSearchParams();
  const state: unknown = useLocation().state;
  const forReset = search.get('for') === 'reset';
  // told by the form; not in the address, which others may read
  const email = typeof state === 'object' && state !== null && 'email' in state ? String(state.email) : null;
  return (
    <Page width="form">
      <PageHead title={t('accounts.checkMail.title')} noIndex />
      <PageHeader title={t('accounts.checkMail.title')} lead={t(forReset ? 'accounts.checkMail.reset' : 'accounts.checkMail.register')} />
      <Stack gap={5}>
        <Prose><p>{t('accounts.checkMail.notArrived')}</p></Prose>
        {email === null ? null : <ResendLink email={email} forReset={forReset} />}
        <p><RouterLink href={forReset ? '/reset-password' : '/register'}>{t('accounts.checkMail.again')}</RouterLink></p>
      </Stack>
    </Page>
  );
}
