import { Badge, Card, Cluster, Lozenge, Tag } from '@trefoil/ui';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import type { OfferCardFragment } from './offer-card.graphql';
import { offerHref } from './offer-href';

const MOST_TAGS = 3;

export function OfferCard({ offer, headingLevel = 3, withOrganisation = true }: { offer: OfferCardFragment; headingLevel?: 2 | 3; withOrganisation?: boolean }) {
  const t = useText();
  const format = useFormat();
  const { title, language, activities, validUntil, expired, organisation, isDemo } = offer;
  return (
    <Card
      title={title}
      titleLang={language}
      href={offerHref(offer)}
      headingLevel={headingLevel}
      kicker={withOrganisation ? `${organisation.name} · ${t(`vocabulary.organisationType.${organisation.type}`)}` : undefined}
      margin={withOrganisation ? <Lozenge code={organisation.country} label={format.country(organisation.country)} /> : undefined}
      footer={
        <Cluster gap={2}>
          {validUntil ? <Badge kind={expired ? 'neutral' : 'accent'}>{t(expired ? 'offers.card.expired' : 'offers.card.validUntil', { date: format.date(validUntil) })}</Badge> : null}
          {isDemo ? <Badge>{t('shell.demo')}</Badge> : null}
          {activities.slice(0, MOST_TAGS).map((activity) => <Tag key={activity}>{t(`vocabulary.activity.${activity}`)}</Tag>)}
        </Cluster>
      }
    />
  );
}
