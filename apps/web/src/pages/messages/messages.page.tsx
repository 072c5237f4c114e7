import { useQuery } from '@apollo/client/react';
import { Button, CardList, EmptyState, Page, PageHeader, Stack } from '@trefoil/ui';
import { useSearchParams } from 'react-router';
import { ThreadCard } from '../../entities/message/thread-card';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { MessagesPageDocument } from './messages.graphql';

export function Component() {
  const t = useText();
  const [search] = useSearchParams();
  const after = search.get('after');
  const { data, error, refetch } = useQuery(MessagesPageDocument, { variables: { after }, fetchPolicy: 'cache-and-network' });
  const head = <PageHead title={t('messages.inbox.title')} noIndex />;
  if (error && !data) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  if (data?.threads === undefined) return <>{head}<PageLoading /></>;
  const { edges, pageInfo } = data.threads;
  const threads = edges?.flatMap((edge) => (edge?.node ? [edge.node] : [])) ?? [];
  return (
    <Page>
      {head}
      <PageHeader title={t('messages.inbox.title')} />
      {threads.length === 0 ? (
        <EmptyState title={t('messages.inbox.emptyTitle')} actions={<><Button variant="primary" href="/organisations">{t('messages.inbox.findPartner')}</Button><Button href="/ideas">{t('messages.inbox.findIdea')}</Button></>}>
          {t('messages.inbox.emptyText')}
        </EmptyState>
      ) : (
        <Stack gap={5}>
          <CardList label={t('messages.inbox.title')}>{threads.map((thread) => <ThreadCard key={thread.id} thread={thread as Parameters<typeof ThreadCard>[0]['thread']} />)}</CardList>
          {pageInfo?.hasNextPage && pageInfo.endCursor ? <Button href={`/my/messages?${new URLSearchParams({ after: pageInfo.endCursor })}`}>{t('messages.inbox.older')}</Button> : null}
        </Stack>
      )}
    </Page>
  );
}
