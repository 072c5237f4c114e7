import { useMemo } from 'react';
import { useText } from '../../shared/i18n/intl';

/** What each field is called, on the form and in the summary of its faults. */
export function useOrganisationLabels() {
  const t = useText();
  return useMemo(() => ({
    name: t('organisations.form.name'),
    names: t('organisations.form.names'),
    'names.*.name': t('organisations.form.otherName'),
    'names.*.language': t('organisations.form.otherNameLanguage'),
    type: t('organisations.field.type'),
    ownership: t('organisations.field.ownership'),
    country: t('organisations.form.country'),
    city: t('organisations.form.city'),
    website: t('organisations.field.website'),
    description: t('organisations.form.description'),
    descriptionLanguage: t('organisations.form.descriptionLanguage'),
    fields: t('organisations.field.fields'),
    activities: t('organisations.form.activities'),
    aims: t('organisations.form.aims'),
    workingLanguages: t('organisations.field.workingLanguages'),
    pic: t('organisations.form.pic'),
    oid: t('organisations.form.oid'),
    rorId: t('organisations.form.rorId'),
    erasmusCode: t('organisations.form.erasmusCode'),
    holdsCharter: t('organisations.form.holdsCharter'),
    charterFrom: t('organisations.form.charterFrom'),
    charterTo: t('organisations.form.charterTo'),
  }), [t]);
}
