import { useMutation } from '@apollo/client/react';
import { Button, Notice, Stack, TextField } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import { useState } from 'react';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { LeaveGuard } from '../../shared/forms/leave-guard';
import { PasswordField } from '../../shared/forms/password-field';
import { emailText, requiredSecret } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { RequestAddressChangeDocument } from './change-address.graphql';

const { email: longest, passwordMax } = LIMITS.person;
const email = emailText(longest);
const withPassword = z.object({ email, currentPassword: requiredSecret(passwordMax) });
const withoutPassword = z.object({ email, currentPassword: z.string() });
const BLANK = { email: '', currentPassword: '' };

export function ChangeAddressForm({ hasPassword }: { hasPassword: boolean }) {
  const t = useText();
  const [request] = useMutation(RequestAddressChangeDocument);
  const [asked, setAsked] = useState<string | null>(null);
  const labels = { email: t('accounts.settings.newAddress'), currentPassword: t('accounts.settings.currentPassword') };
  const form = useEntryForm({ schema: hasPassword ? withPassword : withoutPassword, defaultValues: BLANK, labels });
  // the password is asked for in the form beside this one too
  const field = (path: 'email' | 'currentPassword') => ({ ...form.field(path), id: `address-${path}` });
  const faults = form.faults.map((fault) => (fault.fieldId === undefined ? fault : { ...fault, fieldId: `address-${fault.fieldId}` }));
  return (
    <form method="post" noValidate onSubmit={form.submit(async (values) => {
      setAsked(null);
      await request({ variables: { input: { email: values.email, currentPassword: hasPassword ? values.currentPassword : null } } });
      form.form.reset(BLANK);
      setAsked(values.email);
    })}>
      <Stack gap={5}>
        <FormSummary form={{ ...form, faults }} />
        {asked === null ? null : <Notice kind="success">{t('accounts.settings.addressAsked', { email: asked })}</Notice>}
        <TextField label={labels.email} type="email" autoComplete="email" required {...field('email')} />
        {hasPassword ? <PasswordField label={labels.currentPassword} autoComplete="current-password" required {...field('currentPassword')} /> : null}
        <div><Button type="submit" variant="primary" busy={form.busy}>{t('accounts.settings.changeAddress')}</Button></div>
      </Stack>
      <LeaveGuard hasUnsaved={form.hasUnsaved} />
    </form>
  );
}
