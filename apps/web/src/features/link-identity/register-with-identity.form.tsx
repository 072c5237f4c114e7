import { useMutation } from '@apollo/client/react';
import { Button, Stack, TextField } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { requiredText } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { useLocale } from '../../shared/page/environment';
import { useFinishSignIn } from '../../shared/session/use-finish-sign-in';
import { RegisterWithIdentityDocument } from './link-identity.graphql';

const schema = z.object({ name: requiredText(LIMITS.person.name) });

export function RegisterWithIdentityForm({ name, returnTo }: { name: string; returnTo: string }) {
  const t = useText();
  const locale = useLocale();
  const [register] = useMutation(RegisterWithIdentityDocument);
  const finish = useFinishSignIn();
  const form = useEntryForm({ schema, defaultValues: { name }, labels: { name: t('accounts.name') } });
  return (
    <form method="post" noValidate onSubmit={form.submit(async (values) => {
      await register({ variables: { input: { ...values, locale } } });
      await finish(returnTo);
    })}>
      <Stack gap={5}>
        <FormSummary form={form} />
        <TextField label={t('accounts.name')} hint={t('accounts.nameHint')} autoComplete="name" required {...form.field('name')} />
        <div><Button type="submit" variant="primary" busy={form.busy}>{t('accounts.provider.create')}</Button></div>
      </Stack>
    </form>
  );
}
