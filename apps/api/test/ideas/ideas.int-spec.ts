import { IdeaContentInput, IdeaService } from '../../src/modules/ideas';
import type { Actor } from '../../src/platform/auth/actor';
import { retell } from '../../src/platform/clock/retelling';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildCast, buildMember, buildOrganisation } from '../builders/build-organisation';
import { anIdea, buildDraftIdea, buildIdea, type BuiltIdea } from '../builders/build-idea';
import { buildPerson } from '../builders/build-person';
import { statementsOf } from '../harness/count-statements';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const FULL = `id slug organisation { id } status title summary body bodyHtml language action callYear scale sectors crossSectoral
  higherEducationLink agendaLink results { kind description reach } aims activities otherActivity durationMonths grantAskedCents
  deadline deadlineZone partnersSought { type countries fields expertise task count } isDemo version publishedAt
  viewerCan { edit publish withdraw openConsortium expressInterest }`;
const idea = (id: string, selection = FULL) => `{ idea(id: "${id}") { ${selection} } }`;
const of = (built: BuiltIdea) => ({ asOrganisationId: built.organisation.id, ideaId: built.id });
const edit = (built: BuiltIdea, overrides: object = {}, version = built.version) => ({ ...of(built), version, content: anIdea(overrides) });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe('drafting', () => {
  test('keeps every field', async () => {
    const { id, owner } = await buildOrganisation(app);
    const content = {
      ...anIdea({ title: 'Vård över gränserna' }),
      body: 'One **ward**, three countries.',
      sectors: ['HIGHER_EDUCATION', 'YOUTH'],
      higherEducationLink: 'It renews the practical part of nursing degrees.',
      agendaLink: 'It serves the aim of skills for working life.',
      results: [{ kind: 'CURRICULUM', description: 'A common course of 15 credits.', reach: 'EUROPEAN' }],
      activities: ['INTENSIVE_COURSES', 'OTHER'],
      otherActivity: 'A shared patient record for teaching.',
      grantAskedCents: 30_000_000,
      deadline: '2099-03-20T16:00:00.000Z',
      deadlineZone: 'Europe/Helsinki',
      partnersSought: [
        { type: 'COMPANY', countries: ['EE', 'SE'], fields: ['0613'], expertise: 'Simulation software', task: 'Builds the ward', count: 1 },
        { type: null, countries: [], fields: [], expertise: null, task: null, count: 2 },
      ],
    };
    const { data } = await owner.browser.mutate('draftIdea', { asOrganisationId: id, content }, `idea { ${FULL} }`);
    expect(data.draftIdea.idea).toEqual({
      ...content,
      id: expect.any(String),
      slug: 'vard-over-granserna',
      organisation: { id },
      status: 'DRAFT',
      bodyHtml: '<p>One <strong>ward</strong>, three countries.</p>',
      crossSectoral: true,
      isDemo: false,
      version: 1,
      publishedAt: null,
      viewerCan: { edit: true, publish: true, withdraw: true, openConsortium: true, expressInterest: false },
    });
  });

  test('takes the least: a title, a language, an action and its call year', async () => {
    const { id, owner } = await buildOrganisation(app);
    const content = { title: 'Only a thought', language: 'en', action: 'KA220_HED', callYear: 2026 };
    const { data } = await owner.browser.mutate('draftIdea', { asOrganisationId: id, content }, 'idea { summary sectors results { kind } partnersSought { id } crossSectoral }');
    expect(data.draftIdea.idea).toEqual({ summary: null, sectors: [], results: [], partnersSought: [], crossSectoral: false });
  });

  test('drops the other activity where OTHER is not chosen, and a zone without a deadline', async () => {
    const { organisation, id } = await buildDraftIdea(app, { otherActivity: 'left over', deadlineZone: 'Europe/Oslo' });
    expect((await organisation.owner.browser.query(idea(id, 'otherActivity deadlineZone'))).idea).toEqual({ otherActivity: null, deadlineZone: null });
  });

  test('is for owners and editors', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const input = { asOrganisationId: organisation.id, content: anIdea() };
    expect(await cast.anonymous.refusal('draftIdea', input)).toBe('UNAUTHENTICATED');
    expect(await cast.other.refusal('draftIdea', input)).toBe('ORGANISATION.NOT_YOURS');
    expect(await cast.viewer.refusal('draftIdea', input)).toBe('ORGANISATION.NOT_YOURS');
    for (const who of ['editor', 'owner'] as const) expect((await cast[who].mutate('draftIdea', input, 'idea { id }')).errors).toBeUndefined();
  });

  let refusing: ReturnType<typeof buildOrganisation> | undefined;
  const many = (length: number, item: object) => Array.from({ length }, () => item);
  const result = { kind: 'TOOL', description: 'A tool', reach: 'LOCAL' };

  test.each([
    [{ title: ' ' }, 'content.title', 'REQUIRED'],
    [{ title: 'x'.repeat(151) }, 'content.title', 'TOO_LONG'],
    [{ summary: 'x'.repeat(501) }, 'content.summary', 'TOO_LONG'],
    [{ body: 'x'.repeat(20_001) }, 'content.body', 'TOO_LONG'],
    [{ higherEducationLink: 'x'.repeat(2001) }, 'content.higherEducationLink', 'TOO_LONG'],
    [{ agendaLink: 'x'.repeat(2001) }, 'content.agendaLink', 'TOO_LONG'],
    [{ otherActivity: 'x'.repeat(301) }, 'content.otherActivity', 'TOO_LONG'],
    [{ aims: ['INTERDISCIPLINARITY', 'INTERDISCIPLINARITY'] }, 'content.aims', 'DUPLICATE'],
    [{ durationMonths: 0 }, 'content.durationMonths', 'OUT_OF_RANGE'],
    [{ durationMonths: 97 }, 'content.durationMonths', 'OUT_OF_RANGE'],
    [{ grantAskedCents: -1 }, 'content.grantAskedCents', 'OUT_OF_RANGE'],
    [{ grantAskedCents: 1_000_000_001 }, 'content.grantAskedCents', 'OUT_OF_RANGE'],
    [{ results: many(13, result) }, 'content.results', 'TOO_MANY'],
    [{ results: [{ ...result, description: '' }] }, 'content.results.0.description', 'REQUIRED'],
    [{ results: [{ ...result, description: 'x'.repeat(501) }] }, 'content.results.0.description', 'TOO_LONG'],
    [{ partnersSought: many(13, { count: 1 }) }, 'content.partnersSought', 'TOO_MANY'],
    [{ partnersSought: [{ count: 0 }] }, 'content.partnersSought.0.count', 'OUT_OF_RANGE'],
    [{ partnersSought: [{ count: 21 }] }, 'content.partnersSought.0.count', 'OUT_OF_RANGE'],
    [{ partnersSought: [{ count: 1, expertise: 'x'.repeat(301) }] }, 'content.partnersSought.0.expertise', 'TOO_LONG'],
    [{ partnersSought: [{ count: 1, task: 'x'.repeat(1001) }] }, 'content.partnersSought.0.task', 'TOO_LONG'],
    [{ partnersSought: [{ count: 1, fields: ['9999999'] }] }, 'content.partnersSought.0.fields', 'UNKNOWN_VALUE'],
    [{ callYear: 1999 }, 'content.callYear', 'UNKNOWN_VALUE'],
    [{ action: 'KA220_HED', callYear: 2019 }, 'content.callYear', 'UNKNOWN_VALUE'],
    [{ deadline: '2099-03-20T16:00:00Z' }, 'content.deadlineZone', 'REQUIRED'],
    [{ deadline: '2099-03-20T16:00:00Z', deadlineZone: 'Europe/Atlantis' }, 'content.deadlineZone', 'UNKNOWN_VALUE'],
    [{ deadline: '2099-03-20T16:00:00Z', deadlineZone: '+02:00' }, 'content.deadlineZone', 'UNKNOWN_VALUE'],
    [{ deadline: '+275760-09-13T00:00:00.000Z', deadlineZone: 'Europe/Rome' }, 'content.deadline', 'NOT_A_DATE'],
  ])('refuses %j', async (overrides, path, code) => {
    const { id, owner } = await (refusing ??= buildOrganisation(app));
    const { errors } = await owner.browser.mutate('draftIdea', { asOrganisationId: id, content: anIdea(overrides) }, 'idea { id }');
    expect(errors![0]!.extensions.fields).toEqual([expect.objectContaining({ path, code })]);
  });
  test('leaves what an action allows to the panel: sixty months and ten million are saved', async () => {
    const { organisation, id } = await buildDraftIdea(app, { durationMonths: 96, grantAskedCents: 1_000_000_000 });
    expect((await organisation.owner.browser.query(idea(id, 'durationMonths grantAskedCents'))).idea).toEqual({ durationMonths: 96, grantAskedCents: 1_000_000_000 });
  });

  test('is limited to a hundred a day for one organisation', async () => {
    const { id, owner } = await buildOrganisation(app);
    const draft = (alias: number) => `a${alias}: draftIdea(input: $input) { idea { id } }`;
    const ten = `mutation($input: DraftIdeaInput!) { ${Array.from({ length: 10 }, (_, i) => draft(i)).join(' ')} }`;
    const input = { asOrganisationId: id, content: anIdea() };
    for (let i = 0; i < 10; i += 1) await owner.browser.query(ten, { input });
    expect(await owner.browser.refusal('draftIdea', input)).toBe('TOO_MANY_REQUESTS');
    expect((await (await buildOrganisation(app, {}, owner)).owner.browser.query('{ viewer { ideas { id } } }')).viewer.ideas).toHaveLength(50);
  });
});

