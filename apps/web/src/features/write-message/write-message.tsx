import { LIMITS } from '@trefoil/vocabulary';
import { Button, Notice, Stack, TextArea } from '@trefoil/ui';
import { useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { type Problem, toProblem } from '../../shared/page/problem';
import { withReturnTo } from '../../shared/session/return-to';
import { useKeptText } from './use-kept-text';

export type WriteMessageProps = {
  /** Names the conversation, so that unfinished text is found again. */
  readonly keptAs: string;
  readonly label: string;
  /** Sends; the key is the same for every try of the same text, so that a retry stores nothing twice. */
  readonly onSend: (text: string, clientKey: string) => Promise<unknown>;
  /** Begun on another device, where this one holds nothing. */
  readonly draft?: string;
  /** What stands in the field, as it changes; null when it is being sent. */
  readonly onDraft?: (text: string | null) => void;
  /** Names what goes with the text: the same text with other files is another message. */
  readonly filesKey?: string;
  readonly children?: ReactNode;
};

/** The field to write in. What was typed stays until it has truly been sent. */
export function WriteMessage({ keptAs, label, onSend, draft = '', onDraft, filesKey = '', children }: WriteMessageProps) {
  const intl = usePageIntl();
  const [text, setText] = useKeptText(keptAs, draft);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const attempt = useRef<{ text: string; filesKey: string; key: string } | null>(null);

  async function send() {
    const written = text.trim();
    if (!written || busy) return;
    if (attempt.current?.text !== written || attempt.current.filesKey !== filesKey) attempt.current = { text: written, filesKey, key: crypto.randomUUID() };
    onDraft?.(null);
    setBusy(true);
    setProblem(null);
    try {
      await onSend(written, attempt.current.key);
      attempt.current = null;
      setText('');
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={(event) => {
      event.preventDefault();
      void send();
    }}
    >
      <Stack gap={3}>
        <TextArea
          id="message-text"
          label={label}
          hint={intl.format('messages.write.hint')}
          rows={4}
          value={text}
          limit={LIMITS.message.text}
          maxLength={LIMITS.message.text}
          onChange={(event) => {
            setText(event.target.value);
            onDraft?.(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void send();
          }}
        />
        {children}
        {problem ? <NotSent problem={problem} /> : null}
        <div><Button type="submit" variant="primary" busy={busy}>{intl.format('messages.write.send')}</Button></div>
      </Stack>
    </form>
  );
}

/** A session that has ended is begun anew on the sign-in page, which leads back to the text. */
function NotSent({ problem }: { problem: Problem }) {
  const intl = usePageIntl();
  const { pathname, search } = useLocation();
  const signedOut = problem.code === 'UNAUTHENTICATED';
  return (
    <Notice
      kind="danger"
      live="assertive"
      title={intl.format('messages.write.failed')}
      actions={signedOut ? <Button href={withReturnTo('/sign-in', pathname + search)}>{intl.format('shell.signIn')}</Button> : undefined}
    >
      {signedOut ? intl.format('messages.write.sessionEnded') : wordProblem(intl, problem)}
    </Notice>
  );
}
