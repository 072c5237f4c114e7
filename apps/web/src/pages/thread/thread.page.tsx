import { useLazyQuery, useMutation, useQuery } from '@apollo/client/react';
import { isId } from '@trefoil/vocabulary';
import { Breadcrumbs, Button, Lozenge, Notice, Page, PageHeader, Stack } from '@trefoil/ui';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useParams } from 'react-router';
import type { MessageItemFragment } from '../../entities/message/message-item.graphql';
import { MessageList } from '../../entities/message/message-list';
import { subjectLine } from '../../entities/message/subject-line';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { SendMessageDocument } from '../../features/write-message/write-message.graphql';
import { AttachFiles, type WaitingFile } from '../../features/attach-files/attach-files';
import { EditMessage, MessageActions } from '../../features/change-message/change-message';
import { ReportMessage } from '../../features/keep-distance/report-message';
import { KeepThread } from '../../features/keep-thread/keep-thread';
import { useSavedDraft } from '../../features/keep-thread/use-saved-draft';
import { WriteMessage } from '../../features/write-message/write-message';
import { useFollowed } from '../../shared/apollo/use-followed';
import { socketState, subscribeToSocketState } from '../../shared/apollo/socket-link';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { RouterLink } from '../../shared/page/ui-link';
import { EarlierMessagesDocument, MarkThreadReadDocument, ThreadChangedDocument, ThreadPageDocument, type ThreadPageQuery } from './thread.graphql';

type Thread = NonNullable<ThreadPageQuery['thread']>;

export function Component() {
  const { id = '' } = useParams();
  const t = useText();
  const { data, error, refetch } = useQuery(ThreadPageDocument, { variables: { id, before: null }, skip: !isId(id), fetchPolicy: 'cache-and-network' });
  const head = <PageHead title={t('messages.thread.title')} noIndex />;
  if (data?.thread) return <><FollowThread id={id} reread={() => void refetch().catch(() => undefined)} /><Conversation key={id} thread={data.thread as Thread} /></>;
  if (error) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  return data || !isId(id) ? <>{head}<ProblemView problem={{ code: 'NOT_FOUND' }} /></> : <>{head}<PageLoading /></>;
}

/** Others edit, delete and read while one looks on. */
function FollowThread({ id, reread }: { readonly id: string; readonly reread: () => void }) {
  useFollowed({ subscription: ThreadChangedDocument, variables: { id }, reread });
  return null;
}

function Conversation({ thread }: { thread: Thread }) {
  const t = useText();
  const format = useFormat();
  const { id, subject, viewerOrganisation, otherOrganisation, messages } = thread;
  const latest = messages.edges.map(({ node }) => node);
  const { shown, hasEarlier, loadEarlier, loading } = useStretch(thread);
  const [edited, setEdited] = useState<string | null>(null);
  const [files, setFiles] = useState<readonly WaitingFile[]>(thread.waitingAttachments);
  const saveDraft = useSavedDraft(id);
  const newest = latest.at(-1);
  useMarkRead(thread, newest);
  const [send] = useMutation(SendMessageDocument, { refetchQueries: ['ThreadPage'], awaitRefetchQueries: true });
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
        <KeepThread thread={thread} />
        <MessageList
          messages={shown}
          ownOrganisationId={viewerOrganisation.id}
          editing={(message) => (message.id === edited ? <EditMessage message={message} onDone={() => setEdited(null)} /> : undefined)}
          actions={(message) => {
            if (message.sender.id === viewerOrganisation.id) return message.id === edited ? null : <MessageActions message={message} onEdit={() => setEdited(message.id)} />;
            return message.isDeleted || viewerOrganisation.viewerRole === 'VIEWER' ? null : <ReportMessage id={message.id} asOrganisationId={viewerOrganisation.id} />;
          }}
        />
        <ReadBy thread={thread} newest={newest} />
        <ConnectionNotice />
        {viewerOrganisation.viewerRole === 'VIEWER'
          ? <Notice>{t('messages.thread.onlyReading', { name: viewerOrganisation.name })}</Notice>
          : (
            <WriteMessage
              keptAs={`thread-${id}`}
              label={t('messages.write.as', { name: viewerOrganisation.name })}
              draft={thread.draft?.text}
              onDraft={saveDraft}
              filesKey={files.map((file) => file.id).join()}
              onSend={async (text, clientKey) => {
                await send({ variables: { input: { asOrganisationId: viewerOrganisation.id, threadId: id, text, clientKey, attachmentIds: files.map((file) => file.id) } } });
                setFiles([]);
              }}
            >
              <AttachFiles threadId={id} asOrganisationId={viewerOrganisation.id} files={files} onChange={setFiles} />
            </WriteMessage>
          )}
      </Stack>
    </Page>
  );
}

