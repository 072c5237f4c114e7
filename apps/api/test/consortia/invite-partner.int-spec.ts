import { randomUUID } from 'node:crypto';
import { LIMITS } from '@trefoil/vocabulary';
import { Organisation } from '../../src/modules/organisations';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { KeptMail } from '../../src/platform/mail/kept-mail.entity';
import { anInvitation, buildConsortium, buildInvitation, buildMemberSeat, buildUnclaimedOrganisation, type BuiltConsortium } from '../builders/build-consortium';
import { buildCast, buildMember, buildOrganisation } from '../builders/build-organisation';
import type { Browser } from '../harness/browser';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const SEAT = 'seat { id role status addedValue strategyLink message invitedAt answeredAt organisation { id } consortium { id } }';
const invite = (browser: Browser, consortium: BuiltConsortium, organisationId: string, overrides: object = {}) =>
  browser.mutate('invitePartner', anInvitation(consortium, organisationId, overrides), SEAT);
const codeOf = (answer: Awaited<ReturnType<typeof invite>>) => answer.errors?.[0]?.extensions.code;

test('offers a seat, and tells owners and editors in their own language', async () => {
  const consortium = await buildConsortium(app);
  const invitee = await buildOrganisation(app);
  const editor = await buildMember(app, invitee.id, 'EDITOR');
  const viewer = await buildMember(app, invitee.id, 'VIEWER');
  await app.app.get(UnitOfWork).manager.query(`update person set locale = 'sv' where id = $1`, [editor.id]);
  const { data } = await invite(consortium.coordinator.owner.browser, consortium, invitee.id, { message: 'Join us.' });
  expect(data.invitePartner.seat).toEqual({
    id: expect.any(String),
    role: 'PARTNER',
    status: 'INVITED',
    addedValue: null,
    strategyLink: null,
    message: 'Join us.',
    invitedAt: expect.any(String),
    answeredAt: null,
    organisation: { id: invitee.id },
    consortium: { id: consortium.id },
  });
  const toOwner = await app.mailTo(invitee.owner.email);
  expect(toOwner.subject).toBe(`${consortium.coordinator.name} invites ${invitee.name} to a consortium`);
  expect(toOwner.text).toContain(`http://trefoil.test/en/my/consortia/${consortium.id}`);
  expect(toOwner.text).toContain(consortium.idea.title);
  const toEditor = await app.mailTo(editor.email);
  expect(toEditor.subject).toContain('bjuder in');
  expect(toEditor.text).toContain(`http://trefoil.test/sv/my/consortia/${consortium.id}`);
  expect(await app.app.get(UnitOfWork).manager.countBy(KeptMail, { to: viewer.email })).toBe(0);
});

test('is for owners and editors of the coordinator', async () => {
  const { organisation, ...cast } = await buildCast(app);
  const consortium = await buildConsortium(app, {}, organisation);
  const invitee = await buildOrganisation(app);
  const input = anInvitation(consortium, invitee.id);
  expect(await cast.anonymous.refusal('invitePartner', input)).toBe('UNAUTHENTICATED');
  expect(await cast.other.refusal('invitePartner', input)).toBe('ORGANISATION.NOT_YOURS');
  expect(await cast.viewer.refusal('invitePartner', input)).toBe('ORGANISATION.NOT_YOURS');
  expect(codeOf(await cast.editor.mutate('invitePartner', input, SEAT))).toBeUndefined();
});

test('a member cannot invite, and to a stranger there is no such consortium', async () => {
  const consortium = await buildConsortium(app);
  const member = await buildMemberSeat(app, consortium);
  const stranger = await buildOrganisation(app);
  const invitee = await buildOrganisation(app);
  const as = (asOrganisationId: string) => anInvitation(consortium, invitee.id, { asOrganisationId });
  expect(await member.organisation.owner.browser.refusal('invitePartner', as(member.organisation.id))).toBe('CONSORTIUM.NOT_COORDINATOR');
  expect(await stranger.owner.browser.refusal('invitePartner', as(stranger.id))).toBe('NOT_FOUND');
  expect(await consortium.coordinator.owner.browser.refusal('invitePartner', { ...as(consortium.coordinator.id), consortiumId: '999999999' })).toBe('NOT_FOUND');
});

