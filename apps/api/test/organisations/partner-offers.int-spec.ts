import { requireIsoDate } from '@trefoil/vocabulary';
import { OfferContentInput, PartnerOfferService } from '../../src/modules/organisations';
import type { Actor } from '../../src/platform/auth/actor';
import { retell } from '../../src/platform/clock/retelling';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildCast, buildOrganisation } from '../builders/build-organisation';
import { anOffer, buildDraftOffer, buildOffer, type BuiltOffer } from '../builders/build-offer';
import { buildPerson } from '../builders/build-person';
import { statementsOf } from '../harness/count-statements';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const FULL = `id slug organisation { id } status title text textHtml language activities aims fields actions roles languages seeks validUntil expired
  isDemo version publishedAt viewerCan { edit publish withdraw message }`;
const offer = (id: string, selection = FULL) => `{ offer(id: "${id}") { ${selection} } }`;
const of = (built: BuiltOffer) => ({ asOrganisationId: built.organisation.id, offerId: built.id });
const edit = (built: BuiltOffer, overrides: object = {}, version = built.version) => ({ ...of(built), version, content: anOffer(overrides) });
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('drafting', () => {
  test('keeps every field', async () => {
    const { id, owner } = await buildOrganisation(app);
    const content = {
      ...anOffer({ title: 'Simulaatiokeskus käyttöön' }),
      text: 'A *whole* ward.',
      aims: ['WORKING_LIFE_RELEVANCE'],
      fields: ['0913'],
      actions: ['STRATEGIC_PARTNERSHIP', 'KA220_HED'],
      roles: ['PARTNER', 'ASSOCIATED_PARTNER'],
      languages: ['fi', 'en'],
      seeks: 'A coordinator who knows nursing.',
      validUntil: '2099-12-31',
    };
    const { data } = await owner.browser.mutate('draftOffer', { asOrganisationId: id, content }, `offer { ${FULL} }`);
    expect(data.draftOffer.offer).toEqual({
      ...content,
      id: expect.any(String),
      slug: 'simulaatiokeskus-kayttoon',
      organisation: { id },
      status: 'DRAFT',
      textHtml: '<p>A <em>whole</em> ward.</p>',
      expired: false,
      isDemo: false,
      version: 1,
      publishedAt: null,
      viewerCan: { edit: true, publish: true, withdraw: true, message: false },
    });
  });

  test('takes the least: a title and a language', async () => {
    const { id, owner } = await buildOrganisation(app);
    const { data } = await owner.browser.mutate('draftOffer', { asOrganisationId: id, content: { title: 'A room', language: 'en' } }, 'offer { text textHtml actions validUntil expired }');
    expect(data.draftOffer.offer).toEqual({ text: null, textHtml: null, actions: [], validUntil: null, expired: false });
  });

  test('is for owners and editors', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const input = { asOrganisationId: organisation.id, content: anOffer() };
    expect(await cast.anonymous.refusal('draftOffer', input)).toBe('UNAUTHENTICATED');
    expect(await cast.other.refusal('draftOffer', input)).toBe('ORGANISATION.NOT_YOURS');
    expect(await cast.viewer.refusal('draftOffer', input)).toBe('ORGANISATION.NOT_YOURS');
    for (const who of ['editor', 'owner'] as const) expect((await cast[who].mutate('draftOffer', input, 'offer { id }')).errors).toBeUndefined();
  });

  let refusing: ReturnType<typeof buildOrganisation> | undefined;

  test.each([
    [{ title: '' }, 'content.title', 'REQUIRED'],
    [{ title: 'x'.repeat(151) }, 'content.title', 'TOO_LONG'],
    [{ text: 'x'.repeat(5001) }, 'content.text', 'TOO_LONG'],
    [{ seeks: 'x'.repeat(1001) }, 'content.seeks', 'TOO_LONG'],
    [{ fields: ['9999999'] }, 'content.fields', 'UNKNOWN_VALUE'],
    [{ fields: ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10'] }, 'content.fields', 'TOO_MANY'],
    [{ languages: ['en', 'sv', 'fi', 'de', 'fr', 'es', 'it', 'pl', 'pt', 'nl', 'da'] }, 'content.languages', 'TOO_MANY'],
    [{ roles: ['PARTNER', 'PARTNER'] }, 'content.roles', 'DUPLICATE'],
    [{ validUntil: '1999-12-31' }, 'content.validUntil', 'NOT_A_DATE'],
  ])('refuses %j', async (overrides, path, code) => {
    const { id, owner } = await (refusing ??= buildOrganisation(app));
    const { errors } = await owner.browser.mutate('draftOffer', { asOrganisationId: id, content: anOffer(overrides) }, 'offer { id }');
    expect(errors![0]!.extensions.fields).toEqual([expect.objectContaining({ path, code })]);
  });

  test('is limited to a hundred a day for one organisation', async () => {
    const { id, owner } = await buildOrganisation(app);
    const ten = `mutation($input: DraftOfferInput!) { ${Array.from({ length: 10 }, (_, i) => `a${i}: draftOffer(input: $input) { offer { id } }`).join(' ')} }`;
    const input = { asOrganisationId: id, content: anOffer() };
    for (let i = 0; i < 10; i += 1) await owner.browser.query(ten, { input });
    expect(await owner.browser.refusal('draftOffer', input)).toBe('TOO_MANY_REQUESTS');
    expect((await owner.browser.query('{ viewer { offers { id } } }')).viewer.offers).toHaveLength(50);
  });
});

describe('reading', () => {
  test('a draft is there for the organisation’s own people only', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const { id } = await buildDraftOffer(app, {}, organisation);
    const sees = async (who: keyof typeof cast) => (await cast[who].query(offer(id, 'status'))).offer?.status ?? null;
    expect([await sees('anonymous'), await sees('other'), await sees('viewer'), await sees('editor'), await sees('owner')]).toEqual([null, null, 'DRAFT', 'DRAFT', 'DRAFT']);
  });

  test('everybody sees a published offer, and what they themselves may do', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const { id } = await buildOffer(app, {}, organisation);
    const can = async (who: keyof typeof cast) => (await cast[who].query(offer(id))).offer.viewerCan;
    const nothing = { edit: false, publish: false, withdraw: false, message: false };
    expect(await can('anonymous')).toEqual(nothing);
    expect(await can('other')).toEqual({ ...nothing, message: true });
    expect(await can('viewer')).toEqual(nothing);
    expect(await can('editor')).toEqual({ ...nothing, edit: true, withdraw: true });
    expect(await can('owner')).toEqual({ ...nothing, edit: true, withdraw: true });
  });

  test('finds nothing under an unknown id, and says so of what is no id', async () => {
    expect((await app.browser().query(offer('999999999'))).offer).toBeNull();
    expect((await app.browser().ask(offer('1e3'))).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  test('the last day still counts; afterwards it can be read, and its organisation no longer lists it', async () => {
    const { id, organisation } = await buildOffer(app, { validUntil: day(3) });
    const listed = `{ offer(id: "${id}") { expired } organisation(id: "${organisation.id}") { offers { id } } }`;
    app.travel(new Date(`${day(3)}T23:59:59Z`));
    const onTheLastDay = await app.browser().query(listed);
    app.travel(new Date(`${day(4)}T00:00:01Z`));
    const afterwards = await app.browser().query(listed);
    app.travel(new Date());
    expect(onTheLastDay).toEqual({ offer: { expired: false }, organisation: { offers: [{ id }] } });
    expect(afterwards).toEqual({ offer: { expired: true }, organisation: { offers: [] } });
  });

  test('an organisation shows its published offers, newest first, at most twenty', async () => {
    const organisation = await buildOrganisation(app);
    const ids: string[] = [];
    for (let i = 0; i < 21; i += 1) ids.unshift((await buildOffer(app, {}, organisation)).id);
    await buildDraftOffer(app, {}, organisation);
    const { organisation: shown } = await app.browser().query(`{ organisation(id: "${organisation.id}") { offers { id } } }`);
    expect(shown.offers.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 20));
  });

  test('the viewer sees drafts and published offers of all their organisations, newest first, and no withdrawn ones', async () => {
    const first = await buildOrganisation(app);
    const second = await buildOrganisation(app, {}, first.owner);
    const older = await buildOffer(app, {}, first);
    const newer = await buildDraftOffer(app, {}, second);
    const withdrawn = await buildOffer(app, {}, second);
    await first.owner.browser.mutate('withdrawOffer', of(withdrawn), 'offer { id }');
    const query = '{ viewer { offers { id organisation { name } } } }';
    const { viewer } = await first.owner.browser.query(query);
    expect(viewer.offers.map(({ id }: { id: string }) => id)).toEqual([newer.id, older.id]);
    // The actor, the person, the offers, their organisations.
    expect(await statementsOf(app, () => first.owner.browser.query(query))).toHaveLength(4);
    expect((await (await buildPerson(app)).browser.query(query)).viewer.offers).toEqual([]);
  });
});

describe('editing', () => {
  test('replaces the content; what is left out is cleared', async () => {
    const built = await buildDraftOffer(app, { seeks: 'A coordinator', roles: ['PARTNER'] });
    const { data } = await built.organisation.owner.browser.mutate('editOffer', edit(built), 'offer { seeks roles version }');
    expect(data.editOffer.offer).toEqual({ seeks: null, roles: [], version: 2 });
  });

  test('is for owners and editors of its organisation', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const built = await buildOffer(app, {}, organisation);
    expect(await cast.anonymous.refusal('editOffer', edit(built))).toBe('UNAUTHENTICATED');
    expect(await cast.other.refusal('editOffer', edit(built))).toBe('ORGANISATION.NOT_YOURS');
    expect(await cast.viewer.refusal('editOffer', edit(built))).toBe('ORGANISATION.NOT_YOURS');
    expect((await cast.editor.mutate('editOffer', edit(built), 'offer { id }')).errors).toBeUndefined();
    const { id: asOrganisationId, owner } = await buildOrganisation(app);
    expect(await owner.browser.refusal('editOffer', { ...edit(built), asOrganisationId })).toBe('OFFER.NOT_YOURS');
    expect(await owner.browser.refusal('editOffer', { ...edit(await buildDraftOffer(app)), asOrganisationId })).toBe('NOT_FOUND');
    expect(await owner.browser.refusal('editOffer', { ...edit(built), asOrganisationId, offerId: '999999999' })).toBe('NOT_FOUND');
  });

  test('refuses to write over what somebody else saved meanwhile, also of two at once', async () => {
    const built = await buildDraftOffer(app);
    const { browser } = built.organisation.owner;
    const answers = await Promise.all([1, 2].map(() => browser.mutate('editOffer', edit(built), 'offer { id }')));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'saved').sort()).toEqual(['OFFER.CHANGED_MEANWHILE', 'saved']);
    expect(await browser.refusal('editOffer', edit(built))).toBe('OFFER.CHANGED_MEANWHILE');
  });

  test('a published offer must stay fit to be published; a last day that has passed may stay, not be set', async () => {
    const built = await buildOffer(app, { validUntil: day(2) });
    const { browser } = built.organisation.owner;
    const faults = async (overrides: object) => (await browser.mutate('editOffer', edit(built, overrides), 'offer { id }')).errors![0]!.extensions.fields;
    expect(await faults({ text: null, activities: [] })).toEqual([
      { path: 'content.text', code: 'REQUIRED' },
      { path: 'content.activities', code: 'REQUIRED' },
    ]);
    app.travel(new Date(Date.now() + 5 * 86_400_000));
    const past = await faults({ validUntil: day(1) });
    const kept = await browser.mutate('editOffer', edit(built, { validUntil: day(2) }), 'offer { expired }');
    app.travel(new Date());
    expect(past).toEqual([{ path: 'content.validUntil', code: 'IN_THE_PAST' }]);
    expect(kept.data.editOffer.offer).toEqual({ expired: true });
  });
});

