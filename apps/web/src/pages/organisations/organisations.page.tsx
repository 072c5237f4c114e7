import { Page, PageHeader } from '@trefoil/ui';
import { useLocation } from 'react-router';
import { OrganisationCard } from '../../entities/organisation/organisation-card';
import { FACETS } from '../../features/search-directory/facet';
import { prepareSearch, SearchDirectory } from '../../features/search-directory/search-directory';
import { searchVariables } from '../../features/search-directory/search-state';
import { useText } from '../../shared/i18n/intl';
import { definePage } from '../../shared/page/define-page';
import { PageHead } from '../../shared/page/page-head';
import { OrganisationsPageDocument, type OrganisationsPageQuery } from './organisations.graphql';

const PATH = '/organisations';
const OFFERED = [FACETS.country, FACETS.countryGroup, FACETS.type, FACETS.ownership, FACETS.activity, FACETS.aim, FACETS.field, FACETS.language, FACETS.eche, FACETS.verified];

export const { loader, Component, prepare } = definePage({
  query: OrganisationsPageDocument,
  variables: (request) => searchVariables(request, OFFERED),
  prepare: prepareSearch,
  fieldNames: true,
  view: OrganisationsView,
});

function OrganisationsView({ data: { searchOrganisations, workedWith } }: { data: OrganisationsPageQuery }) {
  const t = useText();
  const { search } = useLocation();
  return (
    <Page>
      <PageHead title={t('organisations.list.title')} description={t('organisations.list.lead')} noIndex={search !== ''} />
      <PageHeader title={t('organisations.list.title')} lead={t('organisations.list.lead')} />
      <SearchDirectory path={PATH} facets={OFFERED} result={searchOrganisations} workedWith={workedWith} orders={['RELEVANCE', 'NAME', 'NEWEST']} searchLabel={t('shell.searchLabel')} countMessage="organisations.list.count">
        {searchOrganisations.edges.map(({ node, ...found }) => <OrganisationCard key={node.id} organisation={node} found={found} />)}
      </SearchDirectory>
    </Page>
  );
}
