import { Badge, Card, Cluster, Lozenge, Tag } from '@trefoil/ui';
import { markedText, type Found } from '../../shared/format/found';
import { Marked } from '../../shared/format/marked';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import type { OfferCardFragment } from './offer-card.graphql';
import { offerHref } from './offer-href';

const MOST_TAGS = 3;

export function OfferCard({ offer, headingLevel = 3, withOrganisation = true, found }: { offer: OfferCardFragment; headingLevel?: 2 | 3; withOrganisation?: boolean; found?: Found }) {
  const t = useText();
  const format = useFormat();
  const { title, language, activities, validUntil, expired, organisation, isDemo } = offer;
  const excerpt = markedText(found, 'TEXT');
  return (
    <Card
      title={<Marked>{markedText(found, 'TITLE') ?? title}</Marked>}
      titleLang={language}
      href={offerHref(offer)}
      headingLevel={headingLevel}
      kicker={withOrganisation ? <Marked>{`${markedText(found, 'ORGANISATION') ?? organisation.name} · ${t(`vocabulary.organisationType.${organisation.type}`)}`}</Marked> : undefined}
      margin={withOrganisation ? <Lozenge code={organisation.country} label={format.country(organisation.country)} /> : undefined}
      footer={
        <Cluster gap={2}>
          {validUntil ? <Badge kind={expired ? 'neutral' : 'accent'}>{t(expired ? 'offers.card.expired' : 'offers.card.validUntil', { date: format.date(validUntil) })}</Badge> : null}
          {isDemo ? <Badge>{t('shell.demo')}</Badge> : null}
          {activities.slice(0, MOST_TAGS).map((activity) => <Tag key={activity}>{t(`vocabulary.activity.${activity}`)}</Tag>)}
        </Cluster>
      }
    >
      {excerpt ? <p lang={language}><Marked>{excerpt}</Marked></p> : null}
    </Card>
  );
}
