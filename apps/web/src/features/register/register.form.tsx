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
import { keepReturnTo } from '../../shared/session/pending-return';
import { RegisterDocument } from '../../shared/session/register.graphql';

const schema = z.object({ email: emailText(LIMITS.person.email) });

/** Asks for the address alone: whoever follows the link mailed to it says the rest. */
export function RegisterForm({ returnTo }: { returnTo: string | null }) {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const [register] = useMutation(RegisterDocument);
  const labels = { email: t('accounts.email') };
  const form = useEntryForm({ schema, defaultValues: { email: '' }, labels });
  return (
    <form method="post" noValidate onSubmit={form.submit(async ({ email }) => {
      await register({ variables: { input: { email, locale } } });
      keepReturnTo(returnTo);
      await navigate('/check-mail', { state: { email } });
    })}>
      <Stack gap={5}>
        <FormSummary form={form} />
        <TextField label={labels.email} hint={t('accounts.emailHint')} type="email" autoComplete="email" required {...form.field('email')} />
        <div><Button type="submit" variant="primary" busy={form.busy} busyLabel={t('accounts.register.busy')}>{t('accounts.register.send')}</Button></div>
      </Stack>
    </form>
  );
}
