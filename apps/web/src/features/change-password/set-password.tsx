import { useMutation } from '@apollo/client/react';
import { Button, Notice, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { RequestPasswordResetDocument } from '../../shared/session/request-password-reset.graphql';

/** For somebody without a password: the mailbox proves them. */
export function SetPassword({ email }: { email: string }) {
  const intl = usePageIntl();
  const [request, { loading }] = useMutation(RequestPasswordResetDocument);
  const [told, setTold] = useState<{ kind: 'success' | 'danger'; text: string } | null>(null);
  async function send() {
    try {
      await request({ variables: { input: { email, locale: intl.locale } } });
      setTold({ kind: 'success', text: intl.format('accounts.settings.linkSent', { email }) });
    } catch (error) {
      setTold({ kind: 'danger', text: wordProblem(intl, toProblem(error)) });
    }
  }
  return (
    <Stack gap={4}>
      <p>{intl.format('accounts.settings.noPassword')}</p>
      {told ? <Notice kind={told.kind} live="polite">{told.text}</Notice> : null}
      <div><Button busy={loading} onClick={() => void send()}>{intl.format('accounts.settings.setPassword')}</Button></div>
    </Stack>
  );
}
