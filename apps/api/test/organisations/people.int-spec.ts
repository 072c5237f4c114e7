import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildMember, buildOrganisation, type BuiltOrganisation } from '../builders/build-organisation';
import { buildPerson, type SignedInPerson } from '../builders/build-person';
import { buildThread, sendIn } from '../builders/build-thread';
import { Subscriber } from '../harness/subscriber';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const PEOPLE = 'people { role members { id name email role isViewer } invitations { id email role invitedByName expired } requests { id name email message } }';
const tokenIn = (text: string) => /join\?token=([\w-]+)/.exec(text)![1]!;
const newAddress = () => `${randomUUID()}@colleague.example`;

async function peopleOf({ id }: { id: string }, { browser }: SignedInPerson) {
  return (await browser.query(`query($id: ID!) { organisationPeople(organisationId: $id) { ${PEOPLE.slice(9, -2)} } }`, { id })).organisationPeople;
}

async function memberIdOf(organisation: BuiltOrganisation, person: SignedInPerson): Promise<string> {
  const { members } = await peopleOf(organisation, organisation.owner);
  return members.find((member: { email: string }) => member.email === person.email).id;
}

async function invite(organisation: BuiltOrganisation, email: string, overrides: object = {}) {
  const { data, errors } = await organisation.owner.browser.mutate('inviteMember', { asOrganisationId: organisation.id, email, role: 'EDITOR', locale: 'sv', ...overrides }, PEOPLE);
  if (errors) throw new Error(JSON.stringify(errors));
  const mail = await app.mailTo(email);
  return { people: data.inviteMember.people, mail, token: tokenIn(mail.text) };
}

const join = (browser: SignedInPerson['browser'], token: string) => browser.mutate('joinOrganisation', { token }, 'membership { role organisation { id viewerRole } }');

