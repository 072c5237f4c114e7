import { useMutation, useQuery } from '@apollo/client/react';
import { Button, EmptyState, ErrorSummary, Page, PageHeader, Section, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { LinkIdentityDocument } from '../../features/link-identity/link-identity.graphql';
import { RegisterWithIdentityForm } from '../../features/link-identity/register-with-identity.form';
import { SignInForm } from '../../features/sign-in/sign-in.form';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { RouterLink } from '../../shared/page/ui-link';
import { useFinishSignIn } from '../../shared/session/use-finish-sign-in';
import { useSession } from '../../shared/session/use-viewer';
import { withReturnTo } from '../../shared/session/return-to';
import { ArrivedIdentityPageDocument, type ArrivedIdentityPageQuery } from './arrived-identity.graphql';

type Arrived = NonNullable<ArrivedIdentityPageQuery['arrivedIdentity']>;
const HERE = '/sign-in/provider';

/** Somebody has come from a provider and is nobody here yet: an account is made of it, or it is linked to one they sign in to. */
export function Component() {
  const { format: t } = usePageIntl();
  const session = useSession();
  const { data, error, refetch } = useQuery(ArrivedIdentityPageDocument, { ssr: false, fetchPolicy: 'network-only' });
  const head = <PageHead title={t('shell.signIn')} noIndex />;
  if (error) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  if (!data || session.state === 'unknown') return <>{head}<PageLoading /></>;
  const arrived = data.arrivedIdentity;
  if (!arrived) {
    return (
      <Page width="form">
        {head}
        <EmptyState headingLevel={1} title={t('accounts.provider.nobody')} actions={<Button variant="primary" href="/sign-in">{t('shell.signIn')}</Button>}>{t('errors.ACCOUNT.NO_IDENTITY')}</EmptyState>
      </Page>
    );
  }
  const who = [arrived.name, arrived.email, arrived.homeOrganisation].filter((part) => part !== null).join(', ');
  return (
    <Page width="form">
      {head}
      <PageHeader title={t('accounts.provider.title', { provider: arrived.providerName })} lead={t('accounts.provider.who', { provider: arrived.providerName, who: who || t('accounts.provider.somebody') })} />
      <Stack gap={7}>
        {session.state === 'signed-in' ? <Link arrived={arrived} email={session.viewer.email} /> : <Choose arrived={arrived} />}
      </Stack>
    </Page>
  );
}

function Choose({ arrived }: { arrived: Arrived }) {
  const { format: t } = usePageIntl();
  return (
    <>
      {arrived.canRegister ? (
        <Section title={t('accounts.provider.newTitle')}>
          <Stack gap={4}>
            <p>{t('accounts.provider.newText', { email: arrived.email ?? '' })}</p>
            <RegisterWithIdentityForm name={arrived.name ?? ''} returnTo={arrived.returnTo} />
          </Stack>
        </Section>
      ) : null}
      <Section title={t('accounts.provider.haveTitle')}>
        <Stack gap={4}>
          <p>{t(arrived.canRegister ? 'accounts.provider.haveText' : 'accounts.provider.byMail')}</p>
          <SignInForm returnTo={HERE} />
          <p><RouterLink href="/reset-password">{t('accounts.signIn.forgotten')}</RouterLink></p>
          {arrived.canRegister ? null : <p>{t('accounts.signIn.noAccount')} <RouterLink href={withReturnTo('/register', HERE)}>{t('shell.register')}</RouterLink></p>}
        </Stack>
      </Section>
    </>
  );
}

function Link({ arrived, email }: { arrived: Arrived; email: string }) {
  const intl = usePageIntl();
  const { format: t } = intl;
  const [link, { loading }] = useMutation(LinkIdentityDocument);
  const finish = useFinishSignIn();
  const [fault, setFault] = useState<string | null>(null);
  async function press() {
    setFault(null);
    try {
      await link();
      await finish(arrived.returnTo);
    } catch (error) {
      setFault(wordProblem(intl, toProblem(error)));
    }
  }
  return (
    <Section title={t('accounts.provider.linkTitle')}>
      <Stack gap={4}>
        {fault !== null ? <ErrorSummary title={t('errors.failureTitle')} errors={[{ message: fault }]} /> : null}
        <p>{t('accounts.provider.linkText', { email, provider: arrived.providerName })}</p>
        <div><Button variant="primary" busy={loading} onClick={() => void press()}>{t('accounts.provider.link')}</Button></div>
      </Stack>
    </Section>
  );
}
