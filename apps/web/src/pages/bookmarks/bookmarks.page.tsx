import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Card, CardList, EmptyState, Page, PageHeader, Section, Stack } from '@trefoil/ui';
import { useSearchParams } from 'react-router';
import { CalendarAddress } from '../../features/calendar-address/calendar-address';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { BookmarksPageDocument, RemoveBookmarkDocument } from './bookmarks.graphql';

/** What somebody marked, and the deadlines of it for their calendar. */
export function Component() {
  const t = useText();
  const [search] = useSearchParams();
  const { data, error, refetch } = useQuery(BookmarksPageDocument, { variables: { after: search.get('after') }, fetchPolicy: 'cache-and-network' });
  const [remove] = useMutation(RemoveBookmarkDocument);
  const head = <PageHead title={t('following.bookmarks.title')} noIndex />;
  if (error && !data) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  if (!data?.viewer) return <>{head}<PageLoading /></>;
  const { hasCalendar, bookmarks: { edges, pageInfo } } = data.viewer;
  return (
    <Page>
      {head}
      <PageHeader title={t('following.bookmarks.title')} lead={t('following.bookmarks.lead')} />
      <Stack gap={7}>
        {edges.length === 0 ? <EmptyState title={t('following.bookmarks.emptyTitle')}>{t('following.bookmarks.emptyText')}</EmptyState> : (
          <CardList label={t('following.bookmarks.title')}>
            {edges.map(({ node: { id, kind, subjectId, title, path } }) => (
              <Card
                key={id}
                title={title ?? t('following.bookmarks.gone')}
                titleFace="sans"
                href={title === null ? undefined : path}
                kicker={t(`following.kind.${kind}`)}
                footer={<Button size="small" variant="quiet" onClick={() => void remove({ variables: { input: { kind, subjectId, isBookmarked: false } } }).finally(() => refetch())}>{t('following.bookmark.remove')}</Button>}
              />
            ))}
          </CardList>
        )}
        {pageInfo.hasNextPage && pageInfo.endCursor ? <Button href={`/my/bookmarks?${new URLSearchParams({ after: pageInfo.endCursor })}`}>{t('following.bookmarks.older')}</Button> : null}
        <Section title={t('following.calendar.title')}><CalendarAddress isThere={hasCalendar} /></Section>
      </Stack>
    </Page>
  );
}