describe('publishing', () => {
  test('shows the offer to everybody; a second time changes nothing', async () => {
    const built = await buildDraftOffer(app, { validUntil: day(0), activities: [], aims: ['INTERDISCIPLINARITY'] });
    const publish = () => built.organisation.owner.browser.mutate('publishOffer', of(built), 'offer { status publishedAt version }');
    const { data } = await publish();
    expect(data.publishOffer.offer).toEqual({ status: 'PUBLISHED', publishedAt: expect.any(String), version: 2 });
    expect((await app.browser().query(offer(built.id))).offer.title).toBe(built.title);
    expect((await publish()).data).toEqual(data);
  });

  test('names everything a reader would miss', async () => {
    const built = await buildDraftOffer(app, { text: ' ', activities: [], aims: [], validUntil: day(-1) });
    const { errors } = await built.organisation.owner.browser.mutate('publishOffer', of(built), 'offer { id }');
    expect(errors![0]!.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [
        { path: 'content.text', code: 'REQUIRED' },
        { path: 'content.activities', code: 'REQUIRED' },
        { path: 'content.validUntil', code: 'IN_THE_PAST' },
      ],
    });
    expect((await app.browser().query(offer(built.id))).offer).toBeNull();
  });

  test('is for owners and editors of its organisation', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const built = await buildDraftOffer(app, {}, organisation);
    expect(await cast.anonymous.refusal('publishOffer', of(built))).toBe('UNAUTHENTICATED');
    expect(await cast.other.refusal('publishOffer', of(built))).toBe('ORGANISATION.NOT_YOURS');
    expect(await cast.viewer.refusal('publishOffer', of(built))).toBe('ORGANISATION.NOT_YOURS');
    expect((await cast.editor.mutate('publishOffer', of(built), 'offer { id }')).errors).toBeUndefined();
    const { id: asOrganisationId, owner } = await buildOrganisation(app);
    expect(await owner.browser.refusal('publishOffer', { ...of(built), asOrganisationId })).toBe('OFFER.NOT_YOURS');
    expect(await owner.browser.refusal('publishOffer', { ...of(await buildDraftOffer(app)), asOrganisationId })).toBe('NOT_FOUND');
  });
});

