import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildConsortium, buildInvitation } from '../builders/build-consortium';
import { buildMember } from '../builders/build-organisation';
import type { Answer } from '../harness/browser';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const codes = (answers: readonly Answer[]) => answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort();
const statusOf = async (seatId: string) => ((await app.app.get(UnitOfWork).manager.query('select status from seat where id = $1', [seatId])) as [{ status: string }])[0].status;

/** Whichever comes first, what is left is one state that both sides can live with. Five times, since luck decides. */
const TIMES = [1, 2, 3, 4, 5];

test.each(TIMES)('of two colleagues who answer at once one is heard, and the other is told (%d)', async () => {
  const { id, organisation } = await buildInvitation(app, await buildConsortium(app));
  const colleague = await buildMember(app, organisation.id, 'EDITOR');
  const input = { asOrganisationId: organisation.id, seatId: id };
  const answers = await Promise.all([
    organisation.owner.browser.mutate('acceptInvitation', input, 'seat { status }'),
    colleague.browser.mutate('declineInvitation', input, 'seat { status }'),
  ]);
  expect(codes(answers)).toEqual(['CONSORTIUM.INVITATION_NOT_OPEN', 'done']);
  expect(await statusOf(id)).toBe(answers[0]!.errors ? 'DECLINED' : 'ACCEPTED');
});

test.each(TIMES)('a seat that is accepted and taken away at once is taken away (%d)', async () => {
  const consortium = await buildConsortium(app);
  const { id, organisation } = await buildInvitation(app, consortium);
  const [accepted, removed] = await Promise.all([
    organisation.owner.browser.mutate('acceptInvitation', { asOrganisationId: organisation.id, seatId: id }, 'seat { status }'),
    consortium.coordinator.owner.browser.mutate('removeSeat', { asOrganisationId: consortium.coordinator.id, seatId: id }, 'seat { status }'),
  ]);
  expect(removed.errors).toBeUndefined();
  expect(['done', 'CONSORTIUM.INVITATION_NOT_OPEN']).toEqual(expect.arrayContaining(codes([accepted])));
  expect(await statusOf(id)).toBe('REMOVED');
});

test.each(TIMES)('an organisation that accepts and is withdrawn at once holds no seat (%d)', async () => {
  const { id, organisation } = await buildInvitation(app, await buildConsortium(app));
  const { browser } = organisation.owner;
  const [accepted, withdrawn] = await Promise.all([
    browser.mutate('acceptInvitation', { asOrganisationId: organisation.id, seatId: id }, 'seat { status }'),
    browser.mutate('withdrawOrganisation', { asOrganisationId: organisation.id }, 'organisation { id }'),
  ]);
  expect(withdrawn.errors).toBeUndefined();
  expect(['done', 'CONSORTIUM.INVITATION_NOT_OPEN', 'ORGANISATION.NOT_YOURS']).toEqual(expect.arrayContaining(codes([accepted])));
  expect(await statusOf(id)).toBe('WITHDRAWN');
});

test.each(TIMES)('an invitation to join what is withdrawn at that moment stays open for nobody (%d)', async () => {
  const consortium = await buildConsortium(app);
  const { id, organisation } = await buildInvitation(app, consortium);
  const { browser } = consortium.coordinator.owner;
  const [accepted, withdrawn] = await Promise.all([
    organisation.owner.browser.mutate('acceptInvitation', { asOrganisationId: organisation.id, seatId: id }, 'seat { status }'),
    browser.mutate('withdrawIdea', { asOrganisationId: consortium.coordinator.id, ideaId: consortium.idea.id }, 'idea { id }'),
  ]);
  expect(withdrawn.errors).toBeUndefined();
  expect(await statusOf(id)).toBe(accepted.errors ? 'REMOVED' : 'ACCEPTED');
});
