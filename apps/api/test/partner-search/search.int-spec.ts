import { randomUUID } from 'node:crypto';
import { LANGUAGE_CODES, LIMITS } from '@trefoil/vocabulary';
import { OrganisationsImported } from '../../src/modules/organisations';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { DomainEvents } from '../../src/platform/events/domain-events';
import { anIdea, buildDraftIdea, buildIdea } from '../builders/build-idea';
import { buildDraftOffer, buildOffer } from '../builders/build-offer';
import { aProfile, buildOrganisation } from '../builders/build-organisation';
import { statementsOf } from '../harness/count-statements';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
afterEach(() => app.travel(new Date()));

/** A word no other test uses. */
const aWord = () => `w${randomUUID().replace(/[^a-f]/g, '')}${randomUUID().replace(/[^a-f]/g, '')}`;

async function search(query: 'searchOrganisations' | 'searchIdeas' | 'searchOffers', filter: object, selection = 'node { id }', args: object = {}) {
  const type = { searchOrganisations: 'OrganisationFilter', searchIdeas: 'IdeaFilter', searchOffers: 'OfferFilter' }[query];
  const given = Object.entries(args).map(([name, value]) => `, ${name}: ${name === 'order' ? String(value) : JSON.stringify(value)}`).join('');
  const data = await app.browser().query(`query($filter: ${type}) { ${query}(filter: $filter${given}) { totalCount edges { ${selection} } } }`, { filter });
  return data[query] as { totalCount: number; edges: { node: { id: string; name: string; title: string } }[] };
}
const organisationNames = async (words: string, filter: object = {}) =>
  (await search('searchOrganisations', { words, ...filter }, 'node { name }')).edges.map(({ node }) => node.name);
const ids = async (query: Parameters<typeof search>[0], words: string) => (await search(query, { words })).edges.map(({ node }) => node.id);

/** Organisations as an import leaves them. */
async function storeOrganisations(rows: readonly { name: string; city?: string; country?: string }[]): Promise<void> {
  const stored = await app.app.get(UnitOfWork).manager.query<{ id: string }[]>(
    `insert into organisation (name, city, country, type, version)
     select name, city, coalesce(country, 'SE'), 'HIGHER_EDUCATION_INSTITUTION', 1 from jsonb_to_recordset($1::jsonb) as told(name text, city text, country text) returning id`,
    [JSON.stringify(rows)],
  );
  await app.app.get(DomainEvents).publish(new OrganisationsImported(stored.map(({ id }) => id)));
}

