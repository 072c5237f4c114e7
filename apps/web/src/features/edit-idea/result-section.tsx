import { LIMITS, RESULT_KINDS, RESULT_REACHES } from '@trefoil/vocabulary';
import { FieldSet, SelectField, TextArea } from '@trefoil/ui';
import { useId } from 'react';
import { RepeatedFields } from '../../shared/forms/repeated-fields';
import { useText } from '../../shared/i18n/intl';
import type { IdeaSectionProps } from './idea-labels';
import { BLANK_RESULT } from './idea-values';

/** What will be there in the end, and for whom. */
export function ResultSection({ entry: { form, field, errorOf } }: IdeaSectionProps) {
  const t = useText();
  const id = useId();
  return (
    <FieldSet id={id} legend={t('ideas.page.results')} hint={t('ideas.form.resultsHint')} error={errorOf('results')}>
      <RepeatedFields control={form.control} name="results" blank={BLANK_RESULT} titleOf={(number) => t('ideas.form.resultN', { number })} addLabel={t('ideas.form.addResult')} max={LIMITS.idea.results}>
        {(index) => (
          <>
            <SelectField {...field(`results.${index}.kind`)} label={t('ideas.form.resultKind')} required placeholder={t('shell.choose')} options={RESULT_KINDS.map((value) => ({ value, label: t(`vocabulary.resultKind.${value}`) }))} width="medium" />
            <TextArea {...field(`results.${index}.description`)} label={t('ideas.form.resultDescription')} required rows={2} limit={LIMITS.result.description} counterText={(used, limit) => t('shell.counter', { used, limit })} />
            <SelectField {...field(`results.${index}.reach`)} label={t('ideas.form.resultReach')} required placeholder={t('shell.choose')} options={RESULT_REACHES.map((value) => ({ value, label: t(`vocabulary.resultReach.${value}`) }))} width="medium" />
          </>
        )}
      </RepeatedFields>
    </FieldSet>
  );
}
