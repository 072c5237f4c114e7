import fc from 'fast-check';
import { Matcher } from './matcher';
import { chanceOf, coldWeights, pastWeights } from './score';
import { anIndex, anOrganisation, aProject, aQuery } from './testing/builders';

const BIOGAS = aQuery({ title: 'Biogas from seaweed', text: 'Students measure methane yields.', coordinatorId: 'c' });
const ids = (matches: readonly { organisationId: string }[]): readonly string[] => matches.map(({ organisationId }) => organisationId);
const reasonOf = (matcher: Matcher, query: Parameters<Matcher['explain']>[0], id: string, code: string) => matcher.explain(query, [id])[0]?.reasons.find((reason) => reason.code === code);

describe('for organisations without a past', () => {
  const index = anIndex([
    anOrganisation('c', { text: 'Biogas and seaweed' }),
    anOrganisation('1', { text: 'We grow seaweed for biogas and measure methane.' }),
    anOrganisation('2', { text: 'Early music and dance.' }),
    anOrganisation('3', { name: 'Seaweed Institute', country: 'SE' }),
    anOrganisation('4', { text: 'Nothing of the sort', codes: ['field:07'], country: 'NO' }),
  ]);
  const matcher = new Matcher(index);

  test('what one says of itself decides, and the words that matched are shown as the asker wrote them', () => {
    const matches = matcher.suggest(BIOGAS, 10);
    expect(ids(matches)[0]).toBe('1');
    expect(ids(matches)).not.toContain('c');
    expect(ids(matches)).not.toContain('2');
    expect(matches.every(({ cold, fit }) => cold && fit > 0 && fit < 1)).toBe(true);
    expect(reasonOf(matcher, BIOGAS, '1', 'WORDS')?.words).toEqual(expect.arrayContaining(['Biogas', 'seaweed', 'methane']));
    expect(reasonOf(matcher, BIOGAS, '2', 'WORDS')).toBeUndefined();
  });

  test('a name that says it is a reason of its own', () => {
    expect(reasonOf(matcher, BIOGAS, '3', 'NAME')?.words).toEqual(['seaweed']);
  });

  test('those who share a code or are of a wanted country and type are found without a word in common', () => {
    const query = aQuery({ ...BIOGAS, codes: ['field:07', 'aim:X'] });
    expect(ids(matcher.suggest(query, 10))).toContain('4');
    expect(reasonOf(matcher, query, '4', 'CODES')?.words).toEqual(['field:07']);
    expect(ids(matcher.suggest(aQuery({ countriesWanted: ['NO'], typesWanted: ['FOUNDATION'] }), 10))).toEqual(['4']);
  });

  test('members and those who are excluded are not suggested', () => {
    expect(ids(matcher.suggest(aQuery({ ...BIOGAS, memberIds: ['1'] }), 10, new Set(['3'])))).toEqual([]);
  });

  test('an unknown organisation has no score', () => {
    expect(ids(matcher.scoreOf(BIOGAS, ['1', 'nobody', '2']))).toEqual(['1', '2']);
  });
});

describe('what was wished', () => {
  const index = anIndex([
    anOrganisation('plain'),
    anOrganisation('wished', { country: 'SE', type: 'FOUNDATION', activity: 1 }),
    anOrganisation('answers', { asked: 20, answered: 20 }),
    anOrganisation('silent', { asked: 20, answered: 0 }),
    anOrganisation('nowhere', { country: null, type: null }),
  ]);
  const matcher = new Matcher(index);

  test('raises who is of the country and type, new to the consortium and active', () => {
    const query = aQuery({ countriesWanted: ['SE'], typesWanted: ['FOUNDATION'], newCountries: ['SE'] });
    const [plain, wished] = matcher.scoreOf(query, ['plain', 'wished']);
    expect(wished!.score).toBeGreaterThan(plain!.score + 2);
    expect(matcher.explain(query, ['wished'])[0]!.reasons.map(({ code }) => code)).toEqual(['COUNTRY_WANTED', 'TYPE_WANTED', 'NEW_COUNTRY', 'ACTIVE']);
    expect(matcher.explain(query, ['nowhere'])[0]!.reasons).toEqual([]);
  });

  test('who answers comes before who is not known to, and that one before who does not', () => {
    const [plain, answers, silent] = matcher.scoreOf(aQuery(), ['plain', 'answers', 'silent']);
    expect(answers!.score).toBeGreaterThan(plain!.score);
    expect(plain!.score).toBeGreaterThan(silent!.score);
    expect(reasonOf(matcher, aQuery(), 'answers', 'ANSWERS')?.count).toBe(20);
    expect(reasonOf(matcher, aQuery(), 'silent', 'ANSWERS')).toBeUndefined();
  });
});