describe('withdrawing', () => {
  test('is for owners and editors; afterwards the offer is gone for others and nothing more can be done with it', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const built = await buildOffer(app, {}, organisation);
    expect(await cast.anonymous.refusal('withdrawOffer', of(built))).toBe('UNAUTHENTICATED');
    for (const who of ['other', 'viewer'] as const) expect(await cast[who].refusal('withdrawOffer', of(built))).toBe('ORGANISATION.NOT_YOURS');
    const { id: asOrganisationId, owner } = await buildOrganisation(app);
    expect(await owner.browser.refusal('withdrawOffer', { ...of(built), asOrganisationId })).toBe('OFFER.NOT_YOURS');
    const { data } = await cast.editor.mutate('withdrawOffer', of(built), 'offer { status viewerCan { edit publish withdraw message } }');
    expect(data.withdrawOffer.offer).toEqual({ status: 'WITHDRAWN', viewerCan: { edit: false, publish: false, withdraw: false, message: false } });
    for (const who of ['anonymous', 'other'] as const) expect((await cast[who].ask(offer(built.id))).errors![0]!.extensions.code).toBe('GONE');
    expect((await cast.viewer.query(offer(built.id, 'status'))).offer.status).toBe('WITHDRAWN');
    for (const what of ['withdrawOffer', 'publishOffer']) expect(await cast.owner.refusal(what, of(built))).toBe('GONE');
    expect(await cast.owner.refusal('editOffer', edit(built))).toBe('GONE');
    expect(await owner.browser.refusal('withdrawOffer', { ...of(built), asOrganisationId })).toBe('GONE');
  });

  test('a draft that nobody ever saw does not become known by it', async () => {
    const built = await buildDraftOffer(app);
    await built.organisation.owner.browser.mutate('withdrawOffer', of(built), 'offer { id }');
    expect((await app.browser().query(offer(built.id))).offer).toBeNull();
  });

  test('an organisation that is withdrawn takes its offers along, and no others', async () => {
    const published = await buildOffer(app);
    const others = await buildOffer(app, {}, await buildOrganisation(app, {}, published.organisation.owner));
    const { data } = await published.organisation.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: published.organisation.id }, 'organisation { offers { id } }');
    expect(data.withdrawOrganisation.organisation.offers).toEqual([]);
    expect((await app.browser().ask(offer(published.id))).errors![0]!.extensions.code).toBe('GONE');
    expect((await app.browser().query(offer(others.id, 'status'))).offer.status).toBe('PUBLISHED');
  });
});

