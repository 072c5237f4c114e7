import { Page, PageHeader } from '@trefoil/ui';
import { useLocation } from 'react-router';
import { OfferCard } from '../../entities/offer/offer-card';
import { FACETS } from '../../features/search-directory/facet';
import { prepareSearch, SearchDirectory } from '../../features/search-directory/search-directory';
import { searchVariables } from '../../features/search-directory/search-state';
import { useText } from '../../shared/i18n/intl';
import { definePage } from '../../shared/page/define-page';
import { PageHead } from '../../shared/page/page-head';
import { OffersPageDocument, type OffersPageQuery } from './offers.graphql';

const PATH = '/offers';
const OFFERED = [FACETS.country, FACETS.countryGroup, FACETS.type, FACETS.activity, FACETS.aim, FACETS.field, FACETS.language, FACETS.action];

export const { loader, Component, prepare } = definePage({
  query: OffersPageDocument,
  variables: (request) => searchVariables(request, OFFERED),
  prepare: prepareSearch,
  fieldNames: true,
  view: OffersView,
});

function OffersView({ data: { searchOffers, workedWith } }: { data: OffersPageQuery }) {
  const t = useText();
  const { search } = useLocation();
  return (
    <Page>
      <PageHead title={t('offers.list.title')} description={t('offers.list.lead')} noIndex={search !== ''} />
      <PageHeader title={t('offers.list.title')} lead={t('offers.list.lead')} />
      <SearchDirectory path={PATH} facets={OFFERED} result={searchOffers} workedWith={workedWith} orders={['NEWEST', 'RELEVANCE', 'NAME']} searchLabel={t('offers.list.search')} countMessage="offers.list.count">
        {searchOffers.edges.map(({ node, ...found }) => <OfferCard key={node.id} offer={node} found={found} />)}
      </SearchDirectory>
    </Page>
  );
}
