import { Columns, Page, PageHeader, Section, Stack } from '@trefoil/ui';
import { STATISTIC_NAMES, type StatisticName } from '@trefoil/vocabulary';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { definePage } from '../../shared/page/define-page';
import { PageHead } from '../../shared/page/page-head';
import { OpenDataSection } from './open-data-section';
import { StatisticFigure } from './statistic-figure';
import { StatisticsPageDocument, type StatisticsPageQuery } from './statistics.graphql';

export const { loader, Component } = definePage({ query: StatisticsPageDocument, variables: () => ({}), view: StatisticsView });

function StatisticsView({ data: { statistics: { countedAt, statistics } } }: { data: StatisticsPageQuery }) {
  const t = useText();
  const format = useFormat();
  const countsOf = (name: StatisticName) => statistics.find((each) => each.name === name)?.counts ?? [];
  const total = (name: StatisticName) => countsOf(name).reduce((sum, { count }) => sum + count, 0);
  const [byCountry, byType, ideasByCountry, byActivity, byDeadline] = STATISTIC_NAMES.map((name) => <StatisticFigure key={name} name={name} counts={countsOf(name)} />);
  return (
    <Page>
      <PageHead title={t('statistics.title')} description={t('statistics.lead')} />
      <PageHeader title={t('statistics.title')} lead={t('statistics.lead')} meta={<p>{t('statistics.countedAt', { date: format.date(countedAt), time: format.time(countedAt) })}</p>} />
      <Stack gap={7}>
        <Section title={t('statistics.organisations', { count: total('ORGANISATIONS_BY_COUNTRY') })}>
          <Columns asideLabel={t('statistics.name.ORGANISATIONS_BY_TYPE')} aside={byType}>{byCountry}</Columns>
        </Section>
        <Section title={t('statistics.openIdeas', { count: total('OPEN_IDEAS_BY_COUNTRY') })}>
          <Columns asideLabel={t('statistics.name.OPEN_IDEAS_BY_DEADLINE')} aside={byDeadline}>
            <Stack gap={6}>{byActivity}{ideasByCountry}</Stack>
          </Columns>
        </Section>
        <OpenDataSection />
      </Stack>
    </Page>
  );
}