test('asks nobody twice, nor oneself, nor who is not there', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  const invited = await buildInvitation(app, consortium);
  const member = await buildMemberSeat(app, consortium);
  const planned = await buildUnclaimedOrganisation(app);
  await invite(browser, consortium, planned.id);
  for (const id of [invited.organisation.id, member.organisation.id, planned.id]) {
    expect((await invite(browser, consortium, id)).errors![0]!.extensions).toMatchObject({ code: 'CONSORTIUM.SEAT_TAKEN', kind: 'CONFLICT' });
  }
  const oneself = await invite(browser, consortium, consortium.coordinator.id);
  expect(oneself.errors![0]!.extensions.fields).toEqual([{ path: 'organisationId', code: 'CONSORTIUM.OWN_ORGANISATION' }]);
  expect(codeOf(await invite(browser, consortium, '999999999'))).toBe('NOT_FOUND');
  const gone = await buildOrganisation(app);
  await gone.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: gone.id }, 'organisation { id }');
  expect(codeOf(await invite(browser, consortium, gone.id))).toBe('NOT_FOUND');
});

test('of two who invite the same organisation at once one wins, and the other is told', async () => {
  const { organisation, owner, editor } = await buildCast(app);
  const consortium = await buildConsortium(app, {}, organisation);
  const invitee = await buildOrganisation(app);
  const answers = await Promise.all([owner, editor].map((browser) => invite(browser, consortium, invitee.id)));
  expect(answers.map((answer) => codeOf(answer) ?? 'invited').sort()).toEqual(['CONSORTIUM.SEAT_TAKEN', 'invited']);
});

test('a withdrawal and an invitation at once wait for each other', async () => {
  const consortium = await buildConsortium(app);
  const invitee = await buildOrganisation(app);
  const [invited, withdrawn] = await Promise.all([
    consortium.coordinator.owner.browser.mutate('invitePartner', anInvitation(consortium, invitee.id), 'seat { id }'),
    invitee.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: invitee.id }, 'organisation { id }'),
  ]);
  expect(withdrawn.errors).toBeUndefined();
  // Whichever came first, nobody is left asking an organisation that is gone.
  expect([undefined, 'NOT_FOUND']).toContain(codeOf(invited));
  const [row] = await app.app.get(UnitOfWork).manager.query(`select status from seat where organisation_id = $1`, [invitee.id]);
  expect(row?.status).toBe(invited.errors ? undefined : 'WITHDRAWN');
});

describe('the part', () => {
  test.each(['COORDINATOR', 'AFFILIATED_ENTITY'])('%s is not offered', async (role) => {
    const consortium = await buildConsortium(app);
    const { errors } = await invite(consortium.coordinator.owner.browser, consortium, '1', { role });
    expect(errors![0]!.extensions.fields).toEqual([{ path: 'role', code: 'UNKNOWN_VALUE' }]);
  });

  test('of an associated partner is', async () => {
    const consortium = await buildConsortium(app);
    const invitee = await buildOrganisation(app);
    const { data } = await invite(consortium.coordinator.owner.browser, consortium, invitee.id, { role: 'ASSOCIATED_PARTNER' });
    expect(data.invitePartner.seat).toMatchObject({ role: 'ASSOCIATED_PARTNER', status: 'INVITED' });
    expect((await app.mailTo(invitee.owner.email)).text).toContain('an associated partner');
  });
});

