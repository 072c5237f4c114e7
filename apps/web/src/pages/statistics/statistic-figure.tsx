import { BarChart, Cluster, DataTable, Disclosure, Stack, UiLink } from '@trefoil/ui';
import { toStatisticSegment, type StatisticName } from '@trefoil/vocabulary';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { useStatisticWords } from './use-statistic-words';
import styles from './statistic-figure.module.css';

type StatisticFigureProps = { readonly name: StatisticName; readonly counts: readonly { readonly key: string; readonly count: number }[] };

/** A longer chart could not be taken in; the table has the rest. */
const MOST_BARS = 12;

/** A chart, the table of all its figures, and both as files. */
export function StatisticFigure({ name, counts }: StatisticFigureProps) {
  const t = useText();
  const format = useFormat();
  const words = useStatisticWords(name);
  const title = t(`statistics.name.${name}`);
  const counted = t(name.startsWith('ORGANISATIONS') ? 'statistics.column.organisations' : 'statistics.column.openIdeas');
  const file = `/statistics/${toStatisticSegment(name)}`;
  const left = counts.slice(MOST_BARS).reduce((sum, { count }) => sum + count, 0);
  return (
    <figure className={styles.figure} aria-labelledby={`statistic-${name}`}>
      <figcaption><h3 id={`statistic-${name}`}>{title}</h3></figcaption>
      {counts.length === 0 ? <p>{t('statistics.nothing')}</p> : (
        <Stack gap={4}>
          <BarChart label={title} bars={counts.slice(0, MOST_BARS).map(({ key, count }) => ({ id: key, label: words.label(key), value: count, shown: format.number(count), href: words.href(key) }))} />
          {left > 0 ? <p className={styles.rest}>{t('statistics.rest', { kinds: counts.length - MOST_BARS, count: format.number(left) })}</p> : null}
          <Disclosure summary={t('statistics.asTable')} aside={format.number(counts.length)}>
            <DataTable
              caption={title}
              captionHidden
              rows={counts}
              rowKey={({ key }) => key}
              columns={[
                { id: 'key', header: t(`statistics.column.${name}`), cell: ({ key }) => <Named href={words.href(key)}>{words.label(key)}</Named> },
                { id: 'count', header: counted, cell: ({ count }) => format.number(count), align: 'end' },
              ]}
            />
          </Disclosure>
          <Cluster gap={4}>
            <a href={`${file}.csv`} download aria-label={t('statistics.fileOf', { format: 'CSV', title })}>CSV</a>
            <a href={`${file}.json`} aria-label={t('statistics.fileOf', { format: 'JSON', title })}>JSON</a>
          </Cluster>
        </Stack>
      )}
    </figure>
  );
}

function Named({ href, children }: { href: string | undefined; children: string }) {
  return href === undefined ? children : <UiLink href={href}>{children}</UiLink>;
}
