import { isProgrammeCountry } from '@trefoil/rules';
import { LIMITS, type CountryCode } from '@trefoil/vocabulary';
import { FieldSet, Notice, SelectField, TextArea, TextField } from '@trefoil/ui';
import { useId, useMemo, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { PublishingForm, type SaveEntry } from '../../shared/forms/publishing-form';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useLanguageOptions } from '../../shared/forms/use-pick-options';
import { useText } from '../../shared/i18n/intl';
import { AimSection } from './aim-section';
import { CallSection } from './call-section';
import { ideaLabels } from './idea-labels';
import { ideaSchema, toIdeaPath, type IdeaValues } from './idea-values';
import { PartnerSection } from './partner-section';
import { ResultSection } from './result-section';

export type IdeaFormProps = {
  readonly initial: IdeaValues;
  readonly isPublished: boolean;
  /** The country of the organisation that will coordinate. */
  readonly coordinatorCountry: string;
  readonly onSave: SaveEntry<IdeaValues>;
  readonly compareHref: string | null;
  readonly done: string | null;
  /** On whose behalf; stands first. */
  readonly actingAs: ReactNode;
};

/** Everything about an idea, in the order in which it is thought out; only a title is needed to begin with. */
export function IdeaForm({ initial, isPublished, coordinatorCountry, onSave, compareHref, done, actingAs }: IdeaFormProps) {
  const t = useText();
  const languages = useLanguageOptions();
  const about = useId();
  const labels = useMemo(() => ideaLabels(t), [t]);
  const entry = useEntryForm<IdeaValues>({ schema: ideaSchema, defaultValues: initial, labels, toFormPath: toIdeaPath });
  const { form, field } = entry;
  const callYear = Number(useWatch({ control: form.control, name: 'callYear' }));
  const counter = (used: number, limit: number) => t('shell.counter', { used, limit });
  const toPublish = t('ideas.form.toPublish');
  return (
    <PublishingForm
      entry={entry}
      isPublished={isPublished}
      onSave={onSave}
      compareHref={compareHref}
      done={done}
    >
      {actingAs}
      {isProgrammeCountry(coordinatorCountry as CountryCode, callYear) ? null : <Notice kind="warning">{t('ideas.form.partnerCountry', { year: String(callYear) })}</Notice>}
      <FieldSet id={about} legend={t('ideas.form.about')}>
        <TextField {...field('title')} label={labels['title']} required hint={t('ideas.form.titleHint')} maxLength={LIMITS.idea.title} />
        <SelectField {...field('language')} label={labels['language']} required hint={t('ideas.form.languageHint')} options={languages} width="medium" />
        <TextArea {...field('summary')} label={labels['summary']} hint={t('ideas.form.summaryHint')} optionalLabel={toPublish} rows={3} limit={LIMITS.idea.summary} counterText={counter} />
        <TextArea {...field('body')} label={labels['body']} hint={t('ideas.form.bodyHint')} optionalLabel={t('shell.optional')} rows={10} limit={LIMITS.idea.body} counterText={counter} />
      </FieldSet>
      <CallSection entry={entry} labels={labels} />
      <PartnerSection entry={entry} labels={labels} />
      <AimSection entry={entry} labels={labels} />
      <ResultSection entry={entry} labels={labels} />
    </PublishingForm>
  );
}
