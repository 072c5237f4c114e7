import { useMutation } from '@apollo/client/react';
import { Button, Stack, TextField } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import { useNavigate } from 'react-router';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { emailText } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { useLocale } from '../../shared/page/environment';
import { RequestPasswordResetDocument } from '../../shared/session/request-password-reset.graphql';

const schema = z.object({ email: emailText(LIMITS.person.email) });

export function RequestPasswordResetForm() {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const [request] = useMutation(RequestPasswordResetDocument);
  const form = useEntryForm({ schema, defaultValues: { email: '' }, labels: { email: t('accounts.email') } });
  return (
    <form method="post" noValidate onSubmit={form.submit(async ({ email }) => {
      await request({ variables: { input: { email, locale } } });
      await navigate('/check-mail?for=reset', { state: { email } });
    })}>
      <Stack gap={5}>
        <FormSummary form={form} />
        <TextField label={t('accounts.email')} type="email" autoComplete="username" required {...form.field('email')} />
        <div><Button type="submit" variant="primary" busy={form.busy}>{t('accounts.reset.send')}</Button></div>
      </Stack>
    </form>
  );
}
