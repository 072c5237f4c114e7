import { randomUUID } from 'node:crypto';
import { ModeratorService } from '../../src/modules/accounts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildIdea } from '../builders/build-idea';
import { buildImportedOrganisation } from '../builders/build-imported-organisation';
import { buildModerator } from '../builders/build-moderator';
import { buildOffer } from '../builders/build-offer';
import { aProfile, buildCast, buildOrganisation } from '../builders/build-organisation';
import { buildPerson, type SignedInPerson } from '../builders/build-person';
import { aStart } from '../builders/build-thread';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
let moderator: SignedInPerson;
let rows: <T = Record<string, string>>(sql: string, parameters?: unknown[]) => Promise<T[]>;
beforeAll(async () => {
  app = await startTestApp();
  rows = (sql, parameters) => app.app.get(UnitOfWork).manager.query(sql, parameters);
  moderator = await buildModerator(app);
});
afterAll(() => app.stop());

const CASE = 'kind id state why decision reason decidedByName text quote personEmail organisation { id } other { id }';
const reason = 'I have looked into it';

async function aReport() {
  const [reporter, reported] = [await buildOrganisation(app), await buildOrganisation(app)];
  await reporter.owner.browser.mutate('reportToModerators', { asOrganisationId: reporter.id, subjectKind: 'ORGANISATION', subjectId: reported.id, kind: 'SPAM', text: 'Again and again' }, 'reported');
  const [{ id }] = (await rows<{ id: string }>('select id from report where subject_organisation_id = $1', [reported.id])) as [{ id: string }];
  return { id, reporter, reported };
}

async function aClaim() {
  const imported = await buildImportedOrganisation(app);
  const claimant = await buildPerson(app);
  await claimant.browser.mutate('claimOrganisation', { organisationId: imported.id, evidence: 'I am the rector' }, 'isOwner');
  const [{ id }] = (await rows<{ id: string }>('select id from organisation_claim where organisation_id = $1', [imported.id])) as [{ id: string }];
  return { id, imported, claimant };
}

async function aDuplicate() {
  const [one, other] = [await buildImportedOrganisation(app), await buildImportedOrganisation(app)];
  const [{ id }] = (await rows<{ id: string }>(`insert into organisation_merge_candidate (organisation_id, other_id, reason, score) values ($1, $2, 'SEVERAL_FIT', 0.7) returning id`, [one.id, other.id])) as [{ id: string }];
  return { id, one, other };
}

const acts = (kind: string, id: string) => rows<{ act: string; person_id: string }>('select act, person_id from audit_entry where subject_kind = $1 and subject_id = $2 and person_id = $3 order by id', [kind, id, moderator.id]);