/** Who has read the newest message: colleagues by name, the others as one. */
function ReadBy({ thread: { readers, otherReadUpTo, otherOrganisation }, newest }: { readonly thread: Thread; readonly newest: MessageItemFragment | undefined }) {
  const t = useText();
  if (!newest) return null;
  const names = [...readers.filter(({ messageId }) => messageId === newest.id).map(({ name }) => name), ...(otherReadUpTo === newest.id ? [otherOrganisation.name] : [])];
  return names.length > 0 ? <p>{t('messages.readBy', { names: names.join(', ') })}</p> : null;
}

/** How many pages are read to close a gap before one asks for the rest oneself. */
const GAP_PAGES = 20;
const isOlder = (a: MessageItemFragment, b: MessageItemFragment) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1);

/** Messages without a gap, oldest first: later versions in place of earlier ones. */
function join(...stretches: readonly (readonly MessageItemFragment[])[]): readonly MessageItemFragment[] {
  return [...new Map(stretches.flat().map((message) => [message.id, message])).values()].sort(isOlder);
}

/** What is shown of a thread: the newest, what was asked for before it, and whatever was missed between what one had and the newest. */
function useStretch({ id, messages }: Thread) {
  const [kept, setKept] = useState<readonly MessageItemFragment[]>(() => messages.edges.map(({ node }) => node));
  const [seen, setSeen] = useState(messages.edges);
  const [reached, setReached] = useState({ cursor: messages.startCursor, more: messages.hasPreviousPage });
  const [ask, { loading }] = useLazyQuery(EarlierMessagesDocument, { fetchPolicy: 'network-only' });
  const meets = (stretch: readonly { readonly node: { readonly id: string } }[]) => kept.length === 0 || stretch.some(({ node }) => kept.some((message) => message.id === node.id));
  const isBehind = messages.hasPreviousPage && !meets(messages.edges);
  if (seen !== messages.edges && !isBehind) {
    setSeen(messages.edges);
    setKept(join(kept, messages.edges.map(({ node }) => node)));
  }
  async function close() {
    let found: readonly MessageItemFragment[] = messages.edges.map(({ node }) => node);
    let before = messages.startCursor;
    for (let page = 0; before && page < GAP_PAGES; page += 1) {
      const { data } = await ask({ variables: { id, before } });
      const stretch = data?.thread?.messages;
      if (!stretch) return;
      found = join(stretch.edges.map(({ node }) => node), found);
      if (meets(stretch.edges)) return setKept(join(kept, found));
      before = stretch.hasPreviousPage ? stretch.startCursor : null;
    }
    // Too far apart: what one had is behind the button again.
    setKept(found);
    setReached({ cursor: before, more: before !== null });
  }
  const catchUp = useEffectEvent(() => void close());
  const newestId = messages.edges.at(-1)?.node.id;
  useEffect(() => {
    if (isBehind) catchUp();
  }, [isBehind, newestId]);
  async function load() {
    if (!reached.cursor) return;
    const { data } = await ask({ variables: { id, before: reached.cursor } });
    const page = data?.thread?.messages;
    if (!page) return;
    setKept((known) => join(page.edges.map(({ node }) => node), known));
    setReached({ cursor: page.startCursor, more: page.hasPreviousPage });
  }
  return { shown: kept, hasEarlier: reached.more, loadEarlier: () => void load(), loading };
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
