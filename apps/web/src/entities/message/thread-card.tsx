import { Badge, Card, Cluster, Lozenge, Stack } from '@trefoil/ui';
import { Marked } from '../../shared/format/marked';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { subjectLine } from './subject-line';
import type { ThreadCardFragment } from './thread-card.graphql';

const EXCERPT = 140;

/** A conversation in the list: with whom, about what, the last words, and whether there is something new. */
export function ThreadCard({ thread, found }: { readonly thread: ThreadCardFragment; readonly found?: readonly { readonly text: string; readonly marked: string }[] }) {
  const t = useText();
  const format = useFormat();
  const { id, subject, viewerOrganisation, otherOrganisation, lastMessage, unreadCount, isMuted, draft } = thread;
  const { name, lang, about } = subjectLine(subject);
  const text = (lastMessage?.isDeleted ? t('messages.item.deleted') : lastMessage?.text ?? '').replace(/\s+/g, ' ');
  return (
    <Card
      title={otherOrganisation.name}
      titleFace="sans"
      href={`/my/messages/${id}`}
      headingLevel={2}
      kicker={<>{t(about)} <span lang={lang}>{name}</span></>}
      margin={
        <Stack gap={2}>
          <Lozenge code={otherOrganisation.country} label={format.country(otherOrganisation.country)} />
          {draft ? <Badge>{t('messages.draft')}</Badge> : null}
          {isMuted ? <Badge>{t('messages.muted')}</Badge> : null}
          {unreadCount > 0 ? <Badge kind="accent">{t('messages.unread', { count: unreadCount })}</Badge> : null}
        </Stack>
      }
      footer={<Cluster gap={2}><span>{t('messages.as', { name: viewerOrganisation.name })}</span>{lastMessage ? <span>{format.date(lastMessage.sentAt)}, {format.time(lastMessage.sentAt)}</span> : null}</Cluster>}
    >
      {found ? found.map(({ text: kind, marked }) => <p key={kind}><Marked>{marked}</Marked></p>) : lastMessage ? <p>{lastMessage.sender.id === viewerOrganisation.id ? `${t('messages.you')} ` : ''}{text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text}</p> : null}
    </Card>
  );
}