describe('reading', () => {
  test('a draft is there for the organisation’s own people only', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const { id } = await buildDraftIdea(app, {}, organisation);
    const sees = async (who: keyof typeof cast) => (await cast[who].query(idea(id, 'status'))).idea?.status ?? null;
    expect([await sees('anonymous'), await sees('other'), await sees('viewer'), await sees('editor'), await sees('owner')]).toEqual([null, null, 'DRAFT', 'DRAFT', 'DRAFT']);
  });

  test('everybody sees a published idea, and what they themselves may do', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const { id } = await buildIdea(app, {}, organisation);
    const can = async (who: keyof typeof cast) => (await cast[who].query(idea(id))).idea.viewerCan;
    const nothing = { edit: false, publish: false, withdraw: false, openConsortium: false, expressInterest: false };
    const all = { ...nothing, edit: true, withdraw: true, openConsortium: true };
    expect(await can('anonymous')).toEqual(nothing);
    expect(await can('other')).toEqual({ ...nothing, expressInterest: true });
    expect(await can('viewer')).toEqual(nothing);
    expect(await can('editor')).toEqual(all);
    expect(await can('owner')).toEqual(all);
  });

  test('interest is expressed by those who speak for another organisation', async () => {
    const { id } = await buildIdea(app);
    const nobody = await buildPerson(app);
    const looker = await buildMember(app, (await buildOrganisation(app)).id, 'VIEWER');
    for (const { browser } of [nobody, looker]) expect((await browser.query(idea(id))).idea.viewerCan.expressInterest).toBe(false);
  });

  test('finds nothing under an unknown id, and says so of what is no id', async () => {
    expect((await app.browser().query(idea('999999999'))).idea).toBeNull();
    expect((await app.browser().ask(idea('x; drop table'))).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  test('an organisation shows its published ideas, newest first, at most twenty', async () => {
    const organisation = await buildOrganisation(app);
    const ids: string[] = [];
    for (let i = 0; i < 21; i += 1) ids.unshift((await buildIdea(app, {}, organisation)).id);
    await buildDraftIdea(app, {}, organisation);
    const { organisation: shown } = await app.browser().query(`{ organisation(id: "${organisation.id}") { ideas { id } } }`);
    expect(shown.ideas.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 20));
  });

  test('the viewer sees drafts and published ideas of all their organisations, newest first, and no withdrawn ones', async () => {
    const first = await buildOrganisation(app);
    const second = await buildOrganisation(app, {}, first.owner);
    const older = await buildIdea(app, {}, first);
    const newer = await buildDraftIdea(app, {}, second);
    const withdrawn = await buildIdea(app, {}, second);
    await first.owner.browser.mutate('withdrawIdea', of(withdrawn), 'idea { id }');
    const { viewer } = await first.owner.browser.query('{ viewer { ideas { id } } }');
    expect(viewer.ideas).toEqual([{ id: newer.id }, { id: older.id }]);
    expect((await (await buildPerson(app)).browser.query('{ viewer { ideas { id } } }')).viewer.ideas).toEqual([]);
  });

  test('a list with organisations and partners sought takes as many statements for twelve ideas as for two', async () => {
    const organisation = await buildOrganisation(app);
    const query = `{ organisation(id: "${organisation.id}") { ideas { title organisation { name names { name } } partnersSought { task } viewerCan { edit } } } }`;
    const statements = () => statementsOf(app, () => app.browser().query(query));
    for (let i = 0; i < 2; i += 1) await buildIdea(app, { partnersSought: [{ count: 1 }] }, organisation);
    const few = await statements();
    for (let i = 0; i < 10; i += 1) await buildIdea(app, { partnersSought: [{ count: 1 }] }, organisation);
    expect(await statements()).toHaveLength(few.length);
    expect(few).toHaveLength(5);
  });

  test('ideas of several organisations are read in one statement for each noun', async () => {
    const first = await buildOrganisation(app);
    for (const organisation of [first, await buildOrganisation(app, {}, first.owner), await buildOrganisation(app, {}, first.owner)]) {
      await buildIdea(app, { partnersSought: [{ count: 1 }] }, organisation);
    }
    const { browser } = first.owner;
    const query = '{ viewer { ideas { organisation { name } partnersSought { id } } } }';
    // The actor, the person, the ideas, their organisations, the partners they seek.
    expect(await statementsOf(app, () => browser.query(query))).toHaveLength(5);
  });
});