test('an offer of an invented organisation is invented too', async () => {
  const organisation = await buildOrganisation(app);
  await app.app.get(UnitOfWork).manager.query('update organisation set is_demo = true where id = $1', [organisation.id]);
  const { id } = await buildOffer(app, {}, organisation);
  expect((await app.browser().query(offer(id, 'isDemo'))).offer.isDemo).toBe(true);
});

test('an offer told after the fact has its dates then, and may have expired since', async () => {
  const { id: asOrganisationId, owner } = await buildOrganisation(app);
  const actor: Actor = { personId: owner.id, isModerator: false, roles: new Map([[asOrganisationId, 'OWNER']]) };
  const content = Object.assign(new OfferContentInput(), anOffer(), { validUntil: requireIsoDate('2026-02-01') });
  const offers = app.app.get(PartnerOfferService);
  const { id } = await retell(new Date('2026-01-02T03:04:05Z'), () => offers.draft(actor, asOrganisationId, content));
  await retell(new Date('2026-01-03T03:04:05Z'), () => offers.publish(actor, asOrganisationId, id));
  expect((await app.browser().query(offer(id, 'createdAt publishedAt updatedAt validUntil expired'))).offer).toEqual({
    createdAt: '2026-01-02T03:04:05.000Z',
    publishedAt: '2026-01-03T03:04:05.000Z',
    updatedAt: '2026-01-03T03:04:05.000Z',
    validUntil: '2026-02-01',
    expired: true,
  });
});
