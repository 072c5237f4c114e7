import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import type { MessageItemFragment } from './message-item.graphql';
import styles from './message-list.module.css';

export type MessageListProps = {
  /** Oldest first. */
  readonly messages: readonly MessageItemFragment[];
  readonly ownOrganisationId: string;
};

/** A conversation, read from top to bottom; what arrives is announced. */
export function MessageList({ messages, ownOrganisationId }: MessageListProps) {
  const t = useText();
  const format = useFormat();
  return (
    <div role="log" aria-label={t('messages.thread.messages')}>
      <ol className={styles.list}>
        {messages.map(({ id, text, sentAt, authorName, sender }) => (
          <li key={id} className={sender.id === ownOrganisationId ? styles.own : styles.other}>
            <p className={styles.head}>
              <strong>{authorName}</strong> {sender.name} · <time dateTime={sentAt}>{format.date(sentAt)}, {format.time(sentAt)}</time>
            </p>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
