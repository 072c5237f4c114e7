import type { ReactNode } from 'react';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { fileSize } from './file-size';
import type { MessageItemFragment } from './message-item.graphql';
import styles from './message-list.module.css';

export type MessageListProps = {
  /** Oldest first. */
  readonly messages: readonly MessageItemFragment[];
  readonly ownOrganisationId: string;
  /** In place of a message's text, where it is being changed; and what may be done to it. */
  readonly editing?: (message: MessageItemFragment) => ReactNode;
  readonly actions?: (message: MessageItemFragment) => ReactNode;
};

/** A conversation, read from top to bottom; what arrives is announced. */
export function MessageList({ messages, ownOrganisationId, editing, actions }: MessageListProps) {
  const t = useText();
  const format = useFormat();
  return (
    <div role="log" aria-label={t('messages.thread.messages')}>
      <ol className={styles.list}>
        {messages.map((message) => {
          const { id, text, sentAt, editedAt, isDeleted, authorName, sender, attachments } = message;
          return (
            <li key={id} className={sender.id === ownOrganisationId ? styles.own : styles.other}>
              <p className={styles.head}>
                <strong>{authorName}</strong> {sender.name} · <time dateTime={sentAt}>{format.date(sentAt)}, {format.time(sentAt)}</time>
                {editedAt ? <> · {t('messages.item.edited')}</> : null}
              </p>
              {editing?.(message) ?? <p className={styles.text}>{isDeleted ? <em>{t('messages.item.deleted')}</em> : text}</p>}
              {attachments.length > 0 ? (
                <ul className={styles.files}>
                  {attachments.map((file) => <li key={file.id}><a href={`/attachments/${file.id}`} download={file.name}>{file.name}</a> {file.kind}, {fileSize(file.size)}</li>)}
                </ul>
              ) : null}
              {actions?.(message)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