describe('words', () => {
  beforeAll(() =>
    storeOrganisations([
      { name: 'UMEA UNIVERSITET', city: 'UMEA' },
      { name: 'Umeå kommun', city: 'Umeå' },
      { name: 'Norrlands museum', city: 'Umeå' },
      { name: 'Veterinärmedizinische Universität Wien', city: 'Wien', country: 'AT' },
      { name: 'MEDIZINISCHE UNIVERSITAET WIEN', city: 'WIEN', country: 'AT' },
      { name: "École nationale d'Alfort (ÉNA)", city: 'Maisons-Alfort', country: 'FR' },
      { name: 'Ελληνικό Ανοικτό Πανεπιστήμιο', city: 'Patra', country: 'GR' },
      { name: 'Łódź University of Technology', city: 'Łódź', country: 'PL' },
      { name: 'Göteborgs universitet', city: 'Göteborg' },
      { name: 'Wiener Wasserwerke', city: 'Graz', country: 'AT' },
      { name: 'Tartu Ülikool', city: 'Tartu', country: 'EE' },
    ]),
  );

  test.each([
    ['Umeå universitet', ['UMEA UNIVERSITET']],
    ['universitet umea', ['UMEA UNIVERSITET']],
    ['veterinarmedizinische universitat wien', ['Veterinärmedizinische Universität Wien']],
    ['medizinische universität', ['MEDIZINISCHE UNIVERSITAET WIEN']],
    ['umea kom', ['Umeå kommun']],
    ['d’ALFORT', ["École nationale d'Alfort (ÉNA)"]],
    ['ena maisons', ["École nationale d'Alfort (ÉNA)"]],
    ['Πανεπιστήμιο', ['Ελληνικό Ανοικτό Πανεπιστήμιο']],
    ['πανεπιστημιο', ['Ελληνικό Ανοικτό Πανεπιστήμιο']],
    ['lodz technology', ['Łódź University of Technology']],
    ['goeteborg', ['Göteborgs universitet']],
    ['umea wien', []],
    ['? / !', []],
    ["x' | y:* & ! (", []],
  ])('%j find %j', async (words, names) => {
    expect(await organisationNames(words)).toEqual(names);
  });

  test.each([
    ['gotenborg', ['Göteborgs universitet']],
    ['goteborgs univeristet', ['Göteborgs universitet']],
    ['ogtebrgs universitet', ['Göteborgs universitet']],
    ['tratu ylikool', ['Tartu Ülikool']],
    ['qqqq zzzz', []],
    ['umeaa komune', ['Umeå kommun']],
  ])('mistyped as %j still find %j', async (words, names) => {
    expect(await organisationNames(words)).toEqual(names);
  });

  test.each([
    ['"universitet umea"', []],
    ['"umea universitet"', ['UMEA UNIVERSITET']],
    ['wien -"medizinische universitaet"', ['Veterinärmedizinische Universität Wien', 'Wiener Wasserwerke']],
    ['umea -kommun -museum', ['UMEA UNIVERSITET']],
  ])('%j obey quotes and minus', async (words, names) => {
    expect(await organisationNames(words)).toEqual(names);
  });

  test('are marked where they were found, and the name that was', async () => {
    const words = aWord();
    const [other, city] = [`Autre ${aWord()}`, aWord()];
    await buildOrganisation(app, { name: `Mosså \u{E000}${words}`, names: [{ name: other }], city, description: `We keep ${words} alive.`, descriptionLanguage: 'en' });
    const found = async (text: string) => {
      const { searchOrganisations } = await app.browser().query(`{ searchOrganisations(filter: { words: "${text}" }) { areWordsMended edges { matchedName highlights { text marked } } } }`);
      return searchOrganisations.edges;
    };
    expect(await found(`mossa ${words}`)).toEqual([
      { matchedName: null, highlights: [{ text: 'NAME', marked: `\u{E000}Mosså\u{E001} \u{E000}${words}\u{E001}` }, { text: 'TEXT', marked: `keep \u{E000}${words}\u{E001} alive` }] },
    ]);
    expect(await found(other)).toEqual([{ matchedName: other.split(' ').map((word) => `\u{E000}${word}\u{E001}`).join(' '), highlights: [] }]);
    expect(await found(city)).toEqual([{ matchedName: null, highlights: [{ text: 'CITY', marked: `\u{E000}${city}\u{E001}` }] }]);
  });

  test('are marked in ideas and offers too, in the title and whose they are', async () => {
    const [words, name] = [aWord(), `Mark ${aWord()}`];
    const organisation = await buildOrganisation(app, { name });
    await buildIdea(app, { title: `The ${words}` }, organisation);
    await buildOffer(app, { title: `The ${words}` }, organisation);
    const marks = name.split(' ').map((word) => `\u{E000}${word}\u{E001}`).join(' ');
    const highlights = [{ text: 'TITLE', marked: `The \u{E000}${words}\u{E001}` }, { text: 'ORGANISATION', marked: marks }];
    for (const query of ['searchIdeas', 'searchOffers'] as const) {
      const { edges } = await search(query, { words: `${words} ${name}` }, 'highlights { text marked }');
      expect(edges).toEqual([{ highlights }]);
    }
  });

  test('in a name weigh more than in a city, and whole words more than beginnings', async () => {
    const found = await organisationNames('umea');
    expect(found).toHaveLength(3);
    expect(found.at(-1)).toBe('Norrlands museum');
    expect((await organisationNames('wien')).at(-1)).toBe('Wiener Wasserwerke');
  });

  test('find by identifier', async () => {
    const built = await buildOrganisation(app, { erasmusCode: 'S  QVARNFO01' });
    expect(await ids('searchOrganisations', 's qvarnfo01')).toEqual([built.id]);
  });

  test('without a match the filters are not loosened', async () => {
    expect(await organisationNames('umea universitet', { countries: ['FI'] })).toEqual([]);
  });
});

