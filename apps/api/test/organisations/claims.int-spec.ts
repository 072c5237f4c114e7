import { randomUUID } from 'node:crypto';
import { ClaimRepository, ClaimService } from '../../src/modules/organisations';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildImportedOrganisation } from '../builders/build-imported-organisation';
import { buildOrganisation } from '../builders/build-organisation';
import { buildPerson, type SignedInPerson } from '../builders/build-person';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const STANDING = 'isMember domain doubt claim { state reason answer } requestState organisation { id claimed viewerRole }';
const personAt = (domain: string) => buildPerson(app, 'Aino Lindqvist', `${randomUUID()}@${domain}`);
const claim = ({ browser }: SignedInPerson, organisationId: string, evidence: string | null = 'I am the rector') =>
  browser.mutate('claimOrganisation', { organisationId, evidence }, `isOwner standing { ${STANDING} }`);
const codeOf = async (answer: ReturnType<typeof claim>) => (await answer).errors?.[0]!.extensions.code;

test('an address at the organisation’s own domain makes its reader the owner at once', async () => {
  const imported = await buildImportedOrganisation(app);
  const person = await personAt(imported.domain);
  const { claimStanding } = await person.browser.query(`{ claimStanding(organisationId: "${imported.id}") { ${STANDING} } }`);
  expect(claimStanding).toEqual({ isMember: false, domain: imported.domain, doubt: null, claim: null, requestState: null, organisation: { id: imported.id, claimed: false, viewerRole: null } });
  const { data } = await claim(person, imported.id, null);
  expect(data.claimOrganisation).toEqual({
    isOwner: true,
    standing: { isMember: true, domain: imported.domain, doubt: null, claim: { state: 'APPROVED', reason: null, answer: null }, requestState: null, organisation: { id: imported.id, claimed: true, viewerRole: 'OWNER' } },
  });
  expect(await codeOf(claim(await personAt(imported.domain), imported.id))).toBe('CLAIM.ALREADY_CLAIMED');
  expect(await codeOf(claim(person, imported.id))).toBe('PEOPLE.ALREADY_IN');
});

test('of two who claim at once one wins, and the other is told to ask', async () => {
  const imported = await buildImportedOrganisation(app);
  const people = await Promise.all([personAt(imported.domain), personAt(imported.domain)]);
  const codes = await Promise.all(people.map((person) => codeOf(claim(person, imported.id))));
  expect(codes.sort()).toEqual(['CLAIM.ALREADY_CLAIMED', undefined]);
  const [{ members }] = await app.app.get(UnitOfWork).manager.query<[{ members: number }]>('select count(*)::int as members from membership where organisation_id = $1', [imported.id]);
  expect(members).toBe(1);
});

test('a shared domain, a subdomain, free mail and another’s domain wait for a moderator, who needs evidence', async () => {
  const { manager } = app.app.get(UnitOfWork);
  const [shared, ours, free] = [await buildImportedOrganisation(app), await buildImportedOrganisation(app), await buildImportedOrganisation(app, 'gmail.com')];
  const other = await buildImportedOrganisation(app);
  await manager.query(`insert into organisation_domain (organisation_id, domain, source) values ($1, $2, 'ECHE')`, [other.id, shared.domain]);
  for (const [imported, domain, doubt] of [
    [shared, shared.domain, 'SHARED_DOMAIN'],
    [ours, `students.${ours.domain}`, 'SUBDOMAIN'],
    [free, 'gmail.com', 'FREE_MAIL'],
    [ours, other.domain, 'OTHER_DOMAIN'],
    [ours, `${randomUUID()}.example`, 'OTHER_DOMAIN'],
  ] as const) {
    const person = await personAt(domain);
    expect(await codeOf(claim(person, imported.id, ' '))).toBe('INVALID_INPUT');
    const { data } = await claim(person, imported.id);
    expect(data.claimOrganisation).toMatchObject({ isOwner: false, standing: { isMember: false, doubt, claim: { state: 'PENDING', reason: doubt }, organisation: { claimed: false } } });
    expect(await codeOf(claim(person, imported.id))).toBe('CLAIM.ALREADY_WAITING');
  }
});

