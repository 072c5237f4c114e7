import { useApolloClient, useQuery } from '@apollo/client/react';
import { Breadcrumbs, Button, Notice, Page, PageHeader, Stack } from '@trefoil/ui';
import { isId } from '@trefoil/vocabulary';
import { useNavigate, useParams } from 'react-router';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { AskToJoin, ClaimAtOnce, ClaimWithEvidence } from '../../features/claim-organisation/claim-forms';
import { ClaimStandingDocument, type ClaimStandingPartsFragment } from '../../features/claim-organisation/claim-organisation.graphql';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { actFor } from '../../shared/session/use-acting-as';

/** "Is this your organisation?": by which way one comes to speak for it, and how far one has come. */
export function Component() {
  const t = useText();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ClaimStandingDocument, { variables: { id }, skip: !isId(id), fetchPolicy: 'network-only' });
  const head = <PageHead title={t('people.claim.title')} noIndex />;
  if (!isId(id)) return <>{head}<ProblemView problem={{ code: 'NOT_FOUND' }} /></>;
  if (error && !data) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  const standing = data?.claimStanding;
  if (!standing) return <>{head}<PageLoading /></>;
  return (
    <Page width="form">
      {head}
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.organisations'), href: '/organisations' }, { label: standing.organisation.name, href: organisationHref(standing.organisation) }, { label: t('people.claim.title') }]} />}
        kicker={t('people.claim.title')}
        title={standing.organisation.name}
        titleFace="sans"
      />
      <Ways standing={standing} onAsked={() => refetch()} />
    </Page>
  );
}

function Ways({ standing, onAsked }: { standing: ClaimStandingPartsFragment; onAsked: () => Promise<unknown> }) {
  const t = useText();
  const format = useFormat();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { organisation, isMember, claim, doubt, requestState } = standing;

  async function enter() {
    actFor(organisation.id);
    await navigate(`/my/organisations/${organisation.id}/people`, { replace: true });
    await client.resetStore();
  }

  if (isMember) return <Notice kind="success" title={t('people.claim.member')} actions={<Button href={`/my/organisations/${organisation.id}/people`}>{t('people.title')}</Button>}>{t('people.claim.memberText')}</Notice>;
  if (organisation.claimed) {
    if (requestState === 'PENDING') return <Notice live="polite" title={t('people.claim.askedTitle')}>{t('people.claim.askedText')}</Notice>;
    return (
      <Stack gap={5}>
        {requestState === 'REFUSED' ? <Notice kind="warning">{t('people.claim.requestRefused')}</Notice> : null}
        <AskToJoin standing={standing} onAsked={onAsked} />
      </Stack>
    );
  }
  if (claim?.state === 'PENDING' && doubt !== null) {
    return (
      <Notice live="polite" title={t('people.claim.pendingTitle')}>
        <Stack gap={2}>
          <p>{t('people.claim.pendingText', { date: format.date(claim.createdAt) })}</p>
          {claim.evidence ? <p>{t('people.claim.yourEvidence', { evidence: claim.evidence })}</p> : null}
        </Stack>
      </Notice>
    );
  }
  return (
    <Stack gap={5}>
      {claim?.state === 'REFUSED' ? <Notice kind="warning" title={t('people.claim.refusedTitle')}>{claim.answer ? t('people.claim.refusedAnswer', { answer: claim.answer }) : t('people.claim.refusedText')}</Notice> : null}
      {doubt === null ? <ClaimAtOnce standing={standing} onClaimed={enter} /> : <ClaimWithEvidence standing={standing} doubt={doubt} onAsked={onAsked} />}
    </Stack>
  );
}
