import { useMutation, useQuery } from '@apollo/client/react';
import { Badge, Button, Card, CardList, Cluster, EmptyState, Notice, Page, PageHeader, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useNotificationWords } from '../../entities/notification/use-notification-words';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { MarkAllNotificationsReadDocument, MarkNotificationReadDocument, NotificationsPageDocument } from './notifications.graphql';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function Component() {
  const t = useText();
  const word = useNotificationWords();
  const format = useFormat();
  const [search] = useSearchParams();
  const after = search.get('after');
  const { data, error, refetch } = useQuery(NotificationsPageDocument, { variables: { after }, fetchPolicy: 'cache-and-network' });
  const [mark] = useMutation(MarkNotificationReadDocument, { refetchQueries: ['NotificationsPage'] });
  const [markAll, { loading }] = useMutation(MarkAllNotificationsReadDocument, { refetchQueries: ['NotificationsPage'], awaitRefetchQueries: true });
  const [told, setTold] = useState(false);
  const head = <PageHead title={t('notifications.list.title')} noIndex />;
  if (error && !data) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  if (!data?.notifications) return <>{head}<PageLoading /></>;
  const { edges, pageInfo } = data.notifications;
  const see = (id: string) => void mark({ variables: { input: { id } } }).catch(() => refetch());
  return (
    <Page>
      {head}
      <PageHeader title={t('notifications.list.title')} lead={t('notifications.list.lead')} />
      <Stack gap={5}>
        <Cluster>
          {data.viewer && data.viewer.unreadNotificationCount > 0 ? (
            <Button variant="secondary" busy={loading} onClick={() => void markAll().then(() => setTold(true), () => refetch())}>{t('notifications.list.markAll')}</Button>
          ) : null}
          <Button variant="quiet" href="/my/searches">{t('following.searches.title')}</Button>
          <Button variant="quiet" href="/my/bookmarks">{t('following.bookmarks.title')}</Button>
          <Button variant="quiet" href="/my/account/notifications">{t('notifications.settings.link')}</Button>
        </Cluster>
        {told && data.viewer?.unreadNotificationCount === 0 ? <Notice kind="success" live="polite">{t('notifications.list.allRead')}</Notice> : null}
        {edges.length === 0 ? <EmptyState title={t('notifications.list.emptyTitle')}>{t('notifications.list.emptyText')}</EmptyState> : (
          <CardList label={t('notifications.list.title')}>
            {edges.map(({ node: { id, kind, facts, path, isRead, createdAt } }) => {
              const line = word(kind, facts);
              return (
                <Card
                  key={id}
                  title={line}
                  titleFace="sans"
                  href={path}
                  kicker={isRead ? undefined : <Badge kind="info">{t('notifications.list.unread')}</Badge>}
                  footer={isRead ? undefined : <Button size="small" variant="quiet" aria-label={t('notifications.list.markNamed', { line })} onClick={() => see(id)}>{t('notifications.list.mark')}</Button>}
                >
                  <time dateTime={createdAt}>{format.date(createdAt, HERE)} {format.time(createdAt, HERE)}</time>
                </Card>
              );
            })}
          </CardList>
        )}
        {pageInfo.hasNextPage && pageInfo.endCursor ? <Button href={`/my/notifications?${new URLSearchParams({ after: pageInfo.endCursor })}`}>{t('notifications.list.older')}</Button> : null}
      </Stack>
    </Page>
  );
}
