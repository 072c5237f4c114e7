import { ACTIVITIES, AIMS, LIMITS } from '@trefoil/vocabulary';
import { CheckboxGroup, FieldSet, TextArea, TextField } from '@trefoil/ui';
import { useId } from 'react';
import { useWatch } from 'react-hook-form';
import { useText } from '../../shared/i18n/intl';
import type { IdeaSectionProps } from './idea-labels';

/** What it is for and what will be done. */
export function AimSection({ entry: { form, field }, labels }: IdeaSectionProps) {
  const t = useText();
  const id = useId();
  const activities = useWatch({ control: form.control, name: 'activities' });
  const counter = (used: number, limit: number) => t('shell.counter', { used, limit });
  const optional = t('shell.optional');
  return (
    <FieldSet id={id} legend={t('ideas.form.purpose')}>
      <CheckboxGroup {...field('aims')} legend={labels['aims']} hint={t('ideas.form.aimsHint')} options={AIMS.map((value) => ({ value, label: t(`vocabulary.aim.${value}`) }))} />
      <CheckboxGroup {...field('activities')} legend={labels['activities']} options={ACTIVITIES.map((value) => ({ value, label: t(`vocabulary.activity.${value}`) }))} />
      {activities.includes('OTHER') ? <TextField {...field('otherActivity')} label={labels['otherActivity']} optionalLabel={t('ideas.form.toPublish')} maxLength={LIMITS.idea.otherActivity} /> : null}
      <TextArea {...field('higherEducationLink')} label={labels['higherEducationLink']} hint={t('ideas.form.higherEducationHint')} optionalLabel={optional} rows={4} limit={LIMITS.idea.higherEducationLink} counterText={counter} />
      <TextArea {...field('agendaLink')} label={labels['agendaLink']} hint={t('ideas.form.agendaHint')} optionalLabel={optional} rows={4} limit={LIMITS.idea.agendaLink} counterText={counter} />
    </FieldSet>
  );
}
