import { buildDraftIdea, buildIdea } from '../builders/build-idea';
import { buildCast, buildOrganisation } from '../builders/build-organisation';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const OPENED = 'consortium { id idea { id status } coordinator { id } seats { role status invitedAt organisation { id } } viewerCan { invite } }';

test('an idea’s organisation opens its consortium and takes the coordinator’s seat', async () => {
  const { id, organisation } = await buildIdea(app);
  const { data } = await organisation.owner.browser.mutate('openConsortium', { asOrganisationId: organisation.id, ideaId: id }, OPENED);
  expect(data.openConsortium.consortium).toEqual({
    id: expect.any(String),
    idea: { id, status: 'PUBLISHED' },
    coordinator: { id: organisation.id },
    seats: [{ role: 'COORDINATOR', status: 'ACCEPTED', invitedAt: null, organisation: { id: organisation.id } }],
    viewerCan: { invite: true },
  });
});

test('a draft may gather its partners before the world sees it', async () => {
  const { id, organisation } = await buildDraftIdea(app);
  const { data } = await organisation.owner.browser.mutate('openConsortium', { asOrganisationId: organisation.id, ideaId: id }, OPENED);
  expect(data.openConsortium.consortium.idea.status).toBe('DRAFT');
});

test('is for owners and editors of that organisation', async () => {
  const { organisation, ...cast } = await buildCast(app);
  const { id } = await buildIdea(app, {}, organisation);
  const input = { asOrganisationId: organisation.id, ideaId: id };
  expect(await cast.anonymous.refusal('openConsortium', input)).toBe('UNAUTHENTICATED');
  expect(await cast.other.refusal('openConsortium', input)).toBe('ORGANISATION.NOT_YOURS');
  expect(await cast.viewer.refusal('openConsortium', input)).toBe('ORGANISATION.NOT_YOURS');
  expect((await cast.editor.mutate('openConsortium', input, 'consortium { id }')).errors).toBeUndefined();
});

test('another organisation cannot open it in its own name', async () => {
  const { id } = await buildIdea(app);
  const other = await buildOrganisation(app);
  expect(await other.owner.browser.refusal('openConsortium', { asOrganisationId: other.id, ideaId: id })).toBe('IDEA.NOT_YOURS');
  const draft = await buildDraftIdea(app);
  expect(await other.owner.browser.refusal('openConsortium', { asOrganisationId: other.id, ideaId: draft.id })).toBe('NOT_FOUND');
  expect(await other.owner.browser.refusal('openConsortium', { asOrganisationId: other.id, ideaId: '999999999' })).toBe('NOT_FOUND');
});

test('there is one for each idea, also when two open it at once', async () => {
  const { id, organisation } = await buildIdea(app);
  const open = () => organisation.owner.browser.mutate('openConsortium', { asOrganisationId: organisation.id, ideaId: id }, 'consortium { id }');
  const answers = await Promise.all([open(), open()]);
  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'opened').sort()).toEqual(['CONSORTIUM.ALREADY_OPEN', 'opened']);
});

test.each(['US', 'CH'])('an organisation of the partner country %s can never coordinate', async (country) => {
  const organisation = await buildOrganisation(app, { country });
  const { id } = await buildIdea(app, { callYear: 2026 }, organisation);
  const { errors } = await organisation.owner.browser.mutate('openConsortium', { asOrganisationId: organisation.id, ideaId: id }, 'consortium { id }');
  expect(errors![0]!.extensions).toMatchObject({
    code: 'CONSORTIUM.COORDINATOR_NOT_IN_PROGRAMME_COUNTRY',
    kind: 'NOT_ALLOWED',
    params: { country, callYear: 2026 },
  });
});

test('the programme countries are those of the call year', async () => {
  const organisation = await buildOrganisation(app, { country: 'GB' });
  const open = async (callYear: number) => {
    const { id } = await buildIdea(app, { callYear }, organisation);
    return (await organisation.owner.browser.mutate('openConsortium', { asOrganisationId: organisation.id, ideaId: id }, 'consortium { id }')).errors?.[0]?.extensions.code;
  };
  expect(await open(2020)).toBeUndefined();
  expect(await open(2021)).toBe('CONSORTIUM.COORDINATOR_NOT_IN_PROGRAMME_COUNTRY');
  // Announced, not yet in a Programme Guide: what is unverified refuses nobody.
  expect(await open(2027)).toBeUndefined();
});

test('what was withdrawn is not opened', async () => {
  const { id, organisation } = await buildIdea(app);
  const input = { asOrganisationId: organisation.id, ideaId: id };
  await organisation.owner.browser.mutate('withdrawIdea', input, 'idea { id }');
  expect(await organisation.owner.browser.refusal('openConsortium', input)).toBe('GONE');
});