describe('an invitation', () => {
  test('comes by mail in the language asked for, the same with an account and without, and lets in once', async () => {
    const organisation = await buildOrganisation(app);
    const colleague = await buildPerson(app, 'Ebba', newAddress());
    const { people, mail, token } = await invite(organisation, colleague.email);
    expect(people.invitations).toEqual([{ id: expect.any(String), email: colleague.email, role: 'EDITOR', invitedByName: 'Aino Lindqvist', expired: false }]);
    const stranger = await invite(organisation, newAddress());
    expect(mail.subject).toBe(`Aino Lindqvist bjuder in dig att företräda ${organisation.name}`);
    expect(mail.html).toContain(`/sv/my/organisations/join?token=${token}`);
    expect(mail.text.replace(token, '')).toBe(stranger.mail.text.replace(stranger.token, ''));

    const { invitationToJoin } = await colleague.browser.query('query($token: String!) { invitationToJoin(token: $token) { organisationName role invitedByName } }', { token });
    expect(invitationToJoin).toEqual({ organisationName: organisation.name, role: 'EDITOR', invitedByName: 'Aino Lindqvist' });
    const { data } = await join(colleague.browser, token);
    expect(data.joinOrganisation.membership).toEqual({ role: 'EDITOR', organisation: { id: organisation.id, viewerRole: 'EDITOR' } });
    expect((await join(colleague.browser, token)).errors![0]!.extensions.code).toBe('PEOPLE.INVITATION_NOT_VALID');
    expect((await peopleOf(organisation, organisation.owner)).members.map(({ role }: { role: string }) => role)).toEqual(['OWNER', 'EDITOR']);
    expect(await organisation.owner.browser.refusal('inviteMember', { asOrganisationId: organisation.id, email: colleague.email.toUpperCase(), role: 'VIEWER', locale: 'en' })).toBe('INVALID_INPUT');
  });

  test('is for the address it was sent to alone, and for two weeks', async () => {
    const organisation = await buildOrganisation(app);
    const other = await buildPerson(app);
    const { token } = await invite(organisation, newAddress());
    expect((await join(other.browser, token)).errors![0]!.extensions.code).toBe('PEOPLE.INVITED_AT_ANOTHER_ADDRESS');
    const late = await buildPerson(app, 'Late', newAddress());
    const lateToken = (await invite(organisation, late.email)).token;
    app.travel(new Date(Date.now() + 15 * 86_400_000));
    const refused = await join(late.browser, lateToken);
    const { invitations } = await peopleOf(organisation, organisation.owner);
    app.travel(new Date());
    expect(refused.errors![0]!.extensions.code).toBe('PEOPLE.INVITATION_NOT_VALID');
    expect(invitations.map(({ expired }: { expired: boolean }) => expired)).toEqual([true, true]);
  });

  test('sent again is good under its new link alone, and withdrawn under none', async () => {
    const organisation = await buildOrganisation(app);
    const colleague = await buildPerson(app, 'Ebba', newAddress());
    const { people, token } = await invite(organisation, colleague.email);
    const input = { asOrganisationId: organisation.id, invitationId: people.invitations[0].id };
    await organisation.owner.browser.mutate('resendMemberInvitation', input, PEOPLE);
    expect((await join(colleague.browser, token)).errors![0]!.extensions.code).toBe('PEOPLE.INVITATION_NOT_VALID');
    const again = tokenIn((await app.mailTo(colleague.email, undefined, token)).text);
    const { data } = await organisation.owner.browser.mutate('withdrawMemberInvitation', input, PEOPLE);
    expect(data.withdrawMemberInvitation.people.invitations).toEqual([]);
    expect((await join(colleague.browser, again)).errors![0]!.extensions.code).toBe('PEOPLE.INVITATION_NOT_VALID');
    expect(await organisation.owner.browser.refusal('resendMemberInvitation', input)).toBe('NOT_FOUND');
  });

  test('goes with the owner who sent it', async () => {
    const organisation = await buildOrganisation(app);
    const second = await buildMember(app, organisation.id, 'OWNER');
    const colleague = await buildPerson(app, 'Ebba', newAddress());
    await second.browser.mutate('inviteMember', { asOrganisationId: organisation.id, email: colleague.email, role: 'OWNER', locale: 'en' }, PEOPLE);
    const token = tokenIn((await app.mailTo(colleague.email)).text);
    await organisation.owner.browser.mutate('removeMember', { asOrganisationId: organisation.id, memberId: await memberIdOf(organisation, second) }, PEOPLE);
    expect((await join(colleague.browser, token)).errors![0]!.extensions.code).toBe('PEOPLE.INVITATION_NOT_VALID');
  });

  test('cannot be guessed: after ten wrong tokens none is looked at', async () => {
    const { browser } = await buildPerson(app);
    const codes: string[] = [];
    for (let i = 0; i < 12; i += 1) codes.push((await join(browser, randomUUID())).errors![0]!.extensions.code);
    expect(codes.filter((code) => code === 'PEOPLE.INVITATION_NOT_VALID')).toHaveLength(10);
    expect(codes.slice(10)).toEqual(['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
  });
});

describe('the last owner', () => {
  test('can neither leave nor step down, but hand over', async () => {
    const organisation = await buildOrganisation(app);
    const { owner, id: asOrganisationId } = organisation;
    const colleague = await buildMember(app, asOrganisationId, 'VIEWER');
    const own = await memberIdOf(organisation, owner);
    const theirs = await memberIdOf(organisation, colleague);
    expect(await owner.browser.refusal('leaveOrganisation', { asOrganisationId })).toBe('PEOPLE.LAST_OWNER');
    expect(await owner.browser.refusal('changeMemberRole', { asOrganisationId, memberId: own, role: 'EDITOR' })).toBe('PEOPLE.LAST_OWNER');
    expect(await owner.browser.refusal('removeMember', { asOrganisationId, memberId: own })).toBe('NOT_FOUND');
    const { data } = await owner.browser.mutate('handOverOrganisation', { asOrganisationId, memberId: theirs }, PEOPLE);
    expect(data.handOverOrganisation.people.role).toBe('EDITOR');
    expect((await app.mailTo(colleague.email)).subject).toBe(`Your role in ${organisation.name} has changed`);
    expect(await owner.browser.refusal('withdrawOrganisation', { asOrganisationId })).toBe('ORGANISATION.NOT_YOURS');
    await owner.browser.mutate('leaveOrganisation', { asOrganisationId }, 'left');
    expect((await peopleOf(organisation, colleague)).members).toHaveLength(1);
  });

  test.each(['leaveOrganisation', 'changeMemberRole'])('stays when two owners go at once: %s', async (name) => {
    const organisation = await buildOrganisation(app);
    const second = await buildMember(app, organisation.id, 'OWNER');
    const inputs = [
      { person: organisation.owner, memberId: await memberIdOf(organisation, second) },
      { person: second, memberId: await memberIdOf(organisation, organisation.owner) },
    ];
    const answers = await Promise.all(
      inputs.map(({ person, memberId }) => person.browser.mutate(name, { asOrganisationId: organisation.id, ...(name === 'changeMemberRole' ? { memberId, role: 'VIEWER' } : {}) }, '__typename')),
    );
    expect(answers.map(({ errors }) => errors?.[0]!.extensions.code).sort()).toEqual([name === 'leaveOrganisation' ? 'PEOPLE.LAST_OWNER' : 'ORGANISATION.NOT_YOURS', undefined]);
    const [{ owners }] = await app.app.get(UnitOfWork).manager.query<[{ owners: number }]>(`select count(*)::int as owners from membership where organisation_id = $1 and role = 'OWNER'`, [organisation.id]);
    expect(owners).toBe(1);
  });
});

test('whoever is removed is told, and neither reads nor writes nor hears anything of it from then on', async () => {
  const thread = await buildThread(app);
  const organisation = thread.recipient;
  const colleague = await buildMember(app, organisation.id, 'EDITOR');
  const subscriber = await Subscriber.open(app, colleague.browser);
  await organisation.owner.browser.mutate('removeMember', { asOrganisationId: organisation.id, memberId: await memberIdOf(organisation, colleague) }, PEOPLE);
  expect((await app.mailTo(colleague.email)).subject).toBe(`You no longer speak for ${organisation.name}`);
  await sendIn(thread, thread.starter, { text: 'For those who are left' });
  const own = await buildOrganisation(app, {}, colleague);
  const elsewhere = await buildThread(app, { recipient: own });
  await sendIn(elsewhere, elsewhere.starter, { text: 'For the one who left' });
  await subscriber.words('For the one who left');
  expect(JSON.stringify(subscriber.received)).not.toContain('For those who are left');
  subscriber.close();
  expect((await colleague.browser.ask(`{ organisationPeople(organisationId: "${organisation.id}") { role } }`)).errors![0]!.extensions.code).toBe('ORGANISATION.NOT_YOURS');
});

test('editors and viewers see who their colleagues are, not their addresses nor who is invited', async () => {
  const organisation = await buildOrganisation(app);
  const viewer = await buildMember(app, organisation.id, 'VIEWER');
  await invite(organisation, newAddress());
  const people = await peopleOf(organisation, viewer);
  expect(people.invitations).toEqual([]);
  expect(people.members).toEqual([
    { id: expect.any(String), name: 'Aino Lindqvist', email: null, role: 'OWNER', isViewer: false },
    { id: expect.any(String), name: 'A viewer', email: viewer.email, role: 'VIEWER', isViewer: true },
  ]);
});

describe('a request to be let in', () => {
  const ask = (person: SignedInPerson, organisationId: string) => person.browser.mutate('requestToJoin', { organisationId, message: 'I teach nursing here' }, 'asked');

  test('goes to the owners by mail, who let in with a role or refuse; the asker hears of it', async () => {
    const organisation = await buildOrganisation(app);
    const [first, second] = [await buildPerson(app, 'Ebba'), await buildPerson(app, 'Olli')];
    for (const person of [first, second]) await ask(person, organisation.id);
    expect((await ask(first, organisation.id)).errors![0]!.extensions.code).toBe('PEOPLE.ALREADY_ASKED');
    expect((await app.mailTo(organisation.owner.email)).text).toContain('asks to be let in');
    const { requests } = await peopleOf(organisation, organisation.owner);
    expect(requests).toMatchObject([{ name: 'Ebba', email: first.email, message: 'I teach nursing here' }, { name: 'Olli' }]);
    const answer = (requestId: string, role: string | null) => organisation.owner.browser.mutate('answerJoinRequest', { asOrganisationId: organisation.id, requestId, role }, PEOPLE);
    await answer(requests[0].id, 'VIEWER');
    await answer(requests[1].id, null);
    expect((await answer(requests[1].id, 'OWNER')).errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect((await peopleOf(organisation, organisation.owner)).members.map(({ name }: { name: string }) => name)).toEqual(['Aino Lindqvist', 'Ebba']);
    expect((await app.mailTo(first.email)).subject).toBe(`You now belong to ${organisation.name}`);
    expect((await app.mailTo(second.email)).subject).toBe(`Your request to join ${organisation.name}`);
    expect((await ask(first, organisation.id)).errors![0]!.extensions.code).toBe('PEOPLE.ALREADY_IN');
  });
});

test('departments stand on the public profile, are changed and removed, and are at most twenty', async () => {
  const organisation = await buildOrganisation(app);
  const { browser } = organisation.owner;
  const fields = { name: 'International office', purpose: 'Agreements', email: 'international@office.example', phone: '+358 (0)2 123 456' };
  const { data } = await browser.mutate('saveDepartment', { asOrganisationId: organisation.id, ...fields }, 'organisation { departments { id } }');
  const departmentId = data.saveDepartment.organisation.departments[0].id;
  const read = async () => (await app.browser().query(`{ organisation(id: "${organisation.id}") { departments { name purpose email phone } } }`)).organisation.departments;
  expect(await read()).toEqual([fields]);
  await browser.mutate('saveDepartment', { asOrganisationId: organisation.id, departmentId, name: 'Mobility' }, 'organisation { id }');
  expect(await read()).toEqual([{ name: 'Mobility', purpose: null, email: null, phone: null }]);
  expect(await browser.refusal('saveDepartment', { asOrganisationId: organisation.id, name: 'X', email: 'nowhere' })).toBe('INVALID_INPUT');
  expect(await browser.refusal('saveDepartment', { asOrganisationId: organisation.id, name: 'X', phone: 'call me' })).toBe('INVALID_INPUT');
  await app.app.get(UnitOfWork).manager.query(`insert into department (organisation_id, name) select $1, 'Another' from generate_series(1, 19)`, [organisation.id]);
  expect(await browser.refusal('saveDepartment', { asOrganisationId: organisation.id, name: 'One too many' })).toBe('DEPARTMENT.TOO_MANY');
  await browser.mutate('removeDepartment', { asOrganisationId: organisation.id, departmentId }, 'organisation { id }');
  expect(await read()).toHaveLength(19);
});

test('no invitation is kept in the clear', async () => {
  const organisation = await buildOrganisation(app);
  const { token } = await invite(organisation, newAddress());
  const { manager } = app.app.get(UnitOfWork);
  const [{ found }] = await manager.query<[{ found: number }]>('select count(*)::int as found from member_invitation i where i::text like $1', [`%${token}%`]);
  expect(found).toBe(0);
});
