import { useMutation } from '@apollo/client/react';
import { Button, Stack } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { PasswordField } from '../../shared/forms/password-field';
import { requiredSecret } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { usePageIntl } from '../../shared/i18n/intl';
import { EraseAccountDocument } from './erase-account.graphql';

const withPassword = z.object({ currentPassword: requiredSecret(LIMITS.person.passwordMax) });
const withoutPassword = z.object({ currentPassword: z.string() });

/** Takes the person out of everything, for good. */
export function EraseAccountForm({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const { format: t, locale } = usePageIntl();
  const [erase] = useMutation(EraseAccountDocument);
  const labels = { currentPassword: t('accounts.settings.currentPassword') };
  const form = useEntryForm({ schema: hasPassword ? withPassword : withoutPassword, defaultValues: { currentPassword: '' }, labels });
  return (
    <form method="post" noValidate onSubmit={form.submit(async ({ currentPassword }) => {
      await erase({ variables: { input: { currentPassword: hasPassword ? currentPassword : null } } });
      // a new document forgets everything the last person saw
      location.assign(`/${locale}`);
    })}>
      <Stack gap={4}>
        <FormSummary form={form} />
        <p>{t('accounts.rights.eraseText')}</p>
        <p>{t('accounts.rights.eraseOwner')}</p>
        {hasPassword ? <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly /> : <p>{t('accounts.rights.eraseFresh')}</p>}
        {hasPassword ? <PasswordField label={labels.currentPassword} autoComplete="current-password" required {...form.field('currentPassword')} /> : null}
        <div><Button type="submit" variant="danger" busy={form.busy}>{t('accounts.rights.erase')}</Button></div>
      </Stack>
    </form>
  );
}
