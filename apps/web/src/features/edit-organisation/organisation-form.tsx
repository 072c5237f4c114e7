import { Button, CheckboxGroup, Cluster, FieldSet, RadioGroup, SelectField, Stack, TextArea, TextField } from '@trefoil/ui';
import { ACTIVITIES, AIMS, COUNTRY_CODES, LIMITS, ORGANISATION_TYPES, OWNERSHIPS } from '@trefoil/vocabulary';
import { useMemo } from 'react';
import { FormSummary } from '../../shared/forms/form-summary';
import { LeaveGuard } from '../../shared/forms/leave-guard';
import { PickMany } from '../../shared/forms/pick-many';
import { RepeatedFields } from '../../shared/forms/repeated-fields';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useFieldGroups, useLanguageOptions } from '../../shared/forms/use-pick-options';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { CharterSection } from './charter-section';
import { FieldHelp } from './field-help';
import { IdentifierField } from './identifier-field';
import { organisationSchema, toFormPath, type OrganisationValues } from './organisation-values';
import { SimilarOrganisations } from './similar-organisations';
import { useOrganisationLabels } from './use-organisation-labels';

export type OrganisationFormProps = {
  readonly initial: OrganisationValues;
  readonly isNew: boolean;
  readonly charterIsImported: boolean;
  /** Rejects with the API's refusal. */
  readonly onSave: (values: OrganisationValues) => Promise<void>;
  /** The profile as it is saved now, for comparing when a colleague saved meanwhile; null for a new one. */
  readonly profileHref: string | null;
};

/** The whole profile in sections; name, type and country are all it takes to begin. */
export function OrganisationForm({ initial, isNew, charterIsImported, onSave, profileHref }: OrganisationFormProps) {
  const t = useText();
  const format = useFormat();
  const labels = useOrganisationLabels();
  const languages = useLanguageOptions();
  const languageGroups = useMemo(() => [{ label: null, options: languages }], [languages]);
  const fieldGroups = useFieldGroups();
  const countries = useMemo(() => COUNTRY_CODES.map((code) => ({ value: code as string, label: format.country(code) })).sort((a, b) => format.compare(a.label, b.label)), [format]);
  const entry = useEntryForm<OrganisationValues>({ schema: organisationSchema, defaultValues: initial, labels, toFormPath });
  const { form, field, errorOf, problem, busy } = entry;
  const { organisation: limits } = LIMITS;
  const optional = t('shell.optional');
  return (
    <form method="post" noValidate onSubmit={entry.submit(onSave)}>
      <Stack gap={7}>
        <FormSummary form={entry} />
        {problem?.kind === 'CONFLICT' && !busy && profileHref !== null ? <Cluster gap={2}><Button href={profileHref} target="_blank">{t('errors.conflict.compare')}</Button></Cluster> : null}
        <FieldSet id="who" legend={t('organisations.form.who')}>
          <TextField {...field('name')} label={labels.name} hint={t('organisations.form.nameHint')} required autoComplete="organization" />
          {isNew ? <SimilarOrganisations control={form.control} /> : null}
          <RepeatedFields control={form.control} name="names" blank={{ name: '', language: '' }} titleOf={(number) => t('organisations.form.otherNameNumber', { number })} addLabel={t('organisations.form.addName')} max={limits.names}>
            {(index) => (
              <>
                <TextField {...field(`names.${index}.name`)} label={labels['names.*.name']} required />
                <SelectField {...field(`names.${index}.language`)} label={labels['names.*.language']} optionalLabel={optional} placeholder={t('shell.choose')} options={languages} width="medium" />
              </>
            )}
          </RepeatedFields>
          <SelectField {...field('type')} label={labels.type} required placeholder={t('shell.choose')} options={ORGANISATION_TYPES.map((value) => ({ value, label: t(`vocabulary.organisationType.${value}`) }))} />
          <RadioGroup {...field('ownership')} legend={labels.ownership} optionalLabel={optional} options={[...OWNERSHIPS.map((value) => ({ value: value as string, label: t(`vocabulary.ownership.${value}`) })), { value: '', label: t('organisations.form.ownershipOpen') }]} />
        </FieldSet>
        <FieldSet id="where" legend={t('organisations.form.where')}>
          <SelectField {...field('country')} label={labels.country} required placeholder={t('shell.choose')} options={countries} autoComplete="country" width="medium" />
          <TextField {...field('city')} label={labels.city} optionalLabel={optional} width="medium" autoComplete="address-level2" />
          <TextField {...field('website')} label={labels.website} hint={t('organisations.form.websiteHint')} optionalLabel={optional} type="url" inputMode="url" autoComplete="url" />
        </FieldSet>
        <FieldSet id="about" legend={t('organisations.form.about')}>
          <TextArea {...field('description')} label={labels.description} hint={t('organisations.form.descriptionHint')} optionalLabel={optional} rows={8} limit={limits.description} counterText={(used, limit) => t('shell.counter', { used, limit })} />
          <SelectField {...field('descriptionLanguage')} label={labels.descriptionLanguage} placeholder={t('shell.choose')} options={languages} width="medium" />
          <PickMany control={form.control} name="workingLanguages" error={errorOf('workingLanguages')} label={labels.workingLanguages} optionalLabel={optional} groups={languageGroups} max={limits.workingLanguages} />
        </FieldSet>
        <FieldSet id="skills" legend={t('organisations.form.skills')}>
          <PickMany control={form.control} name="fields" error={errorOf('fields')} label={labels.fields} hint={t('organisations.form.fieldsHint')} optionalLabel={optional} groups={fieldGroups} max={limits.fields} />
          <FieldHelp name="fields" />
          <CheckboxGroup {...field('activities')} legend={labels.activities} optionalLabel={optional} options={ACTIVITIES.map((value) => ({ value, label: t(`vocabulary.activity.${value}`) }))} />
          <CheckboxGroup {...field('aims')} legend={labels.aims} optionalLabel={optional} options={AIMS.map((value) => ({ value, label: t(`vocabulary.aim.${value}`) }))} />
        </FieldSet>
        <FieldSet id="identifiers" legend={t('organisations.form.identifiers')} hint={t('organisations.form.identifiersHint')}>
          <IdentifierField entry={entry} name="pic" label={labels.pic} />
          <IdentifierField entry={entry} name="oid" label={labels.oid} />
          <IdentifierField entry={entry} name="rorId" label={labels.rorId} />
          <IdentifierField entry={entry} name="erasmusCode" label={labels.erasmusCode} />
        </FieldSet>
        <CharterSection entry={entry} labels={labels} isImported={charterIsImported} />
        <div><Button type="submit" variant="primary" busy={busy} busyLabel={t('shell.saving')}>{t(isNew ? 'organisations.form.create' : 'shell.saveChanges')}</Button></div>
      </Stack>
      <LeaveGuard hasUnsaved={entry.hasUnsaved} />
    </form>
  );
}