test('the queue holds claims, duplicates and reports, page by page, and says why each is there', async () => {
  const [{ id: claimId, claimant, imported }, { id: duplicateId, one, other }, { id: reportId, reporter, reported }] = [await aClaim(), await aDuplicate(), await aReport()];
  const wanted = new Map([[`CLAIM ${claimId}`, {}], [`DUPLICATE ${duplicateId}`, {}], [`REPORT ${reportId}`, {}]]);
  let after: string | null = null;
  do {
    const { moderationCases } = (await moderator.browser.query(`query($after: String) { moderationCases(first: 2, after: $after) { edges { node { ${CASE} } } pageInfo { hasNextPage endCursor } } }`, { after })) as { moderationCases: { edges: { node: { kind: string; id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    for (const { node } of moderationCases.edges) if (wanted.has(`${node.kind} ${node.id}`)) wanted.set(`${node.kind} ${node.id}`, node);
    after = moderationCases.pageInfo.hasNextPage ? moderationCases.pageInfo.endCursor : null;
  } while (after);
  expect([...wanted.values()]).toEqual([
    expect.objectContaining({ state: 'OPEN', why: 'OTHER_DOMAIN', text: 'I am the rector', personEmail: claimant.email, organisation: { id: imported.id }, other: null }),
    expect.objectContaining({ state: 'OPEN', why: 'SEVERAL_FIT', organisation: { id: one.id }, other: { id: other.id } }),
    expect.objectContaining({ state: 'OPEN', why: 'SPAM', text: 'Again and again', quote: reported.name, organisation: { id: reported.id }, other: { id: reporter.id } }),
  ]);
  const { moderationCases, openModerationCases } = await moderator.browser.query('{ moderationCases(kinds: [CLAIM], first: 50) { edges { node { kind } } } openModerationCases { kind count } }');
  expect(new Set(moderationCases.edges.map(({ node }: { node: { kind: string } }) => node.kind))).toEqual(new Set(['CLAIM']));
  expect(openModerationCases).toEqual([{ kind: 'CLAIM', count: 1 }, { kind: 'DUPLICATE', count: 1 }, { kind: 'REPORT', count: 1 }]);
  expect((await moderator.browser.ask('{ moderationCases(first: 51) { edges { cursor } } }')).errors![0]!.extensions.code).toBe('INVALID_INPUT');
});

test('each is decided once, with a reason, told to whom it concerns and audited', async () => {
  const [claim, duplicate, report] = [await aClaim(), await aDuplicate(), await aReport()];
  const decisions = [
    ['decideClaim', { claimId: claim.id, approve: true, reason }, 'APPROVED', 'CLAIM.DECIDED'],
    ['keepApart', { duplicateId: duplicate.id, reason }, 'KEPT_APART', 'MODERATION.DECIDED'],
    ['decideReport', { reportId: report.id, uphold: true, reason }, 'UPHELD', 'MODERATION.DECIDED'],
  ] as const;
  for (const [name, input, decision, again] of decisions) {
    expect(await moderator.browser.refusal(name, { ...input, reason: ' ' })).toBe('INVALID_INPUT');
    const answers = await Promise.all([moderator, await buildModerator(app)].map(({ browser }) => browser.mutate(name, input, `case { ${CASE} }`)));
    const codes = answers.map(({ errors }) => errors?.[0]!.extensions.code);
    expect(codes.sort()).toEqual([again, undefined]);
    expect(answers.find(({ data }) => data)!.data[name].case).toMatchObject({ state: 'DECIDED', decision, reason });
    expect(await moderator.browser.refusal(name, input)).toBe(again);
  }
  expect((await app.mailTo(claim.claimant.email)).text).toContain(reason);
  expect((await app.mailTo(report.reporter.owner.email)).text).toContain(reason);
  expect((await app.mailTo(report.reported.owner.email)).subject).toBe(`A report about ${report.reported.name} has been upheld`);
  expect(await rows(`select 1 from audit_entry where (act = 'CLAIM.APPROVED' and subject_id = $1) or (act = 'DUPLICATE.KEPT_APART' and subject_id = $2) or (act = 'REPORT.UPHELD' and subject_id = $3)`, [claim.imported.id, duplicate.one.id, report.id])).toHaveLength(3);
  const { moderationCases } = await moderator.browser.query(`{ moderationCases(state: DECIDED, first: 3) { edges { node { id decision } } } }`);
  expect(moderationCases.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([report.id, duplicate.id, claim.id]);
});

test('nobody else decides: not the owner, not a moderator on their own affairs, not one dismissed', async () => {
  const { anonymous, other, owner } = await buildCast(app);
  const report = await aReport();
  const input = { reportId: report.id, uphold: false, reason };
  const codes = await Promise.all([anonymous, other, owner, report.reported.owner.browser].map((browser) => browser.refusal('decideReport', input)));
  expect(codes).toEqual(['UNAUTHENTICATED', 'MODERATION.NOT_MODERATOR', 'MODERATION.NOT_MODERATOR', 'MODERATION.NOT_MODERATOR']);
  const partial = await buildModerator(app);
  await rows(`insert into membership (person_id, organisation_id, role) values ($1, $2, 'VIEWER')`, [partial.id, report.reporter.id]);
  expect(await partial.browser.refusal('decideReport', input)).toBe('MODERATION.OWN_CASE');
  await app.app.get(ModeratorService).set(partial.email, false);
  expect(await partial.browser.refusal('decideReport', input)).toBe('MODERATION.NOT_MODERATOR');
  const claim = await aClaim();
  await app.app.get(ModeratorService).set(claim.claimant.email, true);
  expect(await claim.claimant.browser.refusal('decideClaim', { claimId: claim.id, approve: true, reason })).toBe('MODERATION.OWN_CASE');
});

test('verified says what was checked, is searched for, and is over when the name changes', async () => {
  const organisation = await buildOrganisation(app);
  const input = { organisationId: organisation.id, checks: ['REGISTER', 'CONTACT'], reason };
  expect(await moderator.browser.refusal('verifyOrganisation', { ...input, checks: [] })).toBe('INVALID_INPUT');
  const { data } = await moderator.browser.mutate('verifyOrganisation', input, 'organisation { verification { checks at } }');
  expect(data.verifyOrganisation.organisation.verification).toEqual({ checks: ['REGISTER', 'CONTACT'], at: expect.any(String) });
  const find = async () => {
    const { searchOrganisations } = await app.browser().query('query($words: String) { searchOrganisations(filter: { words: $words, isVerified: true }) { totalCount facets { name options { value count } } } }', { words: organisation.name });
    return [searchOrganisations.totalCount, searchOrganisations.facets.find(({ name }: { name: string }) => name === 'VERIFIED').options];
  };
  expect(await find()).toEqual([1, [{ value: 'true', count: 1 }]]);
  expect((await app.mailTo(organisation.owner.email)).subject).toBe(`${organisation.name} is verified`);
  const { version } = (await app.browser().query(`{ organisation(id: "${organisation.id}") { version } }`)).organisation;
  const edited = await organisation.owner.browser.mutate('editOrganisation', { asOrganisationId: organisation.id, version, profile: aProfile({ name: `University of ${randomUUID()}` }) }, 'organisation { verification { at } }');
  expect(edited.data.editOrganisation.organisation.verification).toBeNull();
  expect(await find()).toEqual([0, []]);
  expect(await moderator.browser.refusal('withdrawVerification', { organisationId: organisation.id, reason })).toBe('STANDING.STANDS_SO_ALREADY');
  await moderator.browser.mutate('verifyOrganisation', input, 'organisation { id }');
  expect((await moderator.browser.mutate('withdrawVerification', { organisationId: organisation.id, reason }, 'organisation { verification { at } }')).data.withdrawVerification.organisation.verification).toBeNull();
  expect((await acts('ORGANISATION', organisation.id)).map(({ act }) => act)).toEqual(['ORGANISATION.VERIFIED', 'ORGANISATION.VERIFIED', 'ORGANISATION.VERIFICATION_WITHDRAWN']);
});

test('a suspended organisation is found, read and written for by nobody, told why, and is all there when it is lifted', async () => {
  const organisation = await buildOrganisation(app);
  const [idea, offer] = [await buildIdea(app, {}, organisation), await buildOffer(app, {}, organisation)];
  const anybody = app.browser();
  const { browser } = organisation.owner;
  const input = { organisationId: organisation.id, reason };
  await moderator.browser.mutate('suspendOrganisation', input, 'organisation { id }');
  for (const what of [`organisation(id: "${organisation.id}")`, `idea(id: "${idea.id}")`, `offer(id: "${offer.id}")`]) expect((await anybody.ask(`{ ${what} { id } }`)).errors![0]!.extensions.code).toBe('GONE');
  const search = async () => Object.values(await anybody.query('query($name: String, $idea: String, $offer: String) { a: searchOrganisations(filter: { words: $name }) { totalCount } b: searchIdeas(filter: { words: $idea }) { totalCount } c: searchOffers(filter: { words: $offer }) { totalCount } }', { name: `"${organisation.name}"`, idea: `"${idea.title}"`, offer: `"${offer.title}"` }) as Record<string, { totalCount: number }>).map(({ totalCount }) => totalCount);
  expect(await search()).toEqual([0, 0, 0]);
  expect((await browser.query(`{ organisation(id: "${organisation.id}") { suspension { reason } viewerCan { edit } } }`)).organisation).toEqual({ suspension: { reason }, viewerCan: { edit: false } });
  const third = await buildOrganisation(app);
  expect(await browser.refusal('startThread', aStart(organisation, third))).toBe('ORGANISATION.SUSPENDED');
  expect(await browser.refusal('editOrganisation', { asOrganisationId: organisation.id, version: 1, profile: aProfile() })).toBe('ORGANISATION.SUSPENDED');
  expect(await browser.refusal('inviteMember', { asOrganisationId: organisation.id, email: 'a@b.example', role: 'VIEWER', locale: 'en' })).toBe('ORGANISATION.SUSPENDED');
  expect(await third.owner.browser.refusal('startThread', aStart(third, organisation))).toBe('GONE');
  expect((await app.mailTo(organisation.owner.email, `${organisation.name} has been suspended`)).text).toContain(reason);
  expect(await moderator.browser.refusal('suspendOrganisation', input)).toBe('STANDING.STANDS_SO_ALREADY');
  expect(await moderator.browser.refusal('mergeOrganisations', { mergedId: organisation.id, intoId: third.id, reason })).toBe('MERGE.SUSPENDED');
  await moderator.browser.mutate('liftSuspension', input, 'organisation { id }');
  expect(await search()).toEqual([1, 1, 1]);
  expect((await anybody.query(`{ idea(id: "${idea.id}") { id } offer(id: "${offer.id}") { id } organisation(id: "${organisation.id}") { suspension { reason } } }`)).organisation).toEqual({ suspension: null });
});

test('moderators read the log, narrowed and page by page', async () => {
  const organisation = await buildOrganisation(app);
  for (const name of ['suspendOrganisation', 'liftSuspension', 'suspendOrganisation']) await moderator.browser.mutate(name, { organisationId: organisation.id, reason }, 'organisation { id }');
  const ask = async (args: string) => (await moderator.browser.query(`{ auditEntries(subjectKind: ORGANISATION, subjectId: "${organisation.id}" ${args}) { edges { node { act personName details { name value } } } pageInfo { endCursor hasNextPage } } }`)).auditEntries;
  const first = await ask('first: 2');
  expect(first.edges.map(({ node }: { node: { act: string } }) => node.act)).toEqual(['ORGANISATION.SUSPENDED', 'ORGANISATION.SUSPENSION_LIFTED']);
  expect(first.edges[0].node).toMatchObject({ personName: 'Maija Tuulensuu', details: [{ name: 'reason', value: reason }] });
  expect((await ask(`first: 2, after: "${first.pageInfo.endCursor}"`)).edges).toHaveLength(1);
  expect((await ask('act: "ORGANISATION.SUSPENDED"')).edges).toHaveLength(2);
  expect((await ask('act: "ORGANISATION"')).edges).toHaveLength(3);
  expect((await ask(`personId: "${organisation.owner.id}"`)).edges).toHaveLength(0);
  expect((await ask('to: "2020-01-01T00:00:00Z"')).edges).toHaveLength(0);
  expect((await organisation.owner.browser.ask('{ auditEntries { edges { cursor } } }')).errors![0]!.extensions.code).toBe('MODERATION.NOT_MODERATOR');
});