describe('what is found follows what happens', () => {
  test('an organisation is found by its names, its city and its description, until it is withdrawn', async () => {
    const [name, other, city, text, renamed] = [aWord(), aWord(), aWord(), aWord(), aWord()];
    const built = await buildOrganisation(app, { name, names: [{ name: other }], city, description: text, descriptionLanguage: 'en' });
    for (const word of [name, other, city, text]) expect(await ids('searchOrganisations', word)).toEqual([built.id]);
    await built.owner.browser.mutate('editOrganisation', { asOrganisationId: built.id, version: 1, profile: aProfile({ name: renamed }) }, 'organisation { id }');
    for (const word of [name, other, city, text]) expect(await ids('searchOrganisations', word)).toEqual([]);
    expect(await ids('searchOrganisations', renamed)).toEqual([built.id]);
    await built.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: built.id }, 'organisation { id }');
    expect(await ids('searchOrganisations', renamed)).toEqual([]);
  });

  test('an idea is found once it is published, as it was last saved, until it is withdrawn', async () => {
    const [title, expertise, edited] = [aWord(), aWord(), aWord()];
    const content = { title, partnersSought: [{ type: 'COMPANY', expertise, fields: ['0613'], count: 1 }] };
    const draft = await buildDraftIdea(app, content);
    const { browser } = draft.organisation.owner;
    const own = { asOrganisationId: draft.organisation.id, ideaId: draft.id };
    expect(await ids('searchIdeas', title)).toEqual([]);
    await browser.mutate('publishIdea', own, 'idea { id }');
    for (const word of [title, expertise, draft.organisation.name]) expect(await ids('searchIdeas', word)).toEqual([draft.id]);
    const { idea } = await browser.query(`{ idea(id: "${draft.id}") { version } }`);
    await browser.mutate('editIdea', { ...own, version: idea.version, content: anIdea({ title: edited }) }, 'idea { id }');
    expect(await ids('searchIdeas', title)).toEqual([]);
    expect(await ids('searchIdeas', edited)).toEqual([draft.id]);
    await browser.mutate('withdrawIdea', own, 'idea { id }');
    expect(await ids('searchIdeas', edited)).toEqual([]);
  });

  test('an offer is found while it is published and has not expired', async () => {
    const title = aWord();
    const draft = await buildDraftOffer(app, { title, validUntil: '2030-03-31' });
    const own = { asOrganisationId: draft.organisation.id, offerId: draft.id };
    expect(await ids('searchOffers', title)).toEqual([]);
    await draft.organisation.owner.browser.mutate('publishOffer', own, 'offer { id }');
    expect(await ids('searchOffers', title)).toEqual([draft.id]);
    app.travel(new Date('2030-03-31T23:00:00Z'));
    expect(await ids('searchOffers', title)).toEqual([draft.id]);
    app.travel(new Date('2030-04-01T01:00:00Z'));
    expect(await ids('searchOffers', title)).toEqual([]);
    app.travel(new Date());
    await draft.organisation.owner.browser.mutate('withdrawOffer', own, 'offer { id }');
    expect(await ids('searchOffers', title)).toEqual([]);
  });

  test('an idea and an offer move with their organisation, and go with it', async () => {
    const organisation = await buildOrganisation(app, { name: aWord(), country: 'NO' });
    const idea = await buildIdea(app, {}, organisation);
    const offer = await buildOffer(app, {}, organisation);
    const renamed = aWord();
    const profile = aProfile({ name: renamed, country: 'DK', type: 'COMPANY' });
    await organisation.owner.browser.mutate('editOrganisation', { asOrganisationId: organisation.id, version: 1, profile }, 'organisation { id }');
    const filter = { words: renamed, countries: ['DK'], types: ['COMPANY'] };
    expect((await search('searchIdeas', filter)).edges).toEqual([{ node: { id: idea.id } }]);
    expect((await search('searchOffers', filter)).edges).toEqual([{ node: { id: offer.id } }]);
    await organisation.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: organisation.id }, 'organisation { id }');
    expect((await search('searchIdeas', filter)).totalCount).toBe(0);
    expect((await search('searchOffers', filter)).totalCount).toBe(0);
  });

  test('a use case that fails leaves no trace in the search', async () => {
    const name = aWord();
    const pic = '948821603';
    await buildOrganisation(app, { pic });
    const { owner } = await buildOrganisation(app);
    expect((await owner.browser.mutate('createOrganisation', { profile: aProfile({ name, pic }) }, 'organisation { id }')).errors).toBeDefined();
    expect(await ids('searchOrganisations', name)).toEqual([]);
  });

  test('the reader’s own drafts stay out of what is found', async () => {
    const title = aWord();
    const draft = await buildDraftIdea(app, { title });
    const { searchIdeas } = await draft.organisation.owner.browser.query(`{ searchIdeas(filter: { words: "${title}" }) { totalCount } }`);
    expect(searchIdeas.totalCount).toBe(0);
  });

  test('an invented organisation makes the directory a demo', async () => {
    const { id } = await buildOrganisation(app);
    const isDemo = async () => (await app.browser().query('{ directory { demo } }')).directory.demo;
    expect(await isDemo()).toBe(false);
    const { manager } = app.app.get(UnitOfWork);
    for (const flag of [true, false]) {
      await manager.query('update organisation set is_demo = $2 where id = $1', [id, flag]);
      await app.app.get(DomainEvents).publish(new OrganisationsImported([id]));
      expect(await isDemo()).toBe(flag);
    }
  });
});

