import { useMutation } from '@apollo/client/react';
import { Button, ErrorSummary, Notice, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem, type Problem } from '../../shared/page/problem';
import { RegisterDocument } from '../../shared/session/register.graphql';
import { RequestPasswordResetDocument } from '../../shared/session/request-password-reset.graphql';

/** Sends another of the links that wait in a mailbox; those that went before stay good. */
export function ResendLink({ email, forReset }: { email: string; forReset: boolean }) {
  const intl = usePageIntl();
  const { locale } = intl;
  const [register, registering] = useMutation(RegisterDocument);
  const [reset, resetting] = useMutation(RequestPasswordResetDocument);
  const [sent, setSent] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function send() {
    setProblem(null);
    try {
      await (forReset ? reset : register)({ variables: { input: { email, locale } } });
      setSent((count) => count + 1);
    } catch (error) {
      setProblem(toProblem(error));
    }
  }
  return (
    <Stack gap={4}>
      {problem ? <ErrorSummary title={intl.format('errors.failureTitle')} errors={[{ message: wordProblem(intl, problem) }]} /> : null}
      {sent > 0 && !problem ? <Notice key={sent} kind="success">{intl.format('accounts.checkMail.resent', { email })}</Notice> : null}
      <div><Button busy={registering.loading || resetting.loading} onClick={() => void send()}>{intl.format('accounts.checkMail.resend')}</Button></div>
    </Stack>
  );
}