describe('editing', () => {
  test('replaces the content; what is left out is cleared, and a partner sought that stays keeps its id', async () => {
    const nurses = { type: 'COMPANY', countries: ['EE'], expertise: 'Simulation', count: 1 };
    const built = await buildDraftIdea(app, { body: 'text', partnersSought: [{ task: 'goes', count: 1 }, nurses] });
    const { browser } = built.organisation.owner;
    const before = (await browser.query(idea(built.id, 'partnersSought { id }'))).idea.partnersSought;
    const { data } = await browser.mutate('editIdea', edit(built, { partnersSought: [{ task: 'comes', count: 3 }, nurses] }), 'idea { body version partnersSought { id task count } }');
    expect(data.editIdea.idea).toEqual({
      body: null,
      version: 2,
      partnersSought: [
        { id: expect.any(String), task: 'comes', count: 3 },
        { id: before[1].id, task: null, count: 1 },
      ],
    });
    expect(data.editIdea.idea.partnersSought[0].id).not.toBe(before[0].id);
  });

  test('a change of the partners sought alone is a new version too', async () => {
    const content = anIdea({ partnersSought: [{ count: 1 }] });
    const built = await buildDraftIdea(app, content);
    const input = { ...of(built), version: 1, content: { ...content, partnersSought: [{ count: 2 }] } };
    const { data } = await built.organisation.owner.browser.mutate('editIdea', input, 'idea { version partnersSought { count } }');
    expect(data.editIdea.idea).toEqual({ version: 2, partnersSought: [{ count: 2 }] });
    expect(await built.organisation.owner.browser.refusal('editIdea', input)).toBe('IDEA.CHANGED_MEANWHILE');
  });

  test('is for owners and editors of its organisation', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const built = await buildIdea(app, {}, organisation);
    expect(await cast.anonymous.refusal('editIdea', edit(built))).toBe('UNAUTHENTICATED');
    expect(await cast.other.refusal('editIdea', edit(built))).toBe('ORGANISATION.NOT_YOURS');
    expect(await cast.viewer.refusal('editIdea', edit(built))).toBe('ORGANISATION.NOT_YOURS');
    expect((await cast.editor.mutate('editIdea', edit(built), 'idea { version }')).data.editIdea.idea.version).toBe(built.version + 1);
  });

  test('another organisation’s idea is not its to edit, and its draft is not there', async () => {
    const { id: asOrganisationId, owner } = await buildOrganisation(app);
    expect(await owner.browser.refusal('editIdea', { ...edit(await buildIdea(app)), asOrganisationId })).toBe('IDEA.NOT_YOURS');
    expect(await owner.browser.refusal('editIdea', { ...edit(await buildDraftIdea(app)), asOrganisationId })).toBe('NOT_FOUND');
  });

  test('of two editors at once one wins', async () => {
    const built = await buildDraftIdea(app);
    const answers = await Promise.all([1, 2].map(() => built.organisation.owner.browser.mutate('editIdea', edit(built), 'idea { id }')));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'saved').sort()).toEqual(['IDEA.CHANGED_MEANWHILE', 'saved']);
  });

  test('a published idea must stay fit to be published', async () => {
    const built = await buildIdea(app);
    const { errors } = await built.organisation.owner.browser.mutate('editIdea', edit(built, { summary: null, sectors: [] }), 'idea { id }');
    expect(errors![0]!.extensions.fields).toEqual([
      { path: 'content.summary', code: 'REQUIRED' },
      { path: 'content.sectors', code: 'REQUIRED' },
    ]);
  });

  test('a published idea keeps a deadline that has passed, but takes no new one that has', async () => {
    const deadline = inDays(10);
    const built = await buildIdea(app, { deadline, deadlineZone: 'Europe/Madrid' });
    const { browser } = built.organisation.owner;
    app.travel(new Date(Date.now() + 11 * 86_400_000));
    const kept = await browser.mutate('editIdea', edit(built, { deadline, deadlineZone: 'Europe/Madrid' }), 'idea { deadline version }');
    const moved = await browser.mutate('editIdea', edit(built, { deadline: inDays(5), deadlineZone: 'Europe/Madrid' }, built.version + 1), 'idea { id }');
    app.travel(new Date());
    expect(kept.data.editIdea.idea).toEqual({ deadline, version: built.version + 1 });
    expect(moved.errors![0]!.extensions.fields).toEqual([{ path: 'content.deadline', code: 'IN_THE_PAST' }]);
  });

  test('finds nothing to edit under an unknown id', async () => {
    const { id: asOrganisationId, owner } = await buildOrganisation(app);
    expect(await owner.browser.refusal('editIdea', { asOrganisationId, ideaId: '999999999', version: 1, content: anIdea() })).toBe('NOT_FOUND');
  });
});