describe('for organisations with a past', () => {
  const told = { title: 'Biogas from algae', text: 'Methane yields of seaweed and algae.', keywords: ['biogas'], topics: ['Energy'] };
  const crowd = Array.from({ length: 30 }, (_, i) => anOrganisation(`x${i}`, { country: i % 2 === 0 ? 'DE' : 'FR' }));
  const index = anIndex(
    [anOrganisation('c'), anOrganisation('near', { country: 'SE' }), anOrganisation('friend', { country: 'NO' }), anOrganisation('other'), ...crowd],
    [
      aProject('1', ['near', 'x1', 'x2'], told),
      aProject('2', ['other', 'x3', 'x4'], { title: 'Early music', text: 'Dance and song of the court.' }),
      aProject('3', ['c', 'friend', 'x5'], { programme: 'OLD' }),
      aProject('4', ['friend', 'near'], { programme: 'OLD' }),
      ...crowd.map(({ id }, i) => aProject(`f${i}`, [id, `x${(i + 7) % 30}`], { title: `Bridge ${i}`, text: `Steel bridge number${i} of a river.` })),
    ],
  );
  const matcher = new Matcher(index);
  const query = aQuery({ ...BIOGAS, keywords: ['Biogas'] });

  test('finds who took part in projects near to it, and those the coordinator knows', () => {
    const found = ids(matcher.suggest(query, 40));
    expect(found).toEqual(expect.arrayContaining(['near', 'friend']));
    expect(found.indexOf('near')).toBeLessThan(found.includes('other') ? found.indexOf('other') : Infinity);
    expect(reasonOf(matcher, query, 'near', 'SIMILAR_PROJECTS')?.count ?? reasonOf(matcher, query, 'near', 'WORDS')).toBeTruthy();
    expect(reasonOf(matcher, query, 'friend', 'WORKED_TOGETHER')?.count).toBe(1);
  });

  test('the contributions of the features make the score', () => {
    const [near, friend] = matcher.explain(query, ['near', 'friend']);
    const sum = (parts: object): number => Object.values(parts).reduce<number>((total, part: number) => total + part, 0);
    expect(near!.score - friend!.score).toBeCloseTo(sum(near!.contributions) - sum(friend!.contributions), 4);
    expect(near!.cold).toBe(false);
  });

  test('follows what changes', () => {
    const changing = anIndex([anOrganisation('c'), anOrganisation('a'), anOrganisation('b')], [aProject('1', ['a', 'b'], told)]);
    const asked = new Matcher(changing);
    expect(ids(asked.suggest(query, 5))).toEqual(expect.arrayContaining(['a', 'b']));
    changing.removeOrganisation('b');
    changing.removeOrganisation('nobody');
    changing.putOrganisation(anOrganisation('d', { text: 'Seaweed biogas' }));
    changing.refresh();
    expect(changing.stale).toBeGreaterThan(0);
    expect(ids(asked.suggest(query, 5))).toEqual(expect.arrayContaining(['a', 'd']));
    expect(ids(asked.suggest(query, 5))).not.toContain('b');
    changing.removeProject('1');
    changing.removeProject('never');
    changing.compact();
    expect(changing.projectCount).toBe(0);
    expect(changing.organisationCount).toBe(3);
    expect(ids(asked.suggest(query, 5))).toEqual(['d']);
  });
});

