import { useMutation } from '@apollo/client/react';
import { Button, Stack, TextField } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { PasswordField } from '../../shared/forms/password-field';
import { emailText, requiredSecret } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { useFinishSignIn } from '../../shared/session/use-finish-sign-in';
import { SignInDocument } from '../../shared/session/sign-in.graphql';

const schema = z.object({ email: emailText(LIMITS.person.email), password: requiredSecret(LIMITS.person.passwordMax) });

export function SignInForm({ returnTo }: { returnTo: string }) {
  const t = useText();
  const [signIn] = useMutation(SignInDocument);
  const finish = useFinishSignIn();
  const form = useEntryForm({ schema, defaultValues: { email: '', password: '' }, labels: { email: t('accounts.email'), password: t('accounts.password') } });
  return (
    <form method="post" noValidate onSubmit={form.submit(async (input) => {
      await signIn({ variables: { input } });
      await finish(returnTo);
    })}>
      <Stack gap={5}>
        <FormSummary form={form} />
        <TextField label={t('accounts.email')} type="email" autoComplete="username" required {...form.field('email')} />
        <PasswordField label={t('accounts.password')} autoComplete="current-password" required {...form.field('password')} />
        <div><Button type="submit" variant="primary" busy={form.busy} busyLabel={t('accounts.signIn.busy')}>{t('shell.signIn')}</Button></div>
      </Stack>
    </form>
  );
}
