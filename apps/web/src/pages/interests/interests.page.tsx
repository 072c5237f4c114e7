import { useQuery } from '@apollo/client/react';
import { Breadcrumbs, Button, Card, CardList, Cluster, EmptyState, Notice, Page, PageHeader, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { ideaHref } from '../../entities/idea/idea-href';
import { InterestBadge } from '../../entities/interest/interest-badge';
import { useSoughtName } from '../../entities/interest/use-sought-name';
import { WithdrawInterest } from '../../features/withdraw-interest/withdraw-interest';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { ActingAsField } from '../../shared/session/acting-as-field';
import { useActingAs } from '../../shared/session/use-acting-as';
import { OwnInterestsDocument, type OwnInterestsQuery } from './interests.graphql';

type Interest = OwnInterestsQuery['ownInterests']['edges'][number]['node'];

/** What an organisation has said to ideas, and where each stands. */
export function Component() {
  const t = useText();
  const location = useLocation();
  const [arrival] = useState<string | null>(typeof location.state === 'string' ? location.state : null);
  const actingAs = useActingAs();
  return (
    <Page>
      <PageHead title={t('interests.mine.title')} noIndex />
      <PageHeader breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.home'), href: '/home' }, { label: t('interests.mine.title') }]} />} title={t('interests.mine.title')} lead={t('interests.mine.lead')} />
      <Stack gap={5}>
        {arrival === null ? null : <Notice kind="success">{arrival}</Notice>}
        <ActingAsField actingAs={actingAs} />
        {actingAs.organisation ? <Own key={actingAs.organisation.id} organisationId={actingAs.organisation.id} /> : <EmptyState title={t('interests.mine.none')}>{t('interests.mine.noneText')}</EmptyState>}
      </Stack>
    </Page>
  );
}

function Own({ organisationId }: { readonly organisationId: string }) {
  const t = useText();
  const { data, error, loading, refetch, fetchMore } = useQuery(OwnInterestsDocument, { variables: { organisationId }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ProblemView problem={toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  const { edges, pageInfo } = data.ownInterests;
  if (edges.length === 0) return <EmptyState title={t('interests.mine.none')} actions={<Button variant="primary" href="/ideas">{t('interests.mine.find')}</Button>}>{t('interests.mine.noneText')}</EmptyState>;
  const more = () => fetchMore({
    variables: { after: pageInfo.endCursor },
    updateQuery: (before, { fetchMoreResult }) => ({ ownInterests: { ...fetchMoreResult.ownInterests, edges: [...before.ownInterests.edges, ...fetchMoreResult.ownInterests.edges] } }),
  });
  return (
    <Stack gap={4}>
      <CardList>{edges.map(({ node }) => <OwnCard key={node.id} interest={node as Interest} organisationId={organisationId} />)}</CardList>
      {pageInfo.hasNextPage ? <div><Button busy={loading} onClick={() => void more()}>{t('interests.more')}</Button></div> : null}
    </Stack>
  );
}

function OwnCard({ interest, organisationId }: { readonly interest: Interest; readonly organisationId: string }) {
  const t = useText();
  const format = useFormat();
  const soughtName = useSoughtName();
  const { id, idea, ideaTitle, state, seatStatus, viewerCan, threadId, consortiumId, answer, createdAt, movedAt, partnerSought, personMonths } = interest;
  return (
    <Card
      title={ideaTitle}
      titleLang={idea?.language}
      href={idea ? ideaHref({ ...idea, title: ideaTitle } as Parameters<typeof ideaHref>[0]) : undefined}
      headingLevel={2}
      kicker={idea?.organisation.name}
      footer={
        <Cluster gap={2}>
          <InterestBadge state={state} seatStatus={seatStatus} />
          {threadId ? <Button size="small" href={`/my/messages/${threadId}`}>{t('interests.thread')}</Button> : null}
          {viewerCan.edit ? <Button size="small" href={`/my/ideas/${interest.ideaId}/interest`}>{t('interests.mine.edit')}</Button> : null}
          {consortiumId && state === 'OFFERED' ? <Button size="small" variant="primary" href={`/my/consortia/${consortiumId}`}>{t('interests.mine.seat')}</Button> : null}
          {viewerCan.withdraw ? <WithdrawInterest id={id} ideaTitle={ideaTitle} asOrganisationId={organisationId} /> : null}
        </Cluster>
      }
    >
      <p>{soughtName(partnerSought)} · {t('interests.months', { count: personMonths })}</p>
      <p>{t('interests.mine.dates', { sent: format.date(createdAt), moved: format.date(movedAt) })}</p>
      {answer ? <blockquote>{answer}</blockquote> : null}
    </Card>
  );
}