test('a moderator approves or refuses with an answer, once; the others who waited are told to ask', async () => {
  const imported = await buildImportedOrganisation(app);
  const [winner, loser] = [await personAt('elsewhere.example'), await personAt('elsewhere.example')];
  for (const person of [winner, loser]) await claim(person, imported.id);
  const [claims, service, moderator] = [app.app.get(ClaimRepository), app.app.get(ClaimService), await buildPerson(app, 'Moderator')];
  const waiting = (await claims.findWaiting(100)).filter(({ organisationId }) => organisationId === imported.id);
  expect(waiting.map(({ person, evidence }) => [person!.id, evidence])).toEqual([[winner.id, 'I am the rector'], [loser.id, 'I am the rector']]);
  await service.decideClaim(moderator.id, waiting[0]!.id, { approve: true, answer: 'Welcome' });
  await expect(service.decideClaim(moderator.id, waiting[0]!.id, { approve: false, answer: null })).rejects.toMatchObject({ code: 'CLAIM.DECIDED' });
  await expect(service.decideClaim(moderator.id, waiting[1]!.id, { approve: true, answer: null })).rejects.toMatchObject({ code: 'CLAIM.DECIDED' });
  const mail = await app.mailTo(winner.email);
  expect(mail.subject).toBe(`You now speak for ${imported.name}`);
  expect(mail.text).toContain('The moderator writes: Welcome');
  expect((await app.mailTo(loser.email)).subject).toBe(`${imported.name} has been claimed by somebody else`);
  const { viewer } = await winner.browser.query('{ viewer { memberships { role organisation { id } } claims { state answer organisation { id } } } }');
  expect(viewer).toEqual({ memberships: [{ role: 'OWNER', organisation: { id: imported.id } }], claims: [{ state: 'APPROVED', answer: 'Welcome', organisation: { id: imported.id } }] });
});

test('a refused claim says why, and may be made again', async () => {
  const imported = await buildImportedOrganisation(app);
  const person = await personAt('elsewhere.example');
  await claim(person, imported.id);
  const [waiting] = await app.app.get(ClaimRepository).findOfPerson(person.id, 1);
  await app.app.get(ClaimService).decideClaim((await buildPerson(app)).id, waiting!.id, { approve: false, answer: 'Please write from your work address' });
  expect((await app.mailTo(person.email)).text).toContain('Please write from your work address');
  const { claimStanding } = await person.browser.query(`{ claimStanding(organisationId: "${imported.id}") { ${STANDING} } }`);
  expect(claimStanding.claim).toEqual({ state: 'REFUSED', reason: 'OTHER_DOMAIN', answer: 'Please write from your work address' });
  expect((await claim(person, imported.id)).data.claimOrganisation.standing.claim.state).toBe('PENDING');
});

test('somebody has at most five claims waiting', async () => {
  const person = await personAt('elsewhere.example');
  for (let i = 0; i < 5; i += 1) await claim(person, (await buildImportedOrganisation(app)).id);
  expect(await codeOf(claim(person, (await buildImportedOrganisation(app)).id))).toBe('CLAIM.TOO_MANY');
});

test('an organisation that has owners is not claimed, nor is one withdrawn; an unclaimed one has nobody to ask', async () => {
  const person = await buildPerson(app);
  const owned = await buildOrganisation(app);
  expect(await codeOf(claim(person, owned.id))).toBe('CLAIM.ALREADY_CLAIMED');
  await owned.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: owned.id }, 'organisation { id }');
  expect(await codeOf(claim(person, owned.id))).toBe('GONE');
  expect(await person.browser.refusal('requestToJoin', { organisationId: (await buildImportedOrganisation(app)).id })).toBe('PEOPLE.NOBODY_TO_ASK');
});
