import { type DescriptionItem, DescriptionList, Section, UiLink } from '@trefoil/ui';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { useText } from '../../shared/i18n/intl';
import type { OrganisationPageQuery } from './organisation.graphql';

type Organisation = NonNullable<OrganisationPageQuery['organisation']>;

const KINDS = ['PARENT', 'CHILD', 'RELATED'] as const;

/** What it is part of, its parts and those near to it, with how many more there are. */
export function OrganisationRelations({ organisation: { relations, relationCount } }: { organisation: Organisation }) {
  const t = useText();
  if (relations.length === 0) return null;
  const items: DescriptionItem[] = KINDS.flatMap((kind) => {
    const related = relations.filter((each) => each.kind === kind);
    const names = related.map(({ organisation }, index) => <span key={organisation.id}>{index > 0 ? ', ' : ''}<UiLink href={organisationHref(organisation)}>{organisation.name}</UiLink></span>);
    return related.length > 0 ? [{ term: t(`organisations.relation.${kind}`), description: names }] : [];
  });
  return (
    <Section title={t('organisations.relation.title')} headingLevel={2}>
      <DescriptionList layout="stacked" items={items} />
      {relationCount > relations.length ? <p>{t('organisations.relation.more', { count: relationCount - relations.length })}</p> : null}
    </Section>
  );
}
