import { useMutation } from '@apollo/client/react';
import { Button, Notice, Stack } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import { useState } from 'react';
import * as z from 'zod/mini';
import { closeSocket } from '../../shared/apollo/socket-link';
import { FormSummary } from '../../shared/forms/form-summary';
import { PasswordField } from '../../shared/forms/password-field';
import { newPassword, requiredSecret } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { ChangePasswordDocument } from './change-password.graphql';

const { passwordMin, passwordMax } = LIMITS.person;
const schema = z.object({ currentPassword: requiredSecret(passwordMax), password: newPassword(passwordMin, passwordMax) });
const BLANK = { currentPassword: '', password: '' };

export function ChangePasswordForm({ email, onChanged }: { email: string; onChanged: () => void }) {
  const t = useText();
  const [change] = useMutation(ChangePasswordDocument);
  const [done, setDone] = useState(false);
  const labels = { currentPassword: t('accounts.settings.currentPassword'), password: t('accounts.newPassword') };
  const form = useEntryForm({ schema, defaultValues: BLANK, labels });
  return (
    <form method="post" noValidate onSubmit={form.submit(async (input) => {
      setDone(false);
      await change({ variables: { input } });
      // it was opened under the session's former id
      closeSocket();
      form.form.reset(BLANK);
      setDone(true);
      onChanged();
    })}>
      <Stack gap={5}>
        <FormSummary form={form} />
        {done ? <Notice kind="success">{t('accounts.settings.passwordChanged')}</Notice> : null}
        <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
        <PasswordField label={labels.currentPassword} autoComplete="current-password" required {...form.field('currentPassword')} />
        <PasswordField label={labels.password} hint={t('accounts.passwordHint', { min: passwordMin })} autoComplete="new-password" required {...form.field('password')} />
        <div><Button type="submit" variant="primary" busy={form.busy}>{t('accounts.settings.changePassword')}</Button></div>
      </Stack>
    </form>
  );
}