describe('order', () => {
  test('newest first, or by name without regard to case and accents', async () => {
    const word = aWord();
    await storeOrganisations([`Östra ${word}`, `zeta ${word}`, `Alfa ${word}`, `ålands ${word}`].map((name) => ({ name })));
    const names = async (order: string) => (await search('searchOrganisations', { words: word }, 'node { name }', { order })).edges.map(({ node }) => node.name.split(' ')[0]);
    expect(await names('NAME')).toEqual(['ålands', 'Alfa', 'Östra', 'zeta']);
    expect(await names('NEWEST')).toEqual(['ålands', 'Alfa', 'zeta', 'Östra']);
  });

  test('by name as the reader’s language has it', async () => {
    const word = aWord();
    await storeOrganisations([`Östra ${word}`, `zeta ${word}`, `Alfa ${word}`, `ålands ${word}`].map((name) => ({ name })));
    const { edges } = await search('searchOrganisations', { words: word }, 'node { name }', { order: 'NAME' });
    expect(edges.map(({ node }) => node.name.split(' ')[0])).toEqual(['ålands', 'Alfa', 'Östra', 'zeta']);
    for (const locale of ['sv', 'fi']) {
      const { searchOrganisations } = await app.browser().query(`{ searchOrganisations(filter: { words: "${word}" }, order: NAME, locale: ${locale}) { edges { node { name } } } }`);
      expect(searchOrganisations.edges.map(({ node }: { node: { name: string } }) => node.name.split(' ')[0])).toEqual(['Alfa', 'zeta', 'ålands', 'Östra']);
    }
  });

  test.each(['RELEVANCE', 'NEWEST', 'NAME'])('%s reads back the way it came', async (order) => {
    const word = aWord();
    await storeOrganisations(Array.from({ length: 5 }, (_, at) => ({ name: `${word} ${at % 2}` })));
    for (const words of [`words: "${word}"`, 'countries: ["SE"]']) {
      const page = async (args: string) =>
        (await app.browser().query(`{ searchOrganisations(filter: { ${words} }, order: ${order}, ${args}) { edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`)).searchOrganisations;
      const idsOf = (found: { edges: { node: { id: string } }[] }) => found.edges.map(({ node }) => node.id);
      const first = await page('first: 2');
      const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
      const back = await page(`last: 2, before: "${second.pageInfo.startCursor}"`);
      expect(idsOf(back)).toEqual(idsOf(first));
      expect([first, second, back].map(({ pageInfo }) => [pageInfo.hasPreviousPage, pageInfo.hasNextPage])).toEqual([[false, true], [true, true], [false, true]]);
      const end = await page('last: 2');
      expect([end.pageInfo.hasPreviousPage, end.pageInfo.hasNextPage]).toEqual([true, false]);
      expect(idsOf(await page(`first: 50, after: "${end.pageInfo.startCursor}"`))).toEqual(idsOf(end).slice(1));
    }
  });

  test('without words those that say most of themselves come first', async () => {
    const country = 'LI';
    await storeOrganisations([{ name: 'Bare', country }]);
    await buildOrganisation(app, { name: 'Spoken for', country });
    await buildOrganisation(app, { name: 'Described', country, description: 'We teach.', descriptionLanguage: 'en', fields: ['01'] });
    const found = await search('searchOrganisations', { countries: [country] }, 'node { name }');
    expect(found.edges.map(({ node }) => node.name)).toEqual(['Described', 'Spoken for', 'Bare']);
  });

  test('without words an organisation that counts comes before one of a partner country', async () => {
    const countries = ['MC', 'MT'];
    await buildOrganisation(app, { name: 'Counts', country: 'MT' });
    await buildOrganisation(app, { name: 'Adds value, says more', country: 'MC', description: 'We teach.', descriptionLanguage: 'en' });
    const found = await search('searchOrganisations', { countries }, 'node { name }');
    expect(found.edges.map(({ node }) => node.name)).toEqual(['Counts', 'Adds value, says more']);
  });
});