test('the order organisations and projects were put in plays no part', () => {
  const organisations = Array.from({ length: 12 }, (_, i) => anOrganisation(`o${i}`, { country: ['FI', 'SE', 'DE'][i % 3]!, text: `seaweed ${i % 4 === 0 ? 'biogas' : 'music'} ${i}` }));
  const projects = Array.from({ length: 6 }, (_, i) => aProject(`p${i}`, [`o${i}`, `o${i + 3}`, `o${i + 6}`], i % 2 === 0 ? { title: 'Biogas yields', text: `methane of seaweed ${i}` } : {}));
  const expected = new Map(new Matcher(anIndex(organisations, projects)).suggest(aQuery({ ...BIOGAS, coordinatorId: 'o0' }), 20).map(({ organisationId, score }) => [organisationId, score]));
  fc.assert(fc.property(fc.shuffledSubarray(organisations, { minLength: 12 }), (shuffled) => {
    const matches = new Matcher(anIndex(shuffled, projects)).suggest(aQuery({ ...BIOGAS, coordinatorId: 'o0' }), 20);
    expect(new Set(ids(matches))).toEqual(new Set(expected.keys()));
    for (const { organisationId, score } of matches) expect(score).toBeCloseTo(expected.get(organisationId)!, 1);
  }), { numRuns: 20 });
});

test('what came since the last count is asked about as if it had not been counted', () => {
  const index = anIndex([anOrganisation('c'), anOrganisation('a')], [aProject('1', ['c', 'a'], { title: 'Seaweed', keywords: ['Biogas'], topics: ['Energy'], text: 'biogas' })]);
  index.putOrganisation(anOrganisation('late', { country: 'IS', text: 'Seaweed' }));
  index.putProject(aProject('2', ['late', 'a', 'gone'], { programme: null, title: 'Seaweed', keywords: ['Biogas'], topics: ['Energy'], coordinatorId: null, asideIds: ['a'] }));
  index.putProject(aProject('3', ['late', 'c'], { programme: 'NEW', coordinatorId: 'gone' }));
  index.refresh();
  const matcher = new Matcher(index);
  const query = aQuery({ ...BIOGAS, keywords: ['biogas'], topics: ['energy'] });
  expect(ids(matcher.suggest(query, 5))).toContain('late');
  expect(matcher.explain(query, ['late'])[0]!.contributions).toBeDefined();
  index.compact();
  expect(ids(matcher.suggest(aQuery({ ...query, memberIds: ['nobody'], coordinatorId: null }), 5))).toEqual(expect.arrayContaining(['late', 'a', 'c']));
  expect(ids(matcher.suggest(aQuery(), 5))).toEqual([]);
});

test('a country that goes with a rare word, and organisations of no country, are told apart', () => {
  const organisations = [anOrganisation('c'), anOrganisation('gr', { country: 'GR' }), anOrganisation('no', { country: 'NO' }), anOrganisation('none', { country: null, type: null }), anOrganisation('fr', { country: 'FR' }), anOrganisation('fr2', { country: 'FR' })];
  const olive = (id: string): Parameters<typeof aProject>[2] => ({ title: `Olive oil ${id}`, text: 'Mill' });
  const index = anIndex(organisations, [
    aProject('1', ['c', 'gr', 'none'], olive('one')), aProject('2', ['fr', 'gr'], olive('two')), aProject('3', ['c', 'no'], { title: 'Cod' }),
    aProject('4', ['c', 'fr'], { title: 'Wine' }), aProject('5', ['none', 'fr2'], { title: 'Salt', coordinatorId: 'none' }), aProject('6', ['fr2'], { title: 'Alone' }),
  ]);
  const contributions = new Matcher(index).explain(aQuery({ title: 'Olive press', coordinatorId: 'c' }), ['gr', 'no', 'none']).map((match) => match.contributions.COUNTRY_WORDS ?? 0);
  expect(contributions[0]).toBeGreaterThan(contributions[1]!);
  expect(contributions[2]).toBe(0);
});

