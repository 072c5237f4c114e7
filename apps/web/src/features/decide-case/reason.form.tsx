import { Button, Stack, TextArea } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import { useId, useState } from 'react';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { requiredText } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';

type Choice<Act extends string> = { readonly act: Act; readonly label: string; readonly variant?: 'primary' | 'danger' };

/** A reason, and the ways one can decide for it. */
export function ReasonForm<Act extends string>({ choices, hint, onDecide, disabled = false }: { choices: readonly Choice<Act>[]; hint: string; onDecide: (act: Act, reason: string) => Promise<unknown>; disabled?: boolean }) {
  const t = useText();
  const [act, setAct] = useState<Act | null>(null);
  const labels = { reason: t('moderation.reason') };
  const entry = useEntryForm({ schema: z.object({ reason: requiredText(LIMITS.moderation.reason) }), defaultValues: { reason: '' }, labels, idPrefix: useId() });
  return (
    <form method="post" noValidate onSubmit={(event) => {
      const submitter = (event.nativeEvent as SubmitEvent).submitter;
      const chosen = choices.find((choice) => choice.act === submitter?.getAttribute('value')) ?? choices[0];
      setAct(chosen?.act ?? null);
      return entry.submit(async ({ reason }) => {
        if (chosen) await onDecide(chosen.act, reason);
        entry.form.reset({ reason: '' });
      })(event);
    }}>
      <Stack gap={4}>
        <FormSummary form={entry} />
        <TextArea {...entry.field('reason')} label={labels.reason} hint={hint} required limit={LIMITS.moderation.reason} counterText={(used, limit) => t('shell.counter', { used, limit })} />
        <Stack gap={2}>
          {choices.map((choice) => (
            <div key={choice.act}><Button type="submit" name="act" value={choice.act} variant={choice.variant ?? 'secondary'} disabled={disabled} busy={entry.busy && act === choice.act}>{choice.label}</Button></div>
          ))}
        </Stack>
      </Stack>
    </form>
  );
}
