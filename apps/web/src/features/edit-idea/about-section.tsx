import { LIMITS } from '@trefoil/vocabulary';
import { FieldSet, SelectField, TextArea, TextField } from '@trefoil/ui';
import { useId } from 'react';
import { useLanguageOptions } from '../../shared/forms/use-pick-options';
import { useText } from '../../shared/i18n/intl';
import type { IdeaSectionProps } from './idea-labels';

/** What it is, in words. Its title comes first: with it the draft begins. */
export function AboutSection({ entry: { field }, labels }: IdeaSectionProps) {
  const t = useText();
  const languages = useLanguageOptions();
  const counter = (used: number, limit: number) => t('shell.counter', { used, limit });
  return (
    <FieldSet id={useId()} legend={t('ideas.form.about')}>
      <TextField {...field('title')} label={labels['title']} required hint={t('ideas.form.titleHint')} maxLength={LIMITS.idea.title} />
      <SelectField {...field('language')} label={labels['language']} required hint={t('ideas.form.languageHint')} options={languages} width="medium" />
      <TextArea {...field('summary')} label={labels['summary']} hint={t('ideas.form.summaryHint')} optionalLabel={t('ideas.form.toPublish')} rows={3} limit={LIMITS.idea.summary} counterText={counter} />
      <TextArea {...field('body')} label={labels['body']} hint={t('ideas.form.bodyHint')} optionalLabel={t('shell.optional')} rows={10} limit={LIMITS.idea.body} counterText={counter} />
    </FieldSet>
  );
}
