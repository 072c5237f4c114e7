import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button, Cluster, Notice, Page, PageHeader, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { InvitationToJoinDocument, JoinOrganisationDocument } from '../../features/join-organisation/join-organisation.graphql';
import { useFormat } from '../../shared/format/use-format';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { toProblem } from '../../shared/page/problem';
import { useSignedIn } from '../../shared/session/require-sign-in';
import { actFor } from '../../shared/session/use-acting-as';

/** Where a mailed invitation leads: says to what, and asks. */
export function Component() {
  const intl = usePageIntl();
  const t = intl.format;
  const format = useFormat();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { email } = useSignedIn();
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const { data, error } = useQuery(InvitationToJoinDocument, { variables: { token }, fetchPolicy: 'no-cache' });
  const [join] = useMutation(JoinOrganisationDocument);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const invitation = data?.invitationToJoin;
  const problem = error ?? refusal;

  async function accept() {
    setBusy(true);
    try {
      const { data: joined } = await join({ variables: { input: { token } } });
      if (joined) actFor(joined.joinOrganisation.membership.organisation.id);
      await navigate('/home', { replace: true });
      await client.resetStore();
    } catch (fault) {
      setRefusal(fault);
      setBusy(false);
    }
  }

  return (
    <Page width="form">
      <PageHead title={t('people.join.title')} noIndex />
      <PageHeader title={invitation ? t('people.join.heading', { organisation: invitation.organisationName }) : t('people.join.title')} />
      {problem ? (
        <Notice kind="danger" live="assertive" title={t('people.join.failed')} actions={<Button href="/home">{t('shell.home')}</Button>}>
          <Stack gap={2}>
            <p>{wordProblem(intl, toProblem(problem))}</p>
            <p>{t('people.join.signedInAs', { email })}</p>
          </Stack>
        </Notice>
      ) : !invitation ? <PageLoading /> : (
        <Stack gap={5}>
          <p>{invitation.invitedByName ? t('people.join.by', { name: invitation.invitedByName, organisation: invitation.organisationName }) : t('people.join.byNobody', { organisation: invitation.organisationName })}</p>
          <p><strong>{t(`vocabulary.memberRole.${invitation.role}`)}</strong>: {t(`people.roleHint.${invitation.role}`)}</p>
          <p>{t('people.validUntil', { date: format.date(invitation.expiresAt) })}</p>
          <Cluster gap={2}>
            <Button variant="primary" busy={busy} onClick={() => void accept()}>{t('people.join.accept')}</Button>
            <Button href="/home">{t('people.join.notNow')}</Button>
          </Cluster>
        </Stack>
      )}
    </Page>
  );
}