describe('publishing', () => {
  test('shows the idea to everybody, from then on', async () => {
    const built = await buildDraftIdea(app);
    const { data } = await built.organisation.owner.browser.mutate('publishIdea', of(built), 'idea { status publishedAt version viewerCan { publish } }');
    expect(data.publishIdea.idea).toEqual({ status: 'PUBLISHED', publishedAt: expect.any(String), version: 2, viewerCan: { publish: false } });
    expect((await app.browser().query(idea(built.id))).idea.title).toBe(built.title);
  });

  test('a second time changes nothing', async () => {
    const built = await buildIdea(app);
    const before = (await app.browser().query(idea(built.id, 'publishedAt version'))).idea;
    const { data } = await built.organisation.owner.browser.mutate('publishIdea', of(built), 'idea { publishedAt version }');
    expect(data.publishIdea.idea).toEqual(before);
  });

  test('names everything a reader would miss', async () => {
    const lacking = { summary: null, scale: null, sectors: [], aims: [], activities: [], durationMonths: null, deadline: inDays(-1), deadlineZone: 'UTC' };
    const built = await buildDraftIdea(app, lacking);
    const { errors } = await built.organisation.owner.browser.mutate('publishIdea', of(built), 'idea { id }');
    expect(errors![0]!.extensions).toEqual({
      code: 'INVALID_INPUT',
      kind: 'INVALID_INPUT',
      params: {},
      fields: [
        { path: 'content.summary', code: 'REQUIRED' },
        { path: 'content.scale', code: 'REQUIRED' },
        { path: 'content.sectors', code: 'REQUIRED' },
        { path: 'content.aims', code: 'REQUIRED' },
        { path: 'content.durationMonths', code: 'REQUIRED' },
        { path: 'content.deadline', code: 'IN_THE_PAST' },
      ],
    });
    expect((await app.browser().query(idea(built.id))).idea).toBeNull();
  });

  test('wants another activity described', async () => {
    const built = await buildDraftIdea(app, { activities: ['OTHER'] });
    const { errors } = await built.organisation.owner.browser.mutate('publishIdea', of(built), 'idea { id }');
    expect(errors![0]!.extensions.fields).toEqual([{ path: 'content.otherActivity', code: 'REQUIRED' }]);
  });

  test('asks for no link to higher education: that is advice, which the panel gives', async () => {
    const { id } = await buildIdea(app, { higherEducationLink: null, agendaLink: null });
    expect((await app.browser().query(idea(id))).idea.higherEducationLink).toBeNull();
  });

  test('is for owners and editors of its organisation', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const built = await buildDraftIdea(app, {}, organisation);
    expect(await cast.anonymous.refusal('publishIdea', of(built))).toBe('UNAUTHENTICATED');
    expect(await cast.other.refusal('publishIdea', of(built))).toBe('ORGANISATION.NOT_YOURS');
    expect(await cast.viewer.refusal('publishIdea', of(built))).toBe('ORGANISATION.NOT_YOURS');
    expect((await cast.editor.mutate('publishIdea', of(built), 'idea { id }')).errors).toBeUndefined();
    const { id: asOrganisationId, owner } = await buildOrganisation(app);
    expect(await owner.browser.refusal('publishIdea', { ...of(built), asOrganisationId })).toBe('IDEA.NOT_YOURS');
    expect(await owner.browser.refusal('publishIdea', { ...of(await buildDraftIdea(app)), asOrganisationId })).toBe('NOT_FOUND');
  });
});

