import { useMutation } from '@apollo/client/react';
import { Button, Stack } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { PasswordField } from '../../shared/forms/password-field';
import { newPassword } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { RouterLink } from '../../shared/page/ui-link';
import { useFinishSignIn } from '../../shared/session/use-finish-sign-in';
import { ResetPasswordDocument } from './reset-password.graphql';

const { passwordMin, passwordMax } = LIMITS.person;
const schema = z.object({ password: newPassword(passwordMin, passwordMax) });

export function NewPasswordForm({ token }: { token: string }) {
  const t = useText();
  const [reset] = useMutation(ResetPasswordDocument);
  const finish = useFinishSignIn();
  const form = useEntryForm({ schema, defaultValues: { password: '' }, labels: { password: t('accounts.newPassword') } });
  return (
    <form method="post" noValidate onSubmit={form.submit(async ({ password }) => {
      await reset({ variables: { input: { token, password } } });
      await finish('/home');
    })}>
      <Stack gap={5}>
        <FormSummary form={form} />
        {form.problem?.code === 'ACCOUNT.LINK_NOT_VALID' ? <p><RouterLink href="/reset-password">{t('accounts.reset.again')}</RouterLink></p> : null}
        <PasswordField label={t('accounts.newPassword')} hint={t('accounts.passwordHint', { min: passwordMin })} autoComplete="new-password" required {...form.field('password')} />
        <div><Button type="submit" variant="primary" busy={form.busy}>{t('accounts.reset.set')}</Button></div>
      </Stack>
    </form>
  );
}
