import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Dialog, Notice, Stack } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import { useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { onSessionEnd } from '../../shared/apollo/session-link';
import { closeSocket } from '../../shared/apollo/socket-link';
import { FormSummary } from '../../shared/forms/form-summary';
import { PasswordField } from '../../shared/forms/password-field';
import { requiredSecret } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { useSignedIn } from '../../shared/session/require-sign-in';
import { ViewerDocument } from '../../shared/session/viewer.graphql';
import { ProviderButtons } from '../../shared/session/provider-buttons';
import { SignInDocument } from '../../shared/session/sign-in.graphql';

const schema = z.object({ againPassword: requiredSecret(LIMITS.person.passwordMax) });

/** When the session ends under somebody's hands: they sign in over the page, as the same person, and what they sent goes on. */
export function SignInAgain() {
  const waiting = useRef<((done: boolean) => void)[]>([]);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => onSessionEnd(() => {
    setOpen(true);
    return new Promise((resolve) => waiting.current.push(resolve));
  }), []);
  function answer(done: boolean) {
    setOpen(false);
    if (done) closeSocket();
    for (const resolve of waiting.current.splice(0)) resolve(done);
  }
  return isOpen ? <SignInDialog onDone={() => answer(true)} onLeave={() => answer(false)} /> : null;
}

function SignInDialog({ onDone, onLeave }: { onDone: () => void; onLeave: () => void }) {
  const t = useText();
  const { id, email } = useSignedIn();
  const client = useApolloClient();
  const [signIn] = useMutation(SignInDocument);
  const [isNotYet, setNotYet] = useState(false);
  const form = useEntryForm({ schema, defaultValues: { againPassword: '' }, labels: { againPassword: t('accounts.password') } });
  /** Asked anew: the same question may be waiting for the session that is to come. */
  async function look() {
    const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'no-cache', context: { isProbe: true, queryDeduplication: false } }).catch(() => ({ data: undefined }));
    if (data?.viewer?.id === id) onDone();
    else setNotYet(true);
  }
  return (
    <Dialog open onClose={onLeave} title={t('accounts.again.title')}>
      <Stack gap={5}>
        <p>{t('accounts.again.text', { email })}</p>
        <form method="post" noValidate onSubmit={form.submit(async ({ againPassword }) => {
          await signIn({ variables: { input: { email, password: againPassword } } });
          onDone();
        })}>
          <Stack gap={4}>
            <FormSummary form={form} />
            <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
            <PasswordField label={t('accounts.password')} autoComplete="current-password" required data-autofocus {...form.field('againPassword')} />
            <div><Button type="submit" variant="primary" busy={form.busy}>{t('shell.signIn')}</Button></div>
          </Stack>
        </form>
        <ProviderButtons returnTo="/home" newTab />
        {isNotYet ? <Notice kind="warning" live="polite">{t('accounts.again.notYet', { email })}</Notice> : null}
        <div><Button onClick={() => void look()}>{t('accounts.again.elsewhere')}</Button></div>
      </Stack>
    </Dialog>
  );
}