describe('refusals', () => {
  const refusal = async (query: string) => (await app.browser().ask(query)).errors?.[0]?.extensions.fields?.map(({ path, code }) => `${path} ${code}`);
  const cursor = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');

  test.each([
    [`filter: { words: "${'x'.repeat(LIMITS.search.words + 1)}" }`, ['filter.words TOO_LONG']],
    [`filter: { fields: ["9876"] }`, ['filter.fields UNKNOWN_VALUE']],
    [`filter: { languages: ${JSON.stringify(LANGUAGE_CODES.slice(0, LIMITS.search.filterList + 1))} }`, ['filter.languages TOO_MANY']],
    ['first: 0', ['first OUT_OF_RANGE']],
    ['first: 51', ['first OUT_OF_RANGE']],
    ['last: 51', ['last OUT_OF_RANGE']],
    ['first: 2, last: 2', ['first MALFORMED']],
    ['before: "nonsense"', ['before MALFORMED']],
    ['after: "nonsense"', ['after MALFORMED']],
    [`after: "${cursor(['NAME', 'a', '1'])}"`, ['after MALFORMED']],
    [`order: NAME, after: "${cursor(['NAME', 7, '1'])}"`, ['after MALFORMED']],
    [`order: NEWEST, after: "${cursor(['NEWEST', 'yesterday', '1'])}"`, ['after MALFORMED']],
    [`order: NEWEST, after: "${cursor(['NEWEST', '1', '1'])}"`, ['after MALFORMED']],
    [`order: RELEVANCE, after: "${cursor(['RELEVANCE', 1.5, '1'])}"`, ['after MALFORMED']],
    [`order: RELEVANCE, after: "${cursor(['RELEVANCE', 1e16, '1'])}"`, ['after MALFORMED']],
    [`order: NAME, after: "${cursor(['NAME', 'a', '1; drop'])}"`, ['after MALFORMED']],
    [`order: NAME, after: "${cursor(['NAME', 'a\u0000', '1'])}"`, ['after MALFORMED']],
    [`order: NAME, after: "${cursor(['NAME', '\ud800', '1'])}"`, ['after MALFORMED']],
  ])('%s', async (args, faults) => {
    expect(await refusal(`{ searchOrganisations(${args}) { totalCount } }`)).toEqual(faults);
  });

  test('what is no code of ours is refused by the schema', async () => {
    expect((await app.browser().ask('{ searchIdeas(filter: { countries: ["QQ"] }) { totalCount } }')).errors?.[0]?.extensions.code).toBeDefined();
  });

  test('any year and any words of any script are only not found', async () => {
    expect((await search('searchIdeas', { callYears: [2_147_483_647, -1] })).totalCount).toBe(0);
    for (const words of ["'", '\\', ':*', 'qx & qy', '<->', '漢字', '😀', 'ﷺ', 'x'.repeat(200), 'qx '.repeat(66)]) {
      expect((await search('searchOffers', { words })).totalCount).toBe(0);
    }
  });
});