describe('an organisation in a partner country', () => {
  test.each(['PARTNER', 'ASSOCIATED_PARTNER'])('needs a statement of its added value as %s', async (role) => {
    const consortium = await buildConsortium(app);
    const invitee = await buildOrganisation(app, { country: 'US' });
    const { browser } = consortium.coordinator.owner;
    for (const addedValue of [undefined, null, '   ']) {
      const { errors } = await invite(browser, consortium, invitee.id, { role, addedValue });
      expect(errors![0]!.extensions).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'addedValue', code: 'REQUIRED' }] });
    }
    const { data } = await invite(browser, consortium, invitee.id, { role, addedValue: ' The only archive of its kind. ' });
    expect(data.invitePartner.seat.addedValue).toBe('The only archive of its kind.');
  });

  test('is one by the call year', async () => {
    const invitee = await buildOrganisation(app, { country: 'GB' });
    const in2020 = await buildConsortium(app, { callYear: 2020 });
    const in2026 = await buildConsortium(app, { callYear: 2026 });
    expect(codeOf(await invite(in2020.coordinator.owner.browser, in2020, invitee.id))).toBeUndefined();
    expect(codeOf(await invite(in2026.coordinator.owner.browser, in2026, invitee.id))).toBe('INVALID_INPUT');
  });
});

test('a country the rules of the call keep out is refused, whatever is said for it', async () => {
  const excluded = await buildConsortium(app, { action: 'ALLIANCES_LOT1', callYear: 2024 });
  const belarus = await buildOrganisation(app, { country: 'BY' });
  const { errors } = await invite(excluded.coordinator.owner.browser, excluded, belarus.id, { addedValue: 'Needed.' });
  expect(errors![0]!.extensions).toMatchObject({ code: 'CONSORTIUM.COUNTRY_EXCLUDED', kind: 'NOT_ALLOWED', params: { country: 'BY', callYear: 2024 } });
  const closed = await buildConsortium(app, { action: 'KA210' });
  const overseas = await buildOrganisation(app, { country: 'US' });
  expect(codeOf(await invite(closed.coordinator.owner.browser, closed, overseas.id, { addedValue: 'Needed.' }))).toBe('CONSORTIUM.PROGRAMME_COUNTRIES_ONLY');
});

describe('an organisation that nobody speaks for', () => {
  test('has its seat planned, and word goes to the address given, in the language given', async () => {
    const consortium = await buildConsortium(app);
    const planned = await buildUnclaimedOrganisation(app);
    const claimEmail = `${randomUUID()}@register.example`;
    const { data } = await invite(consortium.coordinator.owner.browser, consortium, planned.id, { claimEmail, locale: 'fi' });
    expect(data.invitePartner.seat.status).toBe('PLANNED');
    const mail = await app.mailTo(claimEmail);
    expect(mail.subject).toContain('Yhteistyöehdotus');
    expect(mail.text).toContain(`http://trefoil.test/fi/organisations/`);
    expect(mail.text).toContain(planned.name);
  });

  test('is planned without any mail as well', async () => {
    const consortium = await buildConsortium(app);
    const planned = await buildUnclaimedOrganisation(app);
    expect((await invite(consortium.coordinator.owner.browser, consortium, planned.id)).data.invitePartner.seat.status).toBe('PLANNED');
  });

  test('is invited to its planned seat once it has been claimed', async () => {
    const consortium = await buildConsortium(app);
    const planned = await buildUnclaimedOrganisation(app);
    const { browser } = consortium.coordinator.owner;
    const first = await invite(browser, consortium, planned.id);
    await app.app.get(UnitOfWork).manager.update(Organisation, planned.id, { claimed: true });
    const { data } = await invite(browser, consortium, planned.id);
    expect(data.invitePartner.seat).toMatchObject({ id: first.data.invitePartner.seat.id, status: 'INVITED' });
  });

  test('the address is not kept anywhere but in the mail', async () => {
    const consortium = await buildConsortium(app);
    const planned = await buildUnclaimedOrganisation(app);
    const claimEmail = `${randomUUID()}@register.example`;
    await invite(consortium.coordinator.owner.browser, consortium, planned.id, { claimEmail });
    const rows = await app.app.get(UnitOfWork).manager.query('select * from seat where organisation_id = $1', [planned.id]);
    expect(JSON.stringify(rows)).not.toContain(claimEmail);
  });

  test('an address that is none is refused', async () => {
    const consortium = await buildConsortium(app);
    const { errors } = await invite(consortium.coordinator.owner.browser, consortium, '1', { claimEmail: 'nobody' });
    expect(errors![0]!.extensions.fields).toEqual([{ path: 'claimEmail', code: 'NOT_AN_EMAIL' }]);
  });

  test('no address gets more than three such mails a day', async () => {
    const claimEmail = `${randomUUID()}@register.example`;
    const consortium = await buildConsortium(app);
    const { browser } = consortium.coordinator.owner;
    for (let i = 0; i < 3; i += 1) expect(codeOf(await invite(browser, consortium, (await buildUnclaimedOrganisation(app)).id, { claimEmail }))).toBeUndefined();
    const again = anInvitation(consortium, (await buildUnclaimedOrganisation(app)).id, { claimEmail: claimEmail.toUpperCase() });
    expect(await browser.refusal('invitePartner', again)).toBe('TOO_MANY_REQUESTS');
  });
});

