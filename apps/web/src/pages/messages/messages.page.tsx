import { useQuery } from '@apollo/client/react';
import { Button, CardList, EmptyState, Page, PageHeader, SearchBox, Stack } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import { useSearchParams } from 'react-router';
import { ThreadCard } from '../../entities/message/thread-card';
import { useText } from '../../shared/i18n/intl';
import { GetForm } from '../../shared/page/get-form';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { MessagesPageDocument, SearchMessagesDocument } from './messages.graphql';

export function Component() {
  const t = useText();
  const [search] = useSearchParams();
  const after = search.get('after');
  const words = search.get('words')?.slice(0, LIMITS.search.words) ?? '';
  const archived = search.has('archived');
  const listed = useQuery(MessagesPageDocument, { variables: { after, archived }, skip: words !== '', fetchPolicy: 'cache-and-network' });
  const found = useQuery(SearchMessagesDocument, { variables: { words, after }, skip: words === '', fetchPolicy: 'cache-and-network' });
  const { data, error, refetch } = words === '' ? listed : found;
  const page = words === '' ? listed.data?.threads : found.data?.searchThreads;
  const head = <PageHead title={t('messages.inbox.title')} noIndex />;
  if (error && !data) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  if (page === undefined) return <>{head}<PageLoading /></>;
  const { edges, pageInfo } = page;
  const threads = edges?.flatMap((edge) => (edge?.node ? [edge.node] : [])) ?? [];
  const marks = new Map(found.data?.searchThreads.edges.map(({ node, highlights }) => [node?.id, highlights]));
  const isPlain = words === '' && !archived;
  const next = new URLSearchParams({ ...(words ? { words } : {}), ...(archived ? { archived: '' } : {}), after: pageInfo?.endCursor ?? '' });
  return (
    <Page>
      {head}
      <PageHeader title={t('messages.inbox.title')} />
      <Stack gap={4}>
        <GetForm action="/my/messages" role="search"><SearchBox id="message-search" name="words" label={t('messages.search.label')} submitLabel={t('messages.search.submit')} defaultValue={words} maxLength={LIMITS.search.words} /></GetForm>
        <div>{isPlain ? <Button size="small" href="/my/messages?archived=">{t('messages.inbox.archived')}</Button> : <Button size="small" href="/my/messages">{t('messages.inbox.back')}</Button>}</div>
      </Stack>
      {threads.length === 0 && !isPlain ? <p role="status">{t(words ? 'messages.search.nothing' : 'messages.inbox.nothingArchived')}</p> : threads.length === 0 ? (
        <EmptyState title={t('messages.inbox.emptyTitle')} actions={<><Button variant="primary" href="/organisations">{t('messages.inbox.findPartner')}</Button><Button href="/ideas">{t('messages.inbox.findIdea')}</Button></>}>
          {t('messages.inbox.emptyText')}
        </EmptyState>
      ) : (
        <Stack gap={5}>
          <CardList label={t('messages.inbox.title')}>{threads.map((thread) => <ThreadCard key={thread.id} thread={thread as Parameters<typeof ThreadCard>[0]['thread']} found={marks.get(thread.id)} />)}</CardList>
          {pageInfo?.hasNextPage && pageInfo.endCursor ? <Button href={`/my/messages?${next}`}>{t('messages.inbox.older')}</Button> : null}
        </Stack>
      )}
    </Page>
  );
}
