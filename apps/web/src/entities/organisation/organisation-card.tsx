import { Badge, Card, Cluster, Lozenge, Tag } from '@trefoil/ui';
import { markedText, type Found } from '../../shared/format/found';
import { Marked } from '../../shared/format/marked';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import type { OrganisationCardFragment } from './organisation-card.graphql';
import { organisationHref } from './organisation-href';

/** Fields are named before activities: they are shorter and tell more of who somebody is. */
const MOST_TAGS = 4;

type OrganisationCardProps = { organisation: OrganisationCardFragment; headingLevel?: 2 | 3; found?: Found };

export function OrganisationCard({ organisation, headingLevel = 3, found }: OrganisationCardProps) {
  const t = useText();
  const format = useFormat();
  const { name, type, country, city, fields, activities, claimed, verification, isDemo } = organisation;
  const [place, excerpt] = [markedText(found, 'CITY') ?? city, markedText(found, 'TEXT')];
  const tags = [...fields.map((code) => format.field(code)), ...activities.map((activity) => t(`vocabulary.activity.${activity}`))].slice(0, MOST_TAGS);
  return (
    <Card
      title={<Marked>{markedText(found, 'NAME') ?? name}</Marked>}
      titleFace="sans"
      href={organisationHref(organisation)}
      headingLevel={headingLevel}
      kicker={<Marked>{[t(`vocabulary.organisationType.${type}`), place].filter(Boolean).join(' · ')}</Marked>}
      margin={<Lozenge code={country} label={format.country(country)} />}
      footer={tags.length > 0 || !claimed || verification || isDemo ? (
        <Cluster gap={2}>
          {claimed ? null : <Badge>{t('organisations.unclaimed')}</Badge>}
          {verification ? <Badge kind="success">{t('organisations.verified.mark')}</Badge> : null}
          {isDemo ? <Badge>{t('shell.demo')}</Badge> : null}
          {tags.map((tag) => <Tag key={tag}>{tag}</Tag>)}
        </Cluster>
      ) : undefined}
    >
      {found?.matchedName ? <p>{t('search.alsoCalled')} <Marked>{found.matchedName}</Marked></p> : null}
      {excerpt ? <p><Marked>{excerpt}</Marked></p> : null}
    </Card>
  );
}
