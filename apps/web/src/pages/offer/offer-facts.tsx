import { DescriptionList, Lozenge, Stack, type DescriptionItem } from '@trefoil/ui';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { RouterLink } from '../../shared/page/ui-link';
import type { OfferPageQuery } from './offer.graphql';

type Offer = NonNullable<OfferPageQuery['offer']>;

/** Who offers it and on what terms, a line each. */
export function OfferFacts({ offer }: { offer: Offer }) {
  const t = useText();
  const format = useFormat();
  const { organisation, roles, actions, languages, validUntil, expired, updatedAt } = offer;
  const items: DescriptionItem[] = [
    {
      term: t('offers.field.organisation'),
      description: (
        <Stack gap={1}>
          <RouterLink href={organisationHref(organisation)}>{organisation.name}</RouterLink>
          <span>{t(`vocabulary.organisationType.${organisation.type}`)}</span>
          <Lozenge code={organisation.country} label={[organisation.city, format.country(organisation.country)].filter(Boolean).join(', ')} />
        </Stack>
      ),
    },
    ...(validUntil ? [{ term: t(expired ? 'offers.field.expired' : 'offers.field.validUntil'), description: <strong>{format.date(validUntil)}</strong> }] : []),
    { term: t('offers.field.roles'), description: roles.length > 0 ? format.list(roles.map((role) => t(`vocabulary.seatRole.${role}`))) : t('shell.notStated') },
    { term: t('offers.field.actions'), description: actions.length > 0 ? format.list(actions.map((action) => t(`vocabulary.action.${action}`))) : t('offers.anyAction') },
    ...(languages.length > 0 ? [{ term: t('offers.field.languages'), description: format.languages(languages) }] : []),
    { term: t('offers.field.updated'), description: format.date(updatedAt) },
  ];
  return <DescriptionList layout="stacked" items={items} />;
}
