import type { ActionCode, Activity, Aim, CountryGroupName, EducationSector, FacetName, OrganisationType, Ownership } from '@trefoil/vocabulary';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';

export type FacetWords = {
  readonly legend: (name: FacetName) => string;
  /** As it stands within a sentence. */
  readonly inSentence: (name: FacetName) => string;
  readonly value: (name: FacetName, value: string) => string;
};

/** What facets and their values are called. */
export function useFacetWords(): FacetWords {
  const t = useText();
  const format = useFormat();
  const words: Record<FacetName, (value: string) => string> = {
    COUNTRY: format.country,
    COUNTRY_GROUP: (value) => t(`search.countryGroup.${value as CountryGroupName}`),
    TYPE: (value) => t(`vocabulary.organisationType.${value as OrganisationType}`),
    SOUGHT_TYPE: (value) => t(`vocabulary.organisationType.${value as OrganisationType}`),
    OWNERSHIP: (value) => t(`vocabulary.ownership.${value as Ownership}`),
    ACTIVITY: (value) => t(`vocabulary.activity.${value as Activity}`),
    AIM: (value) => t(`vocabulary.aim.${value as Aim}`),
    SECTOR: (value) => t(`vocabulary.sector.${value as EducationSector}`),
    ACTION: (value) => t(`vocabulary.action.${value as ActionCode}`),
    CALL_YEAR: (value) => value,
    FIELD: format.field,
    LANGUAGE: format.language,
    ECHE: () => t('search.echeHeld'),
    VERIFIED: () => t('search.verified'),
  };
  const legend = (name: FacetName) => t(`search.facet.${name}`);
  return { legend, inSentence: (name) => (name === 'ECHE' ? legend(name) : legend(name).charAt(0).toLowerCase() + legend(name).slice(1)), value: (name, value) => words[name](value) };
}
