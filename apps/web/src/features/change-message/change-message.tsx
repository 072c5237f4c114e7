import { useMutation } from '@apollo/client/react';
import { LIMITS } from '@trefoil/vocabulary';
import { Button, Cluster, Notice, Stack, TextArea } from '@trefoil/ui';
import { useState } from 'react';
import type { MessageItemFragment } from '../../entities/message/message-item.graphql';
import { ConfirmButton } from '../../shared/forms/confirm-button';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl, useText } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { DeleteMessageDocument, EditMessageDocument } from './change-message.graphql';

const REREAD = { refetchQueries: ['ThreadPage'], awaitRefetchQueries: true };

/** What its author may do to a message for ten minutes. */
export function MessageActions({ message, onEdit }: { readonly message: MessageItemFragment; readonly onEdit: () => void }) {
  const t = useText();
  const [remove] = useMutation(DeleteMessageDocument, REREAD);
  if (message.changeableUntil === null) return null;
  return (
    <Cluster gap={2}>
      <Button size="small" onClick={onEdit}>{t('messages.item.edit')}</Button>
      <ConfirmButton size="small" label={t('messages.item.delete')} title={t('messages.item.deleteTitle')} onConfirm={() => remove({ variables: { input: { messageId: message.id } } })}>
        {t('messages.item.deleteText')}
      </ConfirmButton>
    </Cluster>
  );
}

export function EditMessage({ message, onDone }: { readonly message: MessageItemFragment; readonly onDone: () => void }) {
  const intl = usePageIntl();
  const [text, setText] = useState(message.text);
  const [edit, { loading, error }] = useMutation(EditMessageDocument, REREAD);
  async function save() {
    if (text.trim() === '') return;
    await edit({ variables: { input: { messageId: message.id, text } } }).then(onDone, () => undefined);
  }
  return (
    <form onSubmit={(event) => {
      event.preventDefault();
      void save();
    }}
    >
      <Stack gap={2}>
        <TextArea id={`edit-${message.id}`} label={intl.format('messages.item.editLabel')} rows={3} value={text} maxLength={LIMITS.message.text} onChange={(event) => setText(event.target.value)} />
        {error ? <Notice kind="danger" live="assertive">{wordProblem(intl, toProblem(error))}</Notice> : null}
        <Cluster gap={2}><Button type="submit" size="small" variant="primary" busy={loading}>{intl.format('messages.item.save')}</Button><Button size="small" onClick={onDone}>{intl.format('shell.cancel')}</Button></Cluster>
      </Stack>
    </form>
  );
}