describe('withdrawing', () => {
  test('is for owners and editors; afterwards the idea is gone for others and nothing more can be done with it', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const built = await buildIdea(app, {}, organisation);
    expect(await cast.anonymous.refusal('withdrawIdea', of(built))).toBe('UNAUTHENTICATED');
    for (const who of ['other', 'viewer'] as const) expect(await cast[who].refusal('withdrawIdea', of(built))).toBe('ORGANISATION.NOT_YOURS');
    const { data } = await cast.editor.mutate('withdrawIdea', of(built), 'idea { status viewerCan { edit publish withdraw openConsortium expressInterest } }');
    expect(data.withdrawIdea.idea).toEqual({ status: 'WITHDRAWN', viewerCan: { edit: false, publish: false, withdraw: false, openConsortium: false, expressInterest: false } });
    for (const who of ['anonymous', 'other'] as const) expect((await cast[who].ask(idea(built.id))).errors![0]!.extensions.code).toBe('GONE');
    expect((await cast.viewer.query(idea(built.id, 'status'))).idea.status).toBe('WITHDRAWN');
    for (const what of ['withdrawIdea', 'publishIdea']) expect(await cast.owner.refusal(what, of(built))).toBe('GONE');
    expect(await cast.owner.refusal('editIdea', edit(built))).toBe('GONE');
    const { id: asOrganisationId, owner } = await buildOrganisation(app);
    expect(await owner.browser.refusal('withdrawIdea', { ...of(built), asOrganisationId })).toBe('GONE');
    expect(await owner.browser.refusal('withdrawIdea', { ...of(await buildIdea(app)), asOrganisationId })).toBe('IDEA.NOT_YOURS');
  });

  test('a draft that nobody ever saw does not become known by it', async () => {
    const built = await buildDraftIdea(app);
    await built.organisation.owner.browser.mutate('withdrawIdea', of(built), 'idea { id }');
    expect((await app.browser().query(idea(built.id))).idea).toBeNull();
  });

  test('an organisation that is withdrawn takes its ideas along, and no others', async () => {
    const published = await buildIdea(app);
    const draft = await buildDraftIdea(app, {}, published.organisation);
    const others = await buildIdea(app, {}, await buildOrganisation(app, {}, published.organisation.owner));
    const { browser } = published.organisation.owner;
    const { data } = await browser.mutate('withdrawOrganisation', { asOrganisationId: published.organisation.id }, 'organisation { ideas { id } }');
    expect(data.withdrawOrganisation.organisation.ideas).toEqual([]);
    expect((await app.browser().ask(idea(published.id))).errors![0]!.extensions.code).toBe('GONE');
    expect((await app.browser().query(idea(draft.id))).idea).toBeNull();
    expect((await app.browser().query(idea(others.id, 'status'))).idea.status).toBe('PUBLISHED');
    expect(await browser.refusal('publishIdea', of(draft))).toBe('ORGANISATION.NOT_YOURS');
  });
});

