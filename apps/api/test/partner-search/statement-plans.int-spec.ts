import { readFileSync } from 'node:fs';
import type { FacetName } from '@trefoil/vocabulary';
import { requireIsoDate } from '@trefoil/vocabulary';
import { OrganisationsImported, OrganisationTrees } from '../../src/modules/organisations';
import { ORGANISATION_SEARCH } from '../../src/modules/partner-search/search-kinds';
import { COUNTS_STATEMENT, type PageCriteria, type SearchCriteria, type Statement, toBrowseStatement, toSearchStatement } from '../../src/modules/partner-search/search-statement';
import { readWords, toTolerantQuery, toWordQuery } from '../../src/modules/partner-search/search-words';
import { SIMILAR_WORDS_STATEMENT } from '../../src/modules/partner-search/similar-words';
import { ANONYMOUS } from '../../src/platform/auth/actor';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { DomainEvents } from '../../src/platform/events/domain-events';
import { startTestApp, type TestApp } from '../harness/test-app';

/** Enough that reading whole tables costs more than their indexes do, as at full size; no setting of the planner is touched. */
const ROWS = 6_000;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const { manager } = app.app.get(UnitOfWork);
  // Each name has a word of its own, one of sixty, and one that a third has.
  const stored = await manager.query<{ id: string }[]>(
    `insert into organisation (name, city, country, type, version)
     select initcap(translate(md5(n::text), '0123456789', 'ghijklmnop')) || ' ' || translate(md5((n % 60)::text), '0123456789', 'ghijklmnop') || case when n % 3 = 0 then ' university' else '' end,
            'City', (array['SE', 'FI', 'DE', 'FR', 'PT'])[1 + n % 5], (array['COMPANY', 'HIGHER_EDUCATION_INSTITUTION'])[1 + n % 2], 1
       from generate_series(1, ${ROWS}) n returning id`,
  );
  await app.app.get(DomainEvents).publish(new OrganisationsImported(stored.map(({ id }) => id)));
  await manager.query('vacuum analyze');
}, 60_000);
afterAll(() => app.stop());

interface Plan {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** Kinds of nodes with what they read by; how rows are joined, sorted and summed is left to the planner. */
function readings(plan: Plan): string[] {
  const below = (plan.Plans ?? []).flatMap(readings);
  const reads = /Scan/.test(plan['Node Type']) && !/CTE|Subquery|Function|Values/.test(plan['Node Type']);
  return reads ? [[plan['Node Type'], plan['Index Name'] ?? plan['Relation Name']].filter(Boolean).join(' '), ...below] : below;
}

async function explain({ sql, parameters }: Statement): Promise<string> {
  const [row] = await app.app.get(UnitOfWork).manager.query<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }[]>(`explain (format json) ${sql}`, [...parameters]);
  return readings(row!['QUERY PLAN'][0]!.Plan).map((line) => `  ${line}`).join('\n');
}

test('the hot statements of the search read by their indexes', async () => {
  const trees = app.app.get(OrganisationTrees);
  const [{ word }] = (await app.app.get(UnitOfWork).manager.query(`select split_part(lower(name), ' ', 1) as word from organisation order by id limit 1`)) as [{ word: string }];
  const page: PageCriteria = { order: 'RELEVANCE', locale: 'en', limit: 21, beside: null, isBackward: false, isMarked: false, tree: (bind) => trees.select(ANONYMOUS, bind) };
  const found = (words: string, chosen: ReadonlyMap<FacetName, readonly string[]> = new Map()): SearchCriteria => ({ ...page, words: toWordQuery(readWords(words)), organisationIds: null, chosen, today: requireIsoDate('2026-11-23') });
  const mistyped = toTolerantQuery(readWords(word), new Map([[word, { words: [word], entries: 1 }]]));
  const statements: Readonly<Record<string, Statement>> = {
    'first page of all': toBrowseStatement(ORGANISATION_SEARCH, page, null, 0),
    'page after another': toBrowseStatement(ORGANISATION_SEARCH, { ...page, beside: { key: 20, id: '500' } }, null, 0),
    'page before another': toBrowseStatement(ORGANISATION_SEARCH, { ...page, beside: { key: 20, id: '500' }, isBackward: true }, null, 0),
    'newest first': toBrowseStatement(ORGANISATION_SEARCH, { ...page, order: 'NEWEST' }, null, 0),
    'by name': toBrowseStatement(ORGANISATION_SEARCH, { ...page, order: 'NAME' }, null, 0),
    'by name in Swedish': toBrowseStatement(ORGANISATION_SEARCH, { ...page, order: 'NAME', locale: 'sv' }, null, 0),
    'rare word': toSearchStatement(ORGANISATION_SEARCH, found(word)),
    'rare word, one country': toSearchStatement(ORGANISATION_SEARCH, found(word, new Map([['COUNTRY', ['SE']]]))),
    'rare word beside a frequent one': toSearchStatement(ORGANISATION_SEARCH, found(`${word} university`)),
    'mistyped word': toSearchStatement(ORGANISATION_SEARCH, { ...found(word), words: mistyped, typed: word }),
    'words that are alike': { sql: SIMILAR_WORDS_STATEMENT, parameters: [['univeristy']] },
    counters: { sql: COUNTS_STATEMENT, parameters: [['ORGANISATION']] },
  };
  const plans: string[] = [];
  for (const [name, statement] of Object.entries(statements)) plans.push(`${name}\n${await explain(statement)}`);
  expect(`${plans.join('\n')}\n`).toBe(readFileSync(new URL('statement-plans.txt', import.meta.url), 'utf8'));
});
