import { LIMITS } from '@trefoil/vocabulary';
import { Button, RadioGroup, SelectField, Stack, TextArea, TextField } from '@trefoil/ui';
import { useEffect, useMemo, useState } from 'react';
import { useSoughtName, type Sought } from '../../entities/interest/use-sought-name';
import { FormSummary } from '../../shared/forms/form-summary';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { blankInterest, interestSchema, type InterestValues, keptInterest, OTHER, ROLES } from './interest-values';

export type InterestFormProps = {
  /** Where what is typed is kept until it is sent. */
  readonly keptAs: string;
  readonly partnersSought: readonly Sought[];
  readonly initial: Partial<InterestValues>;
  /** Shortly before the deadline, no other than the partners sought. */
  readonly takesOthers: boolean;
  readonly submitLabel: string;
  /** Rejects with the API's refusal; what was typed stays. */
  readonly onSave: (values: InterestValues) => Promise<void>;
};

/** What an applicant says, the same for all, so that answers can be compared. */
export function InterestForm({ keptAs, partnersSought, initial, takesOthers, submitLabel, onSave }: InterestFormProps) {
  const t = useText();
  const soughtName = useSoughtName();
  const kept = useMemo(() => keptInterest(keptAs), [keptAs]);
  const [defaultValues] = useState(() => ({ ...blankInterest, ...initial, ...kept.read() }));
  const labels = {
    partnerSoughtId: t('interests.form.sought'), role: t('interests.form.role'), tasks: t('interests.form.tasks'), personMonths: t('interests.form.personMonths'),
    contactName: t('interests.form.contactName'), contactEmail: t('interests.form.contactEmail'), why: t('interests.form.why'),
  };
  const entry = useEntryForm<InterestValues>({ schema: interestSchema, defaultValues, labels, toFormPath: (path) => path.replace(/^form\./, '') });
  const { form, field } = entry;
  useEffect(() => {
    const { unsubscribe } = form.watch((values) => kept.write({ ...blankInterest, ...values }));
    return unsubscribe;
  }, [form, kept]);
  const counter = (used: number, limit: number) => t('shell.counter', { used, limit });
  const others = takesOthers ? [{ value: OTHER, label: t('interests.other') }] : [];
  return (
    <form noValidate onSubmit={entry.submit(async (values) => {
      await onSave(values);
      kept.drop();
    })}
    >
      <Stack gap={5}>
        <FormSummary form={entry} />
        <SelectField {...field('partnerSoughtId')} label={labels.partnerSoughtId} required placeholder={t('interests.form.choose')} options={[...partnersSought.map((each) => ({ value: each.id, label: soughtName(each) })), ...others]} />
        <RadioGroup {...field('role')} legend={labels.role} required hint={t('interests.form.roleHint')} options={ROLES.map((value) => ({ value, label: t(`vocabulary.seatRole.${value}`) }))} defaultValue={defaultValues.role} />
        <TextArea {...field('tasks')} label={labels.tasks} required hint={t('interests.form.tasksHint')} rows={5} limit={LIMITS.interest.tasks} counterText={counter} />
        <TextField {...field('personMonths')} label={labels.personMonths} required hint={t('interests.form.personMonthsHint', { min: LIMITS.interest.personMonthsMin, max: LIMITS.interest.personMonthsMax })} inputMode="numeric" width="short" />
        <TextArea {...field('why')} label={labels.why} required hint={t('interests.form.whyHint')} rows={6} limit={LIMITS.interest.why} counterText={counter} />
        <TextField {...field('contactName')} label={labels.contactName} required hint={t('interests.form.contactHint')} maxLength={LIMITS.person.name} />
        <TextField {...field('contactEmail')} label={labels.contactEmail} required type="email" maxLength={LIMITS.person.email} />
        <div><Button type="submit" variant="primary" busy={entry.busy}>{submitLabel}</Button></div>
      </Stack>
    </form>
  );
}
