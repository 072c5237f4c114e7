import { IdeaShelf } from './idea-shelf';
import { anIndex, anOrganisation, aProject, aQuery } from './testing/builders';

const index = anIndex(
  [
    anOrganisation('reader', { country: 'FI', type: 'COMPANY', text: 'Floating solar panels on lakes', codes: ['field:0713'] }),
    anOrganisation('leader', { country: 'SE' }),
    anOrganisation('stranger', { country: 'PL' }),
    anOrganisation('silent', { country: 'FI' }),
  ],
  [aProject('p', ['leader', 'reader'])],
);

function shelfOf(ideas: Readonly<Record<string, ReturnType<typeof aQuery>>>): IdeaShelf {
  const shelf = new IdeaShelf(index);
  for (const [id, query] of Object.entries(ideas)) shelf.put(id, query);
  return shelf;
}

test('gives the ideas that share words, codes or company with an organisation, and no others', () => {
  const shelf = shelfOf({
    words: aQuery({ title: 'Solar panels', coordinatorId: 'stranger' }),
    codes: aQuery({ title: 'Something else', codes: ['field:0713'], coordinatorId: 'stranger' }),
    company: aQuery({ title: 'Quite another thing', coordinatorId: 'leader' }),
    nothing: aQuery({ title: 'Baroque dance', coordinatorId: 'stranger' }),
    nobody: aQuery({ title: 'Baroque music' }),
  });
  expect([...shelf.nearestTo('reader', 10)].sort()).toEqual(['codes', 'company', 'words']);
  expect(shelf.nearestTo('reader', 1)).toHaveLength(1);
  expect(shelf.nearestTo('silent', 10)).toEqual([]);
});

test('leaves out ideas the organisation leads or takes part in already', () => {
  const shelf = shelfOf({ own: aQuery({ title: 'Solar', coordinatorId: 'reader' }), seated: aQuery({ title: 'Solar', coordinatorId: 'leader', memberIds: ['reader'] }) });
  expect(shelf.nearestTo('reader', 10)).toEqual([]);
});

test('puts first what asks for the country and type of the organisation, and the lower id where nothing tells two apart', () => {
  const solar = aQuery({ title: 'Solar', coordinatorId: 'stranger' });
  const shelf = shelfOf({ b: solar, a: solar, wanted: { ...solar, countriesWanted: ['FI'], typesWanted: ['COMPANY'] }, elsewhere: { ...solar, countriesWanted: ['SE'] } });
  expect(shelf.nearestTo('reader', 10)).toEqual(['wanted', 'a', 'b', 'elsewhere']);
});

test('holds what was put last, forgets what was removed, and knows nothing of organisations that are not there', () => {
  const shelf = shelfOf({ one: aQuery({ title: 'Solar' }), two: aQuery({ title: 'Panels' }) });
  shelf.put('one', aQuery({ title: 'Dance' }));
  shelf.remove('two');
  expect(shelf.size).toBe(1);
  expect(shelf.queryOf('one')?.title).toBe('Dance');
  expect(shelf.queryOf('two')).toBeNull();
  expect(shelf.nearestTo('reader', 10)).toEqual([]);
  expect(shelf.nearestTo('unheard of', 10)).toEqual([]);
});

test('an organisation of no known country or type is wanted for neither', () => {
  const bare = anIndex([anOrganisation('bare', { country: null, type: null, text: 'Solar panels' })]);
  const shelf = new IdeaShelf(bare);
  shelf.put('wanting', aQuery({ title: 'Solar', countriesWanted: ['FI'], typesWanted: ['COMPANY'] }));
  shelf.put('plain', aQuery({ title: 'Solar' }));
  expect(shelf.nearestTo('bare', 10)).toEqual(['plain', 'wanting']);
});
