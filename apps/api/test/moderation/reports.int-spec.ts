import { ModeratorService } from '../../src/modules/accounts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildIdea } from '../builders/build-idea';
import { buildModerator } from '../builders/build-moderator';
import { buildOffer } from '../builders/build-offer';
import { buildCast, buildOrganisation } from '../builders/build-organisation';
import { buildPerson } from '../builders/build-person';
import { buildThread } from '../builders/build-thread';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
let rows: (sql: string, parameters?: unknown[]) => Promise<Record<string, unknown>[]>;
beforeAll(async () => {
  app = await startTestApp();
  rows = (sql, parameters) => app.app.get(UnitOfWork).manager.query(sql, parameters);
});
afterAll(() => app.stop());

const aReport = (asOrganisationId: string, subjectKind: string, subjectId: string) => ({ asOrganisationId, subjectKind, subjectId, kind: 'SPAM', text: 'The same, again and again' });

test('an organisation reports what it can read, once while it waits, and it is kept as it read', async () => {
  const [{ id: as, owner }, theirs] = [await buildOrganisation(app), await buildOrganisation(app)];
  const [idea, offer, thread] = [await buildIdea(app, {}, theirs), await buildOffer(app, {}, theirs), await buildThread(app, { starter: theirs, recipient: { id: as, name: '', owner } })];
  for (const [kind, id] of [['ORGANISATION', theirs.id], ['IDEA', idea.id], ['OFFER', offer.id], ['MESSAGE', thread.firstMessageId]] as const) {
    expect((await owner.browser.mutate('reportToModerators', aReport(as, kind, id), 'reported')).data).toEqual({ reportToModerators: { reported: true } });
    expect(await owner.browser.refusal('reportToModerators', aReport(as, kind, id))).toBe('REPORT.ALREADY_OPEN');
  }
  const kept = await rows('select subject_kind, subject_organisation_id, quote, state from report where reporter_organisation_id = $1 order by id', [as]);
  expect(kept.map(({ subject_kind: kind, subject_organisation_id: of, state }) => [kind, of, state])).toEqual(['ORGANISATION', 'IDEA', 'OFFER', 'MESSAGE'].map((kind) => [kind, theirs.id, 'OPEN']));
  expect(kept[1]!.quote).toContain(idea.title);
  expect(await rows(`select 1 from audit_entry where act = 'REPORT.MADE' and person_id = $1`, [owner.id])).toHaveLength(4);
});

test('what cannot be read cannot be reported, nor what is one’s own', async () => {
  const { organisation, owner } = await buildCast(app);
  const thread = await buildThread(app);
  expect(await owner.refusal('reportToModerators', aReport(organisation.id, 'MESSAGE', thread.firstMessageId))).toBe('NOT_FOUND');
  expect(await owner.refusal('reportToModerators', aReport(organisation.id, 'IDEA', '999999999'))).toBe('NOT_FOUND');
  expect(await owner.refusal('reportToModerators', aReport(organisation.id, 'ORGANISATION', organisation.id))).toBe('REPORT.OWN');
  expect(await owner.refusal('reportToModerators', { ...aReport(organisation.id, 'ORGANISATION', (await buildOrganisation(app)).id), text: ' ' })).toBe('INVALID_INPUT');
});

test('moderators are appointed and dismissed by the command alone, from the next request on', async () => {
  const moderator = await buildModerator(app);
  const service = app.app.get(ModeratorService);
  const isModerator = async () => (await moderator.browser.query('{ viewer { isModerator } }')).viewer.isModerator;
  expect(await isModerator()).toBe(true);
  expect((await service.list()).map(({ id }) => id)).toContain(moderator.id);
  expect([await service.set(moderator.email, true), await service.set(moderator.email, false), await service.set('nobody@nowhere.example', true)]).toEqual([false, true, null]);
  expect(await isModerator()).toBe(false);
  expect(await rows(`select act from audit_entry where subject_kind = 'PERSON' and subject_id = $1 and act like 'MODERATOR.%' order by id`, [moderator.id])).toEqual([{ act: 'MODERATOR.APPOINTED' }, { act: 'MODERATOR.DISMISSED' }]);
  const { browser } = await buildPerson(app);
  const { errors } = await browser.mutate('editAccount', { name: 'A', locale: 'en', isModerator: true }, 'viewer { isModerator }');
  expect(errors![0]!.extensions.code).toMatch(/BAD_USER_INPUT|INVALID_INPUT|GRAPHQL_VALIDATION_FAILED/);
});
