import { countryGroup } from '@trefoil/rules';
import { LIMITS, ORGANISATION_TYPES } from '@trefoil/vocabulary';
import { FieldSet, SelectField, TextArea, TextField } from '@trefoil/ui';
import { useId } from 'react';
import { useWatch } from 'react-hook-form';
import { PickMany } from '../../shared/forms/pick-many';
import { RepeatedFields } from '../../shared/forms/repeated-fields';
import { useCountryGroups, useFieldGroups } from '../../shared/forms/use-pick-options';
import { useText } from '../../shared/i18n/intl';
import type { IdeaSectionProps } from './idea-labels';
import { BLANK_PARTNER } from './idea-values';

/** Who is missing, one by one. Countries that take full part in the call come first in the list. */
export function PartnerSection({ entry: { form, field, errorOf } }: IdeaSectionProps) {
  const t = useText();
  const id = useId();
  const callYear = Number(useWatch({ control: form.control, name: 'callYear' }));
  const { fullParticipation, wording } = countryGroup(callYear);
  const countries = useCountryGroups(fullParticipation, t('ideas.form.fullCountries', { wording }), t('ideas.form.otherCountries'));
  const fields = useFieldGroups();
  const optional = t('shell.optional');
  const counter = (used: number, limit: number) => t('shell.counter', { used, limit });
  return (
    <FieldSet id={id} legend={t('ideas.page.partners')} hint={t('ideas.form.partnersHint')} error={errorOf('partnersSought')}>
      <RepeatedFields control={form.control} name="partnersSought" blank={BLANK_PARTNER} titleOf={(number) => t('ideas.form.partnerN', { number })} addLabel={t('ideas.form.addPartner')} max={LIMITS.idea.partnersSought}>
        {(index) => (
          <>
            <SelectField
              {...field(`partnersSought.${index}.type`)}
              label={t('ideas.form.partnerType')}
              placeholder={t('ideas.partner.anyType')}
              options={ORGANISATION_TYPES.map((value) => ({ value, label: t(`vocabulary.organisationType.${value}`) }))}
              width="medium"
            />
            <TextField {...field(`partnersSought.${index}.count`)} type="number" inputMode="numeric" min={LIMITS.partnerSought.countMin} max={LIMITS.partnerSought.countMax} label={t('ideas.form.partnerCount')} width="short" required />
            <PickMany
              control={form.control}
              name={`partnersSought.${index}.countries`}
              error={errorOf(`partnersSought.${index}.countries`)}
              label={t('ideas.partner.countries')}
              hint={t('ideas.form.countriesHint')}
              optionalLabel={optional}
              groups={countries}
              max={LIMITS.partnerSought.countries}
            />
            <PickMany
              control={form.control}
              name={`partnersSought.${index}.fields`}
              error={errorOf(`partnersSought.${index}.fields`)}
              label={t('ideas.partner.fields')}
              hint={t('ideas.form.fieldsHint')}
              optionalLabel={optional}
              groups={fields}
              max={LIMITS.partnerSought.fields}
            />
            <TextField {...field(`partnersSought.${index}.expertise`)} label={t('ideas.partner.expertise')} hint={t('ideas.form.expertiseHint')} optionalLabel={optional} maxLength={LIMITS.partnerSought.expertise} />
            <TextArea {...field(`partnersSought.${index}.task`)} label={t('ideas.partner.task')} hint={t('ideas.form.taskHint')} optionalLabel={optional} rows={3} limit={LIMITS.partnerSought.task} counterText={counter} />
          </>
        )}
      </RepeatedFields>
    </FieldSet>
  );
}
