import { DataTable, Disclosure, IndexList, Stack } from '@trefoil/ui';
import { useId } from 'react';
import { useLocation } from 'react-router';
import map from 'virtual:europe-map';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { RouterLink } from '../../shared/page/ui-link';
import { FACETS } from './facet';
import type { FoundOption } from './facet-group';
import { shadesOf } from './map-shades';
import { searchHref, withValue, type SearchState } from './search-state';
import styles from './country-map.module.css';

/** Half the width and the height of the plate a figure stands on beside its country: no less than 24 px where the map is smallest. */
const [PLATE_X, PLATE_Y] = [19, 15];

export type CountryMapProps = { readonly path: string; readonly state: SearchState; readonly found: readonly FoundOption[] };

/**
 * The facet of countries as a map: each country a link that chooses it or takes it back, with its figure. What is outside the frame is
 * listed beside it, and a table that can be sorted holds all of it. Links and drawing alone: it works without script.
 */
export function CountryMap({ path, state, found }: CountryMapProps) {
  const t = useText();
  const format = useFormat();
  const titleId = useId();
  const counts = new Map(found.map(({ value, count }) => [value, count]));
  const chosen = state.chosen[FACETS.country.param] ?? [];
  const { shadeOf, legend } = shadesOf([...counts.values()]);
  const hrefOf = (code: string) => searchHref(path, withValue(state, FACETS.country.param, code, !chosen.includes(code)));
  const sayOf = (code: string) => t(chosen.includes(code) ? 'search.map.chosenCountry' : 'search.map.country', { country: format.country(code), count: counts.get(code) ?? 0 });
  const places = map.places.map((place) => ({ ...place, name: format.country(place.code), count: counts.get(place.code) ?? 0 })).sort((a, b) => format.compare(a.name, b.name));
  const others = found.filter(({ value }) => !map.places.some(({ code }) => code === value)).map(({ value, count }) => ({ id: value, label: format.country(value), href: hrefOf(value), count: format.number(count) }));
  function draw({ code, name, x, y, from, count }: (typeof places)[number]) {
    const isChosen = chosen.includes(code);
    const drawing = (
      <>
        <title>{name}</title>
        <use href={`${map.address}#${code}`} className={styles.shape} />
        {from ? <line x1={from[0]} y1={from[1]} x2={x} y2={y} className={styles.line} /> : null}
        {from ? <rect x={x - PLATE_X} y={y - PLATE_Y} width={2 * PLATE_X} height={2 * PLATE_Y} className={styles.plate} /> : null}
        {count > 0 || from ? <text x={x} y={y} dy=".35em" className={from ? styles.onPlate : styles.figure} aria-hidden="true">{format.number(count)}</text> : null}
      </>
    );
    return count === 0 && !isChosen
      ? <g key={code} data-shade="1" className={styles.country} aria-hidden="true">{drawing}</g>
      : <RouterLink key={code} href={hrefOf(code)} className={styles.country} data-shade={shadeOf(count)} aria-label={sayOf(code)} aria-current={isChosen || undefined}>{drawing}</RouterLink>;
  }

  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h3 id={titleId}>{t('search.map.title')}</h3>
      <p className={styles.hint}>{t('search.map.hint')} <a href="#after-map">{t('search.map.skip')}</a></p>
      <div className={styles.frame}>
        <svg className={styles.map} viewBox={`0 0 ${map.width} ${map.height}`} role="group" aria-labelledby={titleId}>
          <use href={`${map.address}#land`} className={styles.land} />
          {places.filter(({ from, count }) => from && count === 0).map(({ code }) => <use key={code} href={`${map.address}#${code}`} className={styles.none} />)}
          {/* plates last, so that no country lies over them */}
          {places.filter(({ from }) => !from).map(draw)}
          {places.filter(({ code, from, count }) => from && (count > 0 || chosen.includes(code))).map(draw)}
        </svg>
      </div>
      <ul className={styles.legend} role="list" aria-label={t('search.map.legend')}>
        {legend.map(({ shade, from, to }) => (
          <li key={shade}>
            <svg viewBox="0 0 2 1" className={styles.swatch} data-shade={shade} aria-hidden="true"><rect width="2" height="1" /></svg>
            {from === to ? format.number(from) : `${format.number(from)}–${format.number(to)}`}
          </li>
        ))}
      </ul>
      <Stack gap={4} id="after-map">
        {others.length > 0 ? <Stack gap={2}><h4>{t('search.map.others')}</h4><IndexList label={t('search.map.others')} items={others.sort((a, b) => format.compare(a.label, b.label))} /></Stack> : null}
        <CountryTable found={found} hrefOf={hrefOf} />
      </Stack>
    </section>
  );
}

/** All countries and their figures, in the order the address asks for. */
function CountryTable({ found, hrefOf }: { found: readonly FoundOption[]; hrefOf: (code: string) => string }) {
  const t = useText();
  const format = useFormat();
  const { pathname, search } = useLocation();
  const isByName = new URLSearchParams(search).get('table') === 'name';
  const sorted = (by: 'name' | 'count') => {
    const query = new URLSearchParams(search);
    query.set('table', by);
    return `${pathname}?${query.toString()}`;
  };
  const rows = found.map(({ value, count }) => ({ value, count, name: format.country(value) }));
  if (isByName) rows.sort((a, b) => format.compare(a.name, b.name));
  return (
    <Disclosure summary={t('search.map.table')} aside={format.number(rows.length)} open={search.includes('table=') || undefined}>
      <DataTable
        caption={t('search.map.table')}
        captionHidden
        rows={rows}
        rowKey={({ value }) => value}
        columns={[
          { id: 'name', header: t('search.facet.COUNTRY'), cell: ({ value, name }) => <RouterLink href={hrefOf(value)}>{name}</RouterLink>, sort: { direction: isByName ? 'ascending' : null, href: sorted('name') } },
          { id: 'count', header: t('search.map.count'), cell: ({ count }) => format.number(count), align: 'end', sort: { direction: isByName ? null : 'descending', href: sorted('count') } },
        ]}
      />
    </Disclosure>
  );
}
