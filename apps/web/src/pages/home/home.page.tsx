import { useQuery } from '@apollo/client/react';
import { Button, Cluster, Notice, Page, PageHeader, Stack } from '@trefoil/ui';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { HomeIdeas } from './home-ideas';
import { FirstSteps } from './first-steps';
import { HomeConsortia } from './home-consortia';
import { HomeInvitations } from './home-invitations';
import { HomeOrganisations } from './home-organisations';
import { HomePublications } from './home-publications';
import { HomePageDocument } from './home.graphql';

/** Where somebody signed in begins: what waits for an answer first, then what is one's own. */
export function Component() {
  const t = useText();
  const { data, error, refetch } = useQuery(HomePageDocument, { fetchPolicy: 'cache-and-network' });
  const head = <PageHead title={t('shell.home')} noIndex />;
  if (error && !data) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  const viewer = data?.viewer;
  if (!viewer) return <>{head}<PageLoading /></>;
  const belongsSomewhere = viewer.memberships.length > 0;
  return (
    <Page>
      {head}
      <PageHeader title={viewer.name} kicker={t('shell.home')} lead={belongsSomewhere ? undefined : t('home.first.lead')} />
      <Stack gap={7}>
        {viewer.unreadThreadCount > 0 ? (
          <Notice title={t('home.unread', { count: viewer.unreadThreadCount })} actions={<Button variant="primary" href="/my/messages">{t('home.readMessages')}</Button>} />
        ) : null}
        <FirstSteps viewer={viewer} />
        <HomeInvitations invitations={viewer.invitations} />
        <HomeOrganisations memberships={viewer.memberships} />
        {belongsSomewhere ? (
          <>
            <HomeConsortia consortia={viewer.consortia} />
            <HomeIdeas memberships={viewer.memberships} />
            <HomePublications ideas={viewer.ideas} offers={viewer.offers} />
            <Cluster gap={3}>
              <Button href="/my/messages">{t('home.allMessages')}</Button>
              <Button href="/my/interests">{t('home.interests')}</Button>
              <Button href="/ideas">{t('home.findIdea')}</Button>
              <Button href="/organisations">{t('home.findPartner')}</Button>
            </Cluster>
          </>
        ) : null}
      </Stack>
    </Page>
  );
}