test('who has worked with an organisation is found, with words and without, and what is theirs', async () => {
  const [us, them, others] = await Promise.all([{}, { country: 'NO' }, {}].map((profile) => buildOrganisation(app, profile)));
  const { manager } = app.app.get(UnitOfWork);
  await manager.query(
    `with partner as (insert into past_participant (key, name, organisation_id) values ('test ' || $2::bigint, 'P', $2::bigint) returning id)
     insert into past_partnership (organisation_id, participant_id, partner_organisation_id, projects) select $1::bigint, id, $2::bigint, 1 from partner`,
    [us!.id, them!.id],
  );
  const idea = await buildIdea(app, {}, them);
  await buildIdea(app, {}, others);
  const filter = { hasWorkedWith: us!.id };
  expect(await search('searchOrganisations', filter)).toEqual({ totalCount: 1, edges: [{ node: { id: them!.id } }] });
  expect((await search('searchOrganisations', { ...filter, words: them!.name, countries: ['NO'] })).totalCount).toBe(1);
  expect((await search('searchOrganisations', { ...filter, countries: ['SE'] })).totalCount).toBe(0);
  expect((await search('searchIdeas', filter)).edges).toEqual([{ node: { id: idea.id } }]);
});

describe('suggestions', () => {
  const suggest = async (words: string, more = '') =>
    (await app.browser().query(`{ suggest(words: "${words}"${more}) { kind suggestions { id slug name marked matchedName country organisationName } } }`)).suggest as {
      kind: string;
      suggestions: { id: string; name: string; marked: string; organisationName: string | null }[];
    }[];

  test('come by kind as one types, and for what is mistyped', async () => {
    const word = aWord();
    const organisation = await buildOrganisation(app, { name: `${word} institutet` });
    const idea = await buildIdea(app, { title: `Idea of ${word}` }, organisation);
    const offer = await buildOffer(app, { title: `Offer of ${word}` }, organisation);
    for (const typed of [word.slice(0, -1), `${word.slice(0, -2)}y${word.slice(-1)}`]) {
      const groups = await suggest(typed);
      expect(groups.map(({ kind, suggestions }) => [kind, suggestions.map(({ id }) => id)])).toEqual([['ORGANISATION', [organisation.id]], ['IDEA', [idea.id]], ['OFFER', [offer.id]]]);
    }
    const [of] = await suggest(word, ', kinds: [IDEA]');
    expect(of!.suggestions).toEqual([{ id: idea.id, slug: expect.any(String), name: `Idea of ${word}`, marked: `Idea of \u{E000}${word}\u{E001}`, matchedName: null, country: 'FI', organisationName: `${word} institutet` }]);
  });

  test('are few, and none for nothing', async () => {
    const word = aWord();
    await storeOrganisations(Array.from({ length: 12 }, (_, at) => ({ name: `${word} ${at}` })));
    expect((await suggest(word))[0]!.suggestions).toHaveLength(5);
    expect((await suggest(word, ', first: 10'))[0]!.suggestions).toHaveLength(10);
    expect(await suggest('?!')).toEqual([]);
    expect((await app.browser().ask('{ suggest(words: "a", first: 11) { kind } }')).errors?.[0]?.extensions.fields?.map(({ path, code }) => `${path} ${code}`)).toEqual(['first OUT_OF_RANGE']);
  });
});

