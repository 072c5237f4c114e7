import { useMutation } from '@apollo/client/react';
import { Button, Stack, TextField } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import { useNavigate } from 'react-router';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { LeaveGuard } from '../../shared/forms/leave-guard';
import { PasswordField } from '../../shared/forms/password-field';
import { emailText, newPassword, requiredText } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { useLocale } from '../../shared/page/environment';
import { keepReturnTo } from '../../shared/session/pending-return';
import { RegisterDocument } from './register.graphql';

const { name, email, passwordMin, passwordMax } = LIMITS.person;
const schema = z.object({ name: requiredText(name), email: emailText(email), password: newPassword(passwordMin, passwordMax) });

export function RegisterForm({ returnTo }: { returnTo: string | null }) {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const [register] = useMutation(RegisterDocument);
  const labels = { name: t('accounts.name'), email: t('accounts.email'), password: t('accounts.password') };
  const form = useEntryForm({ schema, defaultValues: { name: '', email: '', password: '' }, labels });
  return (
    <form method="post" noValidate onSubmit={form.submit(async (values) => {
      await register({ variables: { input: { ...values, locale } } });
      keepReturnTo(returnTo);
      await navigate('/check-mail');
    })}>
      <Stack gap={5}>
        <FormSummary form={form} />
        <TextField label={labels.name} hint={t('accounts.nameHint')} autoComplete="name" required {...form.field('name')} />
        <TextField label={labels.email} hint={t('accounts.emailHint')} type="email" autoComplete="email" required {...form.field('email')} />
        <PasswordField label={labels.password} hint={t('accounts.passwordHint', { min: passwordMin })} autoComplete="new-password" required {...form.field('password')} />
        <div><Button type="submit" variant="primary" busy={form.busy} busyLabel={t('accounts.register.busy')}>{t('shell.register')}</Button></div>
      </Stack>
      <LeaveGuard hasUnsaved={form.hasUnsaved} />
    </form>
  );
}
