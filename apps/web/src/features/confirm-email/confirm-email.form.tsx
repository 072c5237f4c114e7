import { useMutation } from '@apollo/client/react';
import { Button, Stack, TextField } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { LeaveGuard } from '../../shared/forms/leave-guard';
import { PasswordField } from '../../shared/forms/password-field';
import { newPassword, requiredText } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { RouterLink } from '../../shared/page/ui-link';
import { takeReturnTo } from '../../shared/session/pending-return';
import { useFinishSignIn } from '../../shared/session/use-finish-sign-in';
import { ConfirmEmailDocument } from './confirm-email.graphql';

const { name, passwordMin, passwordMax } = LIMITS.person;
const schema = z.object({ name: requiredText(name), password: newPassword(passwordMin, passwordMax) });

/** Sending the form, not the visit, uses the link up: mail filters visit links too. */
export function ConfirmEmailForm({ token }: { token: string }) {
  const t = useText();
  const [confirm] = useMutation(ConfirmEmailDocument);
  const finish = useFinishSignIn();
  const labels = { name: t('accounts.name'), password: t('accounts.password') };
  const form = useEntryForm({ schema, defaultValues: { name: '', password: '' }, labels });
  return (
    <form method="post" noValidate onSubmit={form.submit(async (values) => {
      await confirm({ variables: { input: { token, ...values } } });
      await finish(takeReturnTo());
    })}>
      <Stack gap={5}>
        <FormSummary form={form} />
        {form.problem?.code === 'ACCOUNT.LINK_NOT_VALID' ? <p><RouterLink href="/register">{t('accounts.confirm.again')}</RouterLink></p> : null}
        <TextField label={labels.name} hint={t('accounts.nameHint')} autoComplete="name" required {...form.field('name')} />
        <PasswordField label={labels.password} hint={t('accounts.passwordHint', { min: passwordMin })} autoComplete="new-password" required {...form.field('password')} />
        <div><Button type="submit" variant="primary" busy={form.busy}>{t('accounts.confirm.press')}</Button></div>
      </Stack>
      <LeaveGuard hasUnsaved={form.hasUnsaved} />
    </form>
  );
}
