import { useQuery } from '@apollo/client/react';
import { Breadcrumbs, Button, Page, PageHeader, Section, Stack } from '@trefoil/ui';
import { ChangeAddressForm } from '../../features/change-address/change-address.form';
import { ChangePasswordForm } from '../../features/change-password/change-password.form';
import { SetPassword } from '../../features/change-password/set-password';
import { EditAccountForm } from '../../features/edit-account/edit-account.form';
import { SessionList } from '../../features/end-sessions/session-list';
import { EraseAccountForm } from '../../features/erase-account/erase-account.form';
import { ExportAccount } from '../../features/export-account/export-account';
import { LinkedIdentities } from '../../features/link-identity/linked-identities';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { AccountPageDocument } from './account.graphql';

/** Who one is here, how one signs in, and where one is signed in. */
export function Component() {
  const t = useText();
  const { data, error, refetch } = useQuery(AccountPageDocument, { fetchPolicy: 'cache-and-network' });
  const head = <PageHead title={t('shell.account')} noIndex />;
  if (error && !data) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  const viewer = data?.viewer;
  if (!viewer) return <>{head}<PageLoading /></>;
  const { name, email, locale, hasPassword, sessions, identities } = viewer;
  return (
    <Page width="form">
      {head}
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.home'), href: '/home' }, { label: t('shell.account') }]} />}
        title={t('shell.account')}
        lead={t('accounts.settings.lead')}
      />
      <Stack gap={7}>
        <Section title={t('accounts.settings.person')}><EditAccountForm name={name} locale={locale} /></Section>
        <Section title={t('accounts.settings.sessions')}><SessionList sessions={sessions} onEnded={() => refetch()} /></Section>
        <Section title={t('notifications.settings.title')}><div><Button href="/my/account/notifications">{t('notifications.settings.link')}</Button></div></Section>
        <Section title={t('accounts.settings.address')}>
          <Stack gap={5}>
            <p>{t('accounts.settings.addressNow', { email })}</p>
            <ChangeAddressForm key={String(hasPassword)} hasPassword={hasPassword} />
          </Stack>
        </Section>
        <Section title={t('accounts.settings.password')}>
          {hasPassword ? <ChangePasswordForm email={email} onChanged={() => void refetch()} /> : <SetPassword email={email} />}
        </Section>
        <Section title={t('accounts.settings.identities')}><LinkedIdentities identities={identities} onChanged={() => refetch()} /></Section>
        <Section title={t('accounts.rights.title')}><ExportAccount /></Section>
        <Section title={t('accounts.rights.eraseTitle')}><EraseAccountForm key={String(hasPassword)} email={email} hasPassword={hasPassword} /></Section>
      </Stack>
    </Page>
  );
}