test('a feature without a weight counts for nothing', () => {
  const none = { lessons: 0, past: {}, pastChance: [1, 0] as const, cold: {}, coldChance: [1, 0] as const };
  expect(pastWeights(1, none).every((weight) => weight === 0)).toBe(true);
  expect(coldWeights(none).every((weight) => weight === 0)).toBe(true);
  expect(chanceOf(0, [1, 0])).toBe(0.5);
});

test('compacting in steps lets others work between them', () => {
  const index = anIndex([anOrganisation('a'), anOrganisation('b')], [aProject('1', ['a', 'b'])]);
  expect([...index.compactInSteps()].length).toBeGreaterThan(5);
  expect(index.projectsOf(0)).toEqual([0]);
});

describe('what has changed since the index was compacted', () => {
  const organisations = () => ['lead', 'known', 'gone', 'twin b', 'twin a'].map((id) => anOrganisation(id, { text: 'Seaweed and biogas', city: id === 'known' ? null : 'Oulu' }));
  const projects = () => [aProject('p', ['lead', 'known', 'gone'], { title: 'Biogas from seaweed' }), aProject('q', ['lead', 'gone'], { title: 'Seaweed for biogas' })];
  const query = aQuery({ ...BIOGAS, coordinatorId: 'lead' });

  test('who has gone is not suggested, though its projects still name it', () => {
    const index = anIndex(organisations(), projects());
    index.removeOrganisation('gone');
    index.removeOrganisation('never there');
    const found = ids(new Matcher(index).suggest(query, 10));
    expect(found).toContain('known');
    expect(found).not.toContain('gone');
    expect(found).not.toContain('');
  });

  test('a project that has gone speaks for nobody', () => {
    const index = anIndex(organisations(), projects());
    index.removeProject('p');
    index.removeProject('q');
    index.removeProject('never there');
    expect(reasonOf(new Matcher(index), query, 'known', 'SIMILAR_PROJECTS')).toBeUndefined();
  });

  test('who has come since is scored by what it says', () => {
    const index = anIndex(organisations(), projects());
    index.putOrganisation(anOrganisation('new', { text: 'Seaweed and biogas', country: 'NO', city: null }));
    const [added] = new Matcher(index).scoreOf(query, ['new']);
    expect([added!.cold, added!.fit > 0, added!.fit < 1]).toEqual([true, true, true]);
  });

  test('between two alike the lower id comes first, whichever was put first', () => {
    const found = ids(new Matcher(anIndex(organisations())).suggest(query, 10));
    expect(found.indexOf('twin a')).toBeLessThan(found.indexOf('twin b'));
    expect(ids(new Matcher(anIndex(organisations().toReversed())).suggest(query, 10))).toEqual(found);
  });

  test('an index without projects answers, and one without anybody answers nobody', () => {
    expect(ids(new Matcher(anIndex([])).suggest(aQuery({ title: 'Anything' }), 10))).toEqual([]);
    expect(ids(new Matcher(anIndex(organisations())).suggest(aQuery({ title: 'Seaweed', keywords: ['biogas'], topics: ['seaweed'] }), 2))).toHaveLength(2);
  });

  test('of one city with the coordinator adds to the score', () => {
    const matcher = new Matcher(anIndex(organisations(), projects()));
    const [near] = matcher.explain(query, ['twin a']);
    expect(near!.contributions).toHaveProperty('SAME_CITY');
    expect(matcher.explain(query, ['known'])[0]!.contributions).not.toHaveProperty('SAME_CITY');
  });
});
