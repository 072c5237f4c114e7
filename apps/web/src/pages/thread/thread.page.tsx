import { useLazyQuery, useMutation, useQuery } from '@apollo/client/react';
import { isId } from '@trefoil/vocabulary';
import { Breadcrumbs, Button, Lozenge, Notice, Page, PageHeader, Stack } from '@trefoil/ui';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useParams } from 'react-router';
import type { MessageItemFragment } from '../../entities/message/message-item.graphql';
import { MessageList } from '../../entities/message/message-list';
import { subjectLine } from '../../entities/message/subject-line';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { SendMessageDocument } from '../../features/write-message/write-message.graphql';
import { WriteMessage } from '../../features/write-message/write-message';
import { socketState, subscribeToSocketState } from '../../shared/apollo/socket-link';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { RouterLink } from '../../shared/page/ui-link';
import { EarlierMessagesDocument, MarkThreadReadDocument, ThreadPageDocument, type ThreadPageQuery } from './thread.graphql';

type Thread = NonNullable<ThreadPageQuery['thread']>;

export function Component() {
  const { id = '' } = useParams();
  const t = useText();
  const { data, error, refetch } = useQuery(ThreadPageDocument, { variables: { id, before: null }, skip: !isId(id), fetchPolicy: 'cache-and-network' });
  const head = <PageHead title={t('messages.thread.title')} noIndex />;
  if (data?.thread) return <Conversation key={id} thread={data.thread as Thread} />;
  if (error) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  return data || !isId(id) ? <>{head}<ProblemView problem={{ code: 'NOT_FOUND' }} /></> : <>{head}<PageLoading /></>;
}

function Conversation({ thread }: { thread: Thread }) {
  const t = useText();
  const format = useFormat();
  const { id, subject, viewerOrganisation, otherOrganisation, messages } = thread;
  const latest = messages.edges.map(({ node }) => node);
  const { earlier, hasEarlier, loadEarlier, loading } = useEarlierMessages(thread);
  const newest = latest.at(-1);
  useMarkRead(thread, newest);
  const [send] = useMutation(SendMessageDocument, { refetchQueries: ['ThreadPage'], awaitRefetchQueries: true });
  const shown = new Map([...earlier, ...latest].map((message) => [message.id, message]));
  const { name, lang, href, about } = subjectLine(subject);
  return (
    <Page width="text">
      <PageHead title={t('messages.thread.titleWith', { name: otherOrganisation.name })} noIndex />
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('messages.inbox.title'), href: '/my/messages' }, { label: otherOrganisation.name }]} />}
        title={otherOrganisation.name}
        titleFace="sans"
        lead={<>{t(about)} <RouterLink href={href} lang={lang}>{name}</RouterLink></>}
        meta={<><Lozenge code={otherOrganisation.country} label={format.country(otherOrganisation.country)} /><RouterLink href={organisationHref(otherOrganisation)}>{t('messages.thread.profile')}</RouterLink></>}
      />
      <Stack gap={5}>
        {hasEarlier ? <div><Button busy={loading} onClick={loadEarlier}>{t('messages.thread.earlier')}</Button></div> : null}
        <MessageList messages={[...shown.values()]} ownOrganisationId={viewerOrganisation.id} />
        <ConnectionNotice />
        {viewerOrganisation.viewerRole === 'VIEWER'
          ? <Notice>{t('messages.thread.onlyReading', { name: viewerOrganisation.name })}</Notice>
          : (
            <WriteMessage
              keptAs={`thread-${id}`}
              label={t('messages.write.as', { name: viewerOrganisation.name })}
              onSend={(text, clientKey) => send({ variables: { input: { asOrganisationId: viewerOrganisation.id, threadId: id, text, clientKey } } })}
            />
          )}
      </Stack>
    </Page>
  );
}

/** Pages of older messages, asked for one by one; the newest stay with the page's own query. */
function useEarlierMessages({ id, messages }: Thread) {
  const [earlier, setEarlier] = useState<readonly MessageItemFragment[]>([]);
  const [reached, setReached] = useState<{ cursor: string | null; more: boolean } | null>(null);
  const [ask, { loading }] = useLazyQuery(EarlierMessagesDocument, { fetchPolicy: 'network-only' });
  const cursor = reached ? reached.cursor : messages.startCursor;
  async function load() {
    if (!cursor) return;
    const { data } = await ask({ variables: { id, before: cursor } });
    const page = data?.thread?.messages;
    if (!page) return;
    setEarlier((known) => [...page.edges.map(({ node }) => node), ...known]);
    setReached({ cursor: page.startCursor, more: page.hasPreviousPage });
  }
  return { earlier, hasEarlier: reached ? reached.more : messages.hasPreviousPage, loadEarlier: () => void load(), loading };
}

/** What is on the screen counts as read. */
function useMarkRead({ id, unreadCount }: Thread, newest: MessageItemFragment | undefined) {
  const [markRead] = useMutation(MarkThreadReadDocument, { refetchQueries: ['Viewer'] });
  const newestId = newest?.id;
  useEffect(() => {
    function mark() {
      if (newestId && unreadCount > 0 && !document.hidden) void markRead({ variables: { input: { threadId: id, messageId: newestId } } }).catch(() => undefined);
    }
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [id, newestId, unreadCount, markRead]);
}

/** Says so when messages cannot arrive just now. */
function ConnectionNotice() {
  const t = useText();
  const state = useSyncExternalStore(subscribeToSocketState, socketState, () => 'connected' as const);
  const [wasConnected, setWasConnected] = useState(state === 'connected');
  if (state === 'connected' && !wasConnected) setWasConnected(true);
  return wasConnected && state !== 'connected' ? <Notice kind="warning" live="polite">{t('messages.thread.reconnecting')}</Notice> : null;
}
