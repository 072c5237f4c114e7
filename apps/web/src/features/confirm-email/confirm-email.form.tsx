import { useMutation } from '@apollo/client/react';
import { Button, ErrorSummary, Stack } from '@trefoil/ui';
import { useRef, useState } from 'react';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem, type Problem } from '../../shared/page/problem';
import { takeReturnTo } from '../../shared/session/pending-return';
import { useFinishSignIn } from '../../shared/session/use-finish-sign-in';
import { ConfirmEmailDocument } from './confirm-email.graphql';

/** A press, not the visit, uses the link up: mail filters visit links too. */
export function ConfirmEmail({ token }: { token: string }) {
  const intl = usePageIntl();
  const [confirm, { loading }] = useMutation(ConfirmEmailDocument);
  const finish = useFinishSignIn();
  const attempts = useRef(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function press() {
    attempts.current += 1;
    try {
      await confirm({ variables: { input: { token } } });
      await finish(takeReturnTo());
    } catch (error) {
      setProblem(toProblem(error));
    }
  }
  return (
    <Stack gap={5}>
      {problem && !loading ? <ErrorSummary key={attempts.current} title={intl.format('errors.failureTitle')} errors={[{ message: wordProblem(intl, problem) }]} /> : null}
      <div><Button variant="primary" busy={loading} onClick={() => void press()}>{intl.format('accounts.confirm.press')}</Button></div>
      {problem ? <p><a href={`/${intl.locale}/register`}>{intl.format('accounts.confirm.again')}</a></p> : null}
    </Stack>
  );
}
