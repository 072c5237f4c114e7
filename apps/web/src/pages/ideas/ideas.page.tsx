import { Page, PageHeader } from '@trefoil/ui';
import { useLocation } from 'react-router';
import { IdeaCard } from '../../entities/idea/idea-card';
import { FACETS } from '../../features/search-directory/facet';
import { prepareSearch, SearchDirectory } from '../../features/search-directory/search-directory';
import { searchVariables } from '../../features/search-directory/search-state';
import { useText } from '../../shared/i18n/intl';
import { definePage } from '../../shared/page/define-page';
import { PageHead } from '../../shared/page/page-head';
import { IdeasPageDocument, type IdeasPageQuery } from './ideas.graphql';

const PATH = '/ideas';
const OFFERED = [FACETS.soughtType, FACETS.country, FACETS.countryGroup, FACETS.type, FACETS.activity, FACETS.aim, FACETS.sector, FACETS.action, FACETS.callYear, FACETS.field, FACETS.language];

export const { loader, Component, prepare } = definePage({
  query: IdeasPageDocument,
  variables: (request) => searchVariables(request, OFFERED),
  prepare: prepareSearch,
  fieldNames: true,
  view: IdeasView,
});

function IdeasView({ data: { searchIdeas, workedWith } }: { data: IdeasPageQuery }) {
  const t = useText();
  const { search } = useLocation();
  return (
    <Page>
      <PageHead title={t('ideas.list.title')} description={t('ideas.list.lead')} noIndex={search !== ''} />
      <PageHeader title={t('ideas.list.title')} lead={t('ideas.list.lead')} />
      <SearchDirectory path={PATH} facets={OFFERED} result={searchIdeas} workedWith={workedWith} orders={['NEWEST', 'RELEVANCE', 'NAME']} searchLabel={t('ideas.list.search')} countMessage="ideas.list.count">
        {searchIdeas.edges.map(({ node, ...found }) => <IdeaCard key={node.id} idea={node} found={found} />)}
      </SearchDirectory>
    </Page>
  );
}
