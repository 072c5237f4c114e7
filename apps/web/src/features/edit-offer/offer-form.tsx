import { ACTION_CODES, ACTIVITIES, AIMS, LIMITS, SEAT_ROLES } from '@trefoil/vocabulary';
import { CheckboxGroup, FieldSet, SelectField, TextArea, TextField } from '@trefoil/ui';
import { useId, useMemo, type ReactNode } from 'react';
import { PickMany } from '../../shared/forms/pick-many';
import { PublishingForm, type SaveEntry } from '../../shared/forms/publishing-form';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useFieldGroups, useLanguageOptions } from '../../shared/forms/use-pick-options';
import { useText } from '../../shared/i18n/intl';
import { offerSchema, type OfferValues } from './offer-values';

export type OfferFormProps = {
  readonly initial: OfferValues;
  readonly isPublished: boolean;
  readonly onSave: SaveEntry<OfferValues>;
  readonly compareHref: string | null;
  readonly done: string | null;
  /** On whose behalf; stands first. */
  readonly actingAs: ReactNode;
};

/** What an organisation offers to others' projects; only a title is needed to begin with. */
export function OfferForm({ initial, isPublished, onSave, compareHref, done, actingAs }: OfferFormProps) {
  const t = useText();
  const id = useId();
  const languages = useLanguageOptions();
  const languageGroups = useMemo(() => [{ label: null, options: languages }], [languages]);
  const fieldGroups = useFieldGroups();
  const labels = {
    title: t('offers.form.title'),
    language: t('offers.form.language'),
    text: t('offers.form.text'),
    activities: t('offers.field.activities'),
    aims: t('offers.field.aims'),
    fields: t('offers.field.fields'),
    roles: t('offers.field.roles'),
    actions: t('offers.field.actions'),
    languages: t('offers.field.languages'),
    seeks: t('offers.field.seeks'),
    validUntil: t('offers.field.validUntil'),
  };
  const entry = useEntryForm<OfferValues>({ schema: offerSchema, defaultValues: initial, labels });
  const { form, field, errorOf } = entry;
  const counter = (used: number, limit: number) => t('shell.counter', { used, limit });
  const optional = t('shell.optional');
  return (
    <PublishingForm
      entry={entry}
      isPublished={isPublished}
      onSave={onSave}
      compareHref={compareHref}
      done={done}
    >
      {actingAs}
      <FieldSet id={`${id}-offer`} legend={t('offers.form.offer')}>
        <TextField {...field('title')} label={labels.title} required hint={t('offers.form.titleHint')} maxLength={LIMITS.offer.title} />
        <SelectField {...field('language')} label={labels.language} required hint={t('offers.form.languageHint')} options={languages} width="medium" />
        <TextArea {...field('text')} label={labels.text} hint={t('offers.form.textHint')} optionalLabel={t('offers.form.toPublish')} rows={8} limit={LIMITS.offer.text} counterText={counter} />
        <TextField {...field('validUntil')} type="date" label={labels.validUntil} hint={t('offers.form.validUntilHint')} optionalLabel={optional} width="medium" />
      </FieldSet>
      <FieldSet id={`${id}-skills`} legend={t('offers.form.skills')}>
        <CheckboxGroup {...field('activities')} legend={labels.activities} hint={t('offers.form.activitiesHint')} options={ACTIVITIES.map((value) => ({ value, label: t(`vocabulary.activity.${value}`) }))} />
        <CheckboxGroup {...field('aims')} legend={labels.aims} options={AIMS.map((value) => ({ value, label: t(`vocabulary.aim.${value}`) }))} />
        <PickMany control={form.control} name="fields" error={errorOf('fields')} label={labels.fields} hint={t('offers.form.fieldsHint')} optionalLabel={optional} groups={fieldGroups} max={LIMITS.offer.fields} />
      </FieldSet>
      <FieldSet id={`${id}-terms`} legend={t('offers.form.terms')}>
        <CheckboxGroup {...field('roles')} legend={labels.roles} optionalLabel={optional} options={SEAT_ROLES.map((value) => ({ value, label: t(`vocabulary.seatRole.${value}`) }))} />
        <CheckboxGroup {...field('actions')} legend={labels.actions} hint={t('offers.form.actionsHint')} optionalLabel={optional} options={ACTION_CODES.map((value) => ({ value, label: t(`vocabulary.action.${value}`) }))} />
        <PickMany control={form.control} name="languages" error={errorOf('languages')} label={labels.languages} optionalLabel={optional} groups={languageGroups} max={LIMITS.offer.languages} />
        <TextArea {...field('seeks')} label={labels.seeks} hint={t('offers.form.seeksHint')} optionalLabel={optional} rows={3} limit={LIMITS.offer.seeks} counterText={counter} />
      </FieldSet>
    </PublishingForm>
  );
}
