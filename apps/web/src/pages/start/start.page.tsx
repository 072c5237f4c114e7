import { Page, PageHeader } from '@trefoil/ui';
import { definePage } from '../../shared/page/define-page';
import { PageHead } from '../../shared/page/page-head';
import { useFormat } from '../../shared/format/use-format';
import { StartPageDocument, type StartPageQuery } from './start.graphql';

export const { loader, Component } = definePage({ query: StartPageDocument, variables: () => ({}), view: StartView });

function StartView({ data }: { data: StartPageQuery }) {
  const format = useFormat();
  return (
    <Page>
      <PageHead />
      <PageHeader title="Trefoil" lead={format.list(data.directory.countries.map(({ country }) => format.country(country)))} />
    </Page>
  );
}
