import { Badge, Card, Cluster, Lozenge, Tag } from '@trefoil/ui';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import type { OrganisationCardFragment } from './organisation-card.graphql';
import { organisationHref } from './organisation-href';

/** Fields are named before activities: they are shorter and tell more of who somebody is. */
const MOST_TAGS = 4;

export function OrganisationCard({ organisation, headingLevel = 3 }: { organisation: OrganisationCardFragment; headingLevel?: 2 | 3 }) {
  const t = useText();
  const format = useFormat();
  const { name, type, country, city, fields, activities, claimed, isDemo } = organisation;
  const tags = [...fields.map((code) => format.field(code)), ...activities.map((activity) => t(`vocabulary.activity.${activity}`))].slice(0, MOST_TAGS);
  return (
    <Card
      title={name}
      titleFace="sans"
      href={organisationHref(organisation)}
      headingLevel={headingLevel}
      kicker={[t(`vocabulary.organisationType.${type}`), city].filter(Boolean).join(' · ')}
      margin={<Lozenge code={country} label={format.country(country)} />}
      footer={tags.length > 0 || !claimed || isDemo ? (
        <Cluster gap={2}>
          {claimed ? null : <Badge>{t('organisations.unclaimed')}</Badge>}
          {isDemo ? <Badge>{t('shell.demo')}</Badge> : null}
          {tags.map((tag) => <Tag key={tag}>{tag}</Tag>)}
        </Cluster>
      ) : undefined}
    />
  );
}
