import { useMutation } from '@apollo/client/react';
import { Button, Cluster } from '@trefoil/ui';
import { useText } from '../../shared/i18n/intl';
import { ArchiveThreadDocument, MuteThreadDocument } from './keep-thread.graphql';

export type KeepThreadProps = { readonly thread: { readonly id: string; readonly isMuted: boolean; readonly isArchived: boolean } };

/** For oneself: no word of what is new, or out of the list. */
export function KeepThread({ thread: { id: threadId, isMuted, isArchived } }: KeepThreadProps) {
  const t = useText();
  const [mute, muting] = useMutation(MuteThreadDocument, { refetchQueries: ['Viewer'] });
  const [archive, archiving] = useMutation(ArchiveThreadDocument);
  return (
    <Cluster gap={2}>
      <Button size="small" busy={muting.loading} aria-pressed={isMuted} onClick={() => void mute({ variables: { input: { threadId, isMuted: !isMuted } } }).catch(() => undefined)}>{t('messages.keep.mute')}</Button>
      <Button size="small" busy={archiving.loading} aria-pressed={isArchived} onClick={() => void archive({ variables: { input: { threadId, isArchived: !isArchived } } }).catch(() => undefined)}>{t('messages.keep.archive')}</Button>
    </Cluster>
  );
}
