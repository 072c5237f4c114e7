import { useMutation } from '@apollo/client/react';
import { Button, Notice, SelectField, Stack, TextField } from '@trefoil/ui';
import { LIMITS, LOCALES, type Locale } from '@trefoil/vocabulary';
import { useState } from 'react';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { LeaveGuard } from '../../shared/forms/leave-guard';
import { oneOf, requiredText } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { EditAccountDocument } from './edit-account.graphql';

const LANGUAGES = { en: 'English', sv: 'Svenska', fi: 'Suomi' } as const;
const schema = z.object({ name: requiredText(LIMITS.person.name), locale: oneOf(LOCALES) });

export function EditAccountForm({ name, locale }: { name: string; locale: Locale }) {
  const t = useText();
  const [edit] = useMutation(EditAccountDocument);
  const [saved, setSaved] = useState(0);
  const labels = { name: t('accounts.name'), locale: t('accounts.settings.language') };
  const form = useEntryForm({ schema, defaultValues: { name, locale: locale as string }, labels });
  return (
    <form method="post" noValidate onSubmit={form.submit(async (values) => {
      setSaved(0);
      await edit({ variables: { input: { name: values.name, locale: values.locale as Locale } } });
      form.form.reset(values);
      setSaved((count) => count + 1);
    })}>
      <Stack gap={5}>
        <FormSummary form={form} />
        {saved > 0 ? <Notice kind="success">{t('accounts.settings.saved')}</Notice> : null}
        <TextField label={labels.name} hint={t('accounts.nameHint')} autoComplete="name" required {...form.field('name')} />
        <SelectField label={labels.locale} options={LOCALES.map((value) => ({ value, label: LANGUAGES[value], lang: value }))} required {...form.field('locale')} />
        <div><Button type="submit" variant="primary" busy={form.busy}>{t('shell.save')}</Button></div>
      </Stack>
      <LeaveGuard hasUnsaved={form.hasUnsaved} />
    </form>
  );
}