test('an idea of an invented organisation is invented too', async () => {
  const organisation = await buildOrganisation(app);
  await app.app.get(UnitOfWork).manager.query('update organisation set is_demo = true where id = $1', [organisation.id]);
  const { id } = await buildIdea(app, {}, organisation);
  expect((await app.browser().query(idea(id, 'isDemo'))).idea.isDemo).toBe(true);
});

test('an idea told after the fact has its dates then, and a deadline that has passed since', async () => {
  const { id: asOrganisationId, owner } = await buildOrganisation(app);
  const actor: Actor = { personId: owner.id, isModerator: false, roles: new Map([[asOrganisationId, 'OWNER']]) };
  const deadline = '2026-02-03T16:00:00.000Z';
  const content = Object.assign(new IdeaContentInput(), anIdea(), { deadline: new Date(deadline), deadlineZone: 'Europe/Riga' });
  const ideas = app.app.get(IdeaService);
  const { id } = await retell(new Date('2026-01-02T03:04:05Z'), () => ideas.draft(actor, asOrganisationId, content));
  await retell(new Date('2026-01-03T03:04:05Z'), () => ideas.publish(actor, asOrganisationId, id));
  expect((await app.browser().query(idea(id, 'createdAt publishedAt updatedAt deadline'))).idea).toEqual({
    createdAt: '2026-01-02T03:04:05.000Z',
    publishedAt: '2026-01-03T03:04:05.000Z',
    updatedAt: '2026-01-03T03:04:05.000Z',
    deadline,
  });
});