describe('counters', () => {
  test('say what was committed while many write at once, and after they are summed up', async () => {
    const { manager } = app.app.get(UnitOfWork);
    const built = await Promise.all(Array.from({ length: 4 }, () => buildOrganisation(app, { country: 'IS' })));
    const edit = async ({ id, owner }: (typeof built)[number], at: number) => {
      for (let version = 1; version <= 4; version += 1) {
        const profile = aProfile({ country: 'IS', type: version % 2 ? 'COMPANY' : 'ASSOCIATION' });
        expect((await owner.browser.mutate('editOrganisation', { asOrganisationId: id, version, profile }, 'organisation { id }')).errors).toBeUndefined();
        if (at === 0) await manager.query('select search_sum_counts()');
      }
    };
    await Promise.all(built.map(edit));
    const counted = await manager.query(
      `select combination, sum(entries)::int as entries from search_count group by combination having sum(entries) <> 0 order by combination`,
    );
    const rows = ['organisation', 'idea', 'offer'].map((kind) => `select combination from ${kind}_search`).join(' union all ');
    expect(counted).toEqual(await manager.query(`select combination, count(*)::int as entries from (${rows}) r group by combination order by combination`));
    expect((await search('searchOrganisations', { countries: ['IS'] })).totalCount).toBe(4);
  });
});

describe('statements', () => {
  const word = aWord();
  beforeAll(async () => {
    for (let at = 0; at < 3; at += 1) {
      const organisation = await buildOrganisation(app, { name: `${word} ${at}`, names: [{ name: 'Another' }] });
      await buildIdea(app, { partnersSought: [{ count: 1, expertise: 'Ferns' }] }, organisation);
      await buildOffer(app, {}, organisation);
    }
  });
  /** The second time: combinations of codes are read once. */
  const count = async (query: string) => {
    await app.browser().query(query);
    return (await statementsOf(app, () => app.browser().query(query))).length;
  };
  const COUNTED = 'totalCount pageInfo { hasNextPage } facets { name options { value count } }';

  test.each([
    ['a page of organisations with facets', 2, `searchOrganisations(filter: { words: "${word}" }) { ${COUNTED} edges { node { name names { name } type country city claimed viewerCan { message } } } }`],
    ['a page of ideas with facets', 4, `searchIdeas(filter: { words: "${word}" }) { ${COUNTED} edges { node { title partnersSought { expertise } organisation { name country } } } }`],
    ['a page of offers with facets', 3, `searchOffers(filter: { words: "${word}" }) { ${COUNTED} edges { node { title organisation { name country } } } }`],
    ['what is new, uncounted', 2, 'searchIdeas(order: NEWEST, first: 6) { edges { node { title } } }'],
    ['the figures of the front page', 2, 'directory { organisationCount ideaCount offerCount countries { country } demo }'],
    ['a mistyped word', 4, `searchOrganisations(filter: { words: "${word.slice(0, -2)}zy" }) { ${COUNTED} edges { node { names { name } } } }`],
  ])('%s: %i', async (_, statements, query) => {
    expect(await count(`{ ${query} }`)).toBe(statements);
  });
});

test('a search that would take too long says so, and what is excluded alone may be searched', async () => {
  const { manager } = app.app.get(UnitOfWork);
  await buildOrganisation(app, {});
  expect((await search('searchOrganisations', { words: '-qqqq' })).totalCount).toBeGreaterThan(0);
  // Somebody holds the table for longer than such a search may take.
  await manager.transaction(async (holding) => {
    await holding.query('lock table organisation_search in access exclusive mode');
    const { errors } = await app.browser().ask('{ searchOrganisations(filter: { words: "-zzzz" }) { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SEARCH.TOO_BROAD', kind: 'INVALID_INPUT' });
  });
}, 15_000);