describe('a seat once given up', () => {
  test.each([
    ['declined', 'declineInvitation'],
    ['left', 'leaveConsortium'],
    ['removed', 'removeSeat'],
  ])('%s, is offered again as the same seat, written anew', async (_, mutation) => {
    const consortium = await buildConsortium(app);
    const { browser } = consortium.coordinator.owner;
    const joins = mutation === 'leaveConsortium' ? buildMemberSeat : buildInvitation;
    const { id, organisation } = await joins(app, consortium, undefined, { addedValue: 'Old words.', message: 'Old message.' });
    const by = mutation === 'removeSeat' ? consortium.coordinator : organisation;
    expect((await by.owner.browser.mutate(mutation, { asOrganisationId: by.id, seatId: id }, 'seat { status }')).errors).toBeUndefined();
    const { data } = await invite(browser, consortium, organisation.id, { role: 'ASSOCIATED_PARTNER' });
    expect(data.invitePartner.seat).toMatchObject({ id, role: 'ASSOCIATED_PARTNER', status: 'INVITED', addedValue: null, strategyLink: null, message: null, answeredAt: null });
  });
});

test('texts are bounded', async () => {
  const consortium = await buildConsortium(app);
  const overrides = { addedValue: 'x'.repeat(LIMITS.seat.addedValue + 1), message: 'x'.repeat(LIMITS.seat.message + 1) };
  const { errors } = await invite(consortium.coordinator.owner.browser, consortium, '1', overrides);
  expect(errors![0]!.extensions.fields).toEqual([
    { path: 'addedValue', code: 'TOO_LONG', params: { max: 2000 } },
    { path: 'message', code: 'TOO_LONG', params: { max: 1000 } },
  ]);
});

test('a consortium has room for forty', async () => {
  const consortium = await buildConsortium(app);
  const { manager } = app.app.get(UnitOfWork);
  await manager.query(
    `with filler as (insert into organisation (name, type, country, version) select 'Filler ' || n, 'COMPANY', 'SE', 1 from generate_series(1, 39) n returning id)
     insert into seat (consortium_id, organisation_id, role, status) select $1, id, 'PARTNER', 'PLANNED' from filler`,
    [consortium.id],
  );
  const { errors } = await invite(consortium.coordinator.owner.browser, consortium, (await buildOrganisation(app)).id);
  expect(errors![0]!.extensions).toMatchObject({ code: 'CONSORTIUM.FULL', kind: 'CONFLICT', params: { max: 40 } });
});

test('an organisation invites a hundred times a day', async () => {
  const consortium = await buildConsortium(app);
  await app.app.get(UnitOfWork).manager.query(`insert into rate_limit (key, points, expire) values ($1, 100, $2)`, [
    `invite-organisation:${consortium.coordinator.id}`,
    Date.now() + 60_000,
  ]);
  expect(await consortium.coordinator.owner.browser.refusal('invitePartner', anInvitation(consortium, '1'))).toBe('TOO_MANY_REQUESTS');
});

test('an idea that was withdrawn takes no more partners', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  await browser.mutate('withdrawIdea', { asOrganisationId: consortium.coordinator.id, ideaId: consortium.idea.id }, 'idea { id }');
  expect(codeOf(await invite(browser, consortium, (await buildOrganisation(app)).id))).toBe('CONSORTIUM.IDEA_WITHDRAWN');
});
