import { Page, PageHeader, Prose } from '@trefoil/ui';
import { useSearchParams } from 'react-router';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { RouterLink } from '../../shared/page/ui-link';

/** The same whether or not the address has an account: what happened stands in the mail. */
export function Component() {
  const t = useText();
  const [search] = useSearchParams();
  const forReset = search.get('for') === 'reset';
  return (
    <Page width="form">
      <PageHead title={t('accounts.checkMail.title')} noIndex />
      <PageHeader title={t('accounts.checkMail.title')} lead={t(forReset ? 'accounts.checkMail.reset' : 'accounts.checkMail.register')} />
      <Prose>
        <p>{t('accounts.checkMail.notArrived')}</p>
        <p><RouterLink href={forReset ? '/reset-password' : '/register'}>{t('accounts.checkMail.again')}</RouterLink></p>
      </Prose>
    </Page>
  );
}
