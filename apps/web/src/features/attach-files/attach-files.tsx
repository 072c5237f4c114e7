import { useMutation } from '@apollo/client/react';
import { LIMITS } from '@trefoil/vocabulary';
import { Button, Cluster, Notice, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { fileSize } from '../../entities/message/file-size';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { RemoveAttachmentDocument } from './attach-files.graphql';
import { upload } from './upload';

const ACCEPTED = '.pdf,.docx,.png,.jpg,.jpeg';

export type WaitingFile = { readonly id: string; readonly name: string; readonly size: number };
export type AttachFilesProps = {
  readonly threadId: string;
  readonly asOrganisationId: string;
  /** Uploaded, and not sent yet. */
  readonly files: readonly WaitingFile[];
  readonly onChange: (files: readonly WaitingFile[]) => void;
};

/** Files for the next message: each goes up when it is chosen, and may be taken back until the message is sent. */
export function AttachFiles({ threadId, asOrganisationId, files, onChange }: AttachFilesProps) {
  const intl = usePageIntl();
  const [remove] = useMutation(RemoveAttachmentDocument);
  const [going, setGoing] = useState<{ name: string; share: number } | null>(null);
  const [refused, setRefused] = useState<{ name: string; code: string } | null>(null);

  async function add(chosen: readonly File[]) {
    setRefused(null);
    let known = files;
    for (const file of chosen) {
      try {
        if (file.size > LIMITS.attachment.bytes) throw new Error('ATTACHMENT.TOO_LARGE');
        setGoing({ name: file.name, share: 0 });
        known = [...known, await upload(file, threadId, asOrganisationId, (share) => setGoing({ name: file.name, share }))];
        onChange(known);
      } catch (error) {
        setRefused({ name: file.name, code: error instanceof Error ? error.message : 'INTERNAL' });
        break;
      }
    }
    setGoing(null);
  }

  async function takeBack(id: string) {
    await remove({ variables: { input: { attachmentId: id } } }).catch(() => undefined);
    onChange(files.filter((file) => file.id !== id));
  }

  return (
    <Stack gap={2}>
      <div>
        <label htmlFor="message-files">{intl.format('messages.files.label')}</label>{' '}
        <input
          id="message-files"
          type="file"
          multiple
          accept={ACCEPTED}
          disabled={going !== null || files.length >= LIMITS.attachment.perMessage}
          aria-describedby="message-files-hint"
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])];
            event.target.value = '';
            void add(chosen);
          }}
        />
        <p id="message-files-hint">{intl.format('messages.files.hint')}</p>
      </div>
      {going ? <p role="status">{intl.format('messages.files.uploading', { name: going.name })} <progress value={going.share} aria-label={going.name} /></p> : null}
      {refused ? <Notice kind="danger" live="assertive" title={intl.format('messages.files.failed', { name: refused.name })}>{wordProblem(intl, { code: refused.code })}</Notice> : null}
      {files.map(({ id, name, size }) => (
        <Cluster key={id} gap={2}>
          <span>{name} ({fileSize(size)})</span>
          <Button size="small" aria-label={intl.format('messages.files.removeNamed', { name })} onClick={() => void takeBack(id)}>{intl.format('messages.files.remove')}</Button>
        </Cluster>
      ))}
    </Stack>
  );
}
