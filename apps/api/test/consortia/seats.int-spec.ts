import { LIMITS } from '@trefoil/vocabulary';
import { anInvitation, buildConsortium, buildInvitation, buildMemberSeat, buildUnclaimedOrganisation } from '../builders/build-consortium';
import { buildCast, buildOrganisation } from '../builders/build-organisation';
import type { Answer, Browser } from '../harness/browser';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const by = ({ id }: { id: string }, seatId: string, overrides: object = {}) => ({ asOrganisationId: id, seatId, ...overrides });

describe.each([
  ['acceptInvitation', 'ACCEPTED'],
  ['declineInvitation', 'DECLINED'],
])('%s', (mutation, status) => {
  test(`makes the seat ${status}`, async () => {
    const { id, organisation } = await buildInvitation(app, await buildConsortium(app));
    const { data } = await organisation.owner.browser.mutate(mutation, by(organisation, id), 'seat { status answeredAt consortium { id } viewerCan { accept decline } }');
    expect(data[mutation].seat).toEqual({
      status,
      answeredAt: expect.any(String),
      consortium: { id: expect.any(String) },
      viewerCan: { accept: false, decline: false },
    });
  });

  test('is for owners and editors of the invited organisation', async () => {
    const consortium = await buildConsortium(app);
    const { organisation, ...cast } = await buildCast(app);
    const { id } = await buildInvitation(app, consortium, organisation);
    expect(await cast.anonymous.refusal(mutation, by(organisation, id))).toBe('UNAUTHENTICATED');
    expect(await cast.other.refusal(mutation, by(organisation, id))).toBe('ORGANISATION.NOT_YOURS');
    expect(await cast.viewer.refusal(mutation, by(organisation, id))).toBe('ORGANISATION.NOT_YOURS');
    expect((await cast.editor.mutate(mutation, by(organisation, id), 'seat { id }')).errors).toBeUndefined();
  });

  test('is nobody else’s answer to give', async () => {
    const consortium = await buildConsortium(app);
    const { id } = await buildInvitation(app, consortium);
    const member = await buildMemberSeat(app, consortium);
    const stranger = await buildOrganisation(app);
    expect(await consortium.coordinator.owner.browser.refusal(mutation, by(consortium.coordinator, id))).toBe('CONSORTIUM.NOT_YOUR_SEAT');
    expect(await member.organisation.owner.browser.refusal(mutation, by(member.organisation, id))).toBe('CONSORTIUM.NOT_YOUR_SEAT');
    expect(await stranger.owner.browser.refusal(mutation, by(stranger, id))).toBe('NOT_FOUND');
    expect(await stranger.owner.browser.refusal(mutation, by(stranger, '999999999'))).toBe('NOT_FOUND');
  });

  test('answers an open invitation only', async () => {
    const consortium = await buildConsortium(app);
    const answered = await buildInvitation(app, consortium);
    await answered.organisation.owner.browser.mutate(mutation, by(answered.organisation, answered.id), 'seat { id }');
    expect(await answered.organisation.owner.browser.refusal(mutation, by(answered.organisation, answered.id))).toBe('CONSORTIUM.INVITATION_NOT_OPEN');
    const takenBack = await buildInvitation(app, consortium);
    await consortium.coordinator.owner.browser.mutate('removeSeat', by(consortium.coordinator, takenBack.id), 'seat { id }');
    expect(await takenBack.organisation.owner.browser.refusal(mutation, by(takenBack.organisation, takenBack.id))).toBe('CONSORTIUM.INVITATION_NOT_OPEN');
    expect(await consortium.coordinator.owner.browser.refusal(mutation, by(consortium.coordinator, consortium.seatId))).toBe('CONSORTIUM.INVITATION_NOT_OPEN');
  });
});

test('of two answers at once the first holds', async () => {
  const consortium = await buildConsortium(app);
  const { organisation, owner, editor } = await buildCast(app);
  const { id } = await buildInvitation(app, consortium, organisation);
  const answers = await Promise.all([
    owner.mutate('acceptInvitation', by(organisation, id), 'seat { status }'),
    editor.mutate('declineInvitation', by(organisation, id), 'seat { status }'),
  ]);
  expect(answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'CONSORTIUM.INVITATION_NOT_OPEN')).toHaveLength(1);
});

describe('leaving', () => {
  test('gives the seat up', async () => {
    const { id, organisation } = await buildMemberSeat(app, await buildConsortium(app));
    const { data } = await organisation.owner.browser.mutate('leaveConsortium', by(organisation, id), 'seat { status }');
    expect(data.leaveConsortium.seat.status).toBe('WITHDRAWN');
    expect(await organisation.owner.browser.refusal('leaveConsortium', by(organisation, id))).toBe('CONSORTIUM.SEAT_NOT_ACTIVE');
  });

  test('is for owners and editors of the member', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const consortium = await buildConsortium(app);
    const { id } = await buildMemberSeat(app, consortium, organisation);
    expect(await cast.anonymous.refusal('leaveConsortium', by(organisation, id))).toBe('UNAUTHENTICATED');
    expect(await cast.other.refusal('leaveConsortium', by(organisation, id))).toBe('ORGANISATION.NOT_YOURS');
    expect(await cast.viewer.refusal('leaveConsortium', by(organisation, id))).toBe('ORGANISATION.NOT_YOURS');
    expect(await consortium.coordinator.owner.browser.refusal('leaveConsortium', by(consortium.coordinator, id))).toBe('CONSORTIUM.NOT_YOUR_SEAT');
    expect((await cast.editor.mutate('leaveConsortium', by(organisation, id), 'seat { id }')).errors).toBeUndefined();
  });

  test('is not for who has not joined, nor for the coordinator', async () => {
    const consortium = await buildConsortium(app);
    const { id, organisation } = await buildInvitation(app, consortium);
    expect(await organisation.owner.browser.refusal('leaveConsortium', by(organisation, id))).toBe('CONSORTIUM.SEAT_NOT_ACTIVE');
    expect(await consortium.coordinator.owner.browser.refusal('leaveConsortium', by(consortium.coordinator, consortium.seatId))).toBe('CONSORTIUM.COORDINATOR_STAYS');
  });
});

describe('removing', () => {
  test('takes away seats that are planned, offered or taken', async () => {
    const consortium = await buildConsortium(app);
    const { browser } = consortium.coordinator.owner;
    const unclaimed = await buildUnclaimedOrganisation(app);
    const planned = (await browser.mutate('invitePartner', anInvitation(consortium, unclaimed.id), 'seat { id }')).data.invitePartner.seat;
    for (const { id } of [planned, await buildInvitation(app, consortium), await buildMemberSeat(app, consortium)]) {
      const { data } = await browser.mutate('removeSeat', by(consortium.coordinator, id), 'seat { status viewerCan { remove edit } }');
      expect(data.removeSeat.seat).toEqual({ status: 'REMOVED', viewerCan: { remove: false, edit: false } });
      expect(await browser.refusal('removeSeat', by(consortium.coordinator, id))).toBe('CONSORTIUM.SEAT_NOT_ACTIVE');
    }
  });

  test('is for owners and editors of the coordinator, and never takes its own seat', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const consortium = await buildConsortium(app, {}, organisation);
    const { id, organisation: member } = await buildMemberSeat(app, consortium);
    expect(await cast.anonymous.refusal('removeSeat', by(organisation, id))).toBe('UNAUTHENTICATED');
    expect(await cast.other.refusal('removeSeat', by(organisation, id))).toBe('ORGANISATION.NOT_YOURS');
    expect(await cast.viewer.refusal('removeSeat', by(organisation, id))).toBe('ORGANISATION.NOT_YOURS');
    expect(await member.owner.browser.refusal('removeSeat', by(member, id))).toBe('CONSORTIUM.NOT_COORDINATOR');
    expect(await cast.owner.refusal('removeSeat', by(organisation, consortium.seatId))).toBe('CONSORTIUM.COORDINATOR_STAYS');
    expect((await cast.editor.mutate('removeSeat', by(organisation, id), 'seat { id }')).errors).toBeUndefined();
  });

  test('a planned seat does not exist for a member', async () => {
    const consortium = await buildConsortium(app);
    const unclaimed = await buildUnclaimedOrganisation(app);
    const { data } = await consortium.coordinator.owner.browser.mutate('invitePartner', anInvitation(consortium, unclaimed.id), 'seat { id }');
    const member = await buildMemberSeat(app, consortium);
    expect(await member.organisation.owner.browser.refusal('removeSeat', by(member.organisation, data.invitePartner.seat.id))).toBe('NOT_FOUND');
  });
});

describe('the texts of a seat', () => {
  const TEXTS = 'seat { addedValue strategyLink }';

  test('a member writes both of its own', async () => {
    const { id, organisation } = await buildMemberSeat(app, await buildConsortium(app), undefined, { addedValue: 'As invited.' });
    const edit = async (overrides: object) => (await organisation.owner.browser.mutate('editSeat', by(organisation, id, overrides), TEXTS)).data.editSeat.seat;
    expect(await edit({ strategyLink: ' Our strategy 2030. ' })).toEqual({ addedValue: 'As invited.', strategyLink: 'Our strategy 2030.' });
    expect(await edit({ addedValue: 'Put better.' })).toEqual({ addedValue: 'Put better.', strategyLink: 'Our strategy 2030.' });
    expect(await edit({ addedValue: null, strategyLink: null })).toEqual({ addedValue: null, strategyLink: null });
  });

  test('the coordinator writes the added value of any, and the strategy link of its own', async () => {
    const consortium = await buildConsortium(app);
    const { browser } = consortium.coordinator.owner;
    const edit = (seatId: string, overrides: object) => browser.mutate('editSeat', by(consortium.coordinator, seatId, overrides), TEXTS);
    const member = await buildMemberSeat(app, consortium);
    const invited = await buildInvitation(app, consortium);
    await member.organisation.owner.browser.mutate('editSeat', by(member.organisation, member.id, { strategyLink: 'Theirs.' }), TEXTS);
    for (const { id } of [member, invited]) expect((await edit(id, { addedValue: 'Ours.' })).data.editSeat.seat.addedValue).toBe('Ours.');
    expect((await edit(consortium.seatId, { strategyLink: 'Our own.' })).data.editSeat.seat.strategyLink).toBe('Our own.');
    expect((await edit(member.id, { strategyLink: 'In their name.' })).errors![0]!.extensions.code).toBe('CONSORTIUM.TEXT_NOT_YOURS');
    // A form sends back what it was given.
    expect((await edit(member.id, { addedValue: 'Again.', strategyLink: 'Theirs.' })).data.editSeat.seat).toEqual({ addedValue: 'Again.', strategyLink: 'Theirs.' });
  });

  test('who is only invited writes nothing yet', async () => {
    const { id, organisation } = await buildInvitation(app, await buildConsortium(app));
    for (const text of [{ strategyLink: 'Early.' }, { addedValue: 'Early.' }]) {
      expect(await organisation.owner.browser.refusal('editSeat', by(organisation, id, text))).toBe('CONSORTIUM.TEXT_NOT_YOURS');
    }
  });

  test('are for owners and editors, of the seat or of the coordinator', async () => {
    const consortium = await buildConsortium(app);
    const { organisation, ...cast } = await buildCast(app);
    const { id } = await buildMemberSeat(app, consortium, organisation);
    const another = await buildMemberSeat(app, consortium);
    const stranger = await buildOrganisation(app);
    const input = by(organisation, id, { strategyLink: 'Words.' });
    expect(await cast.anonymous.refusal('editSeat', input)).toBe('UNAUTHENTICATED');
    expect(await cast.other.refusal('editSeat', input)).toBe('ORGANISATION.NOT_YOURS');
    expect(await cast.viewer.refusal('editSeat', input)).toBe('ORGANISATION.NOT_YOURS');
    expect(await another.organisation.owner.browser.refusal('editSeat', by(another.organisation, id, { addedValue: 'x' }))).toBe('CONSORTIUM.NOT_YOUR_SEAT');
    expect(await stranger.owner.browser.refusal('editSeat', by(stranger, id, { addedValue: 'x' }))).toBe('NOT_FOUND');
    expect((await cast.editor.mutate('editSeat', input, TEXTS)).errors).toBeUndefined();
  });

  test('a partner country’s added value may be rewritten, not cleared', async () => {
    const consortium = await buildConsortium(app);
    const partner = await buildOrganisation(app, { country: 'US' });
    const { id } = await buildMemberSeat(app, consortium, partner, { addedValue: 'The only archive.' });
    for (const writer of [consortium.coordinator, partner]) {
      const { errors } = await writer.owner.browser.mutate('editSeat', by(writer, id, { addedValue: null }), TEXTS);
      expect(errors![0]!.extensions.fields).toEqual([{ path: 'addedValue', code: 'REQUIRED' }]);
      expect((await writer.owner.browser.mutate('editSeat', by(writer, id, { addedValue: writer.id }), TEXTS)).data.editSeat.seat.addedValue).toBe(writer.id);
    }
  });

  test('stand still on a seat that was given up', async () => {
    const consortium = await buildConsortium(app);
    const { id, organisation } = await buildInvitation(app, consortium);
    await organisation.owner.browser.mutate('declineInvitation', by(organisation, id), 'seat { id }');
    for (const writer of [consortium.coordinator, organisation]) {
      expect(await writer.owner.browser.refusal('editSeat', by(writer, id, { addedValue: 'x' }))).toBe('CONSORTIUM.SEAT_NOT_ACTIVE');
    }
  });

  test('are bounded', async () => {
    const consortium = await buildConsortium(app);
    const overrides = { addedValue: 'x'.repeat(LIMITS.seat.addedValue + 1), strategyLink: 'x'.repeat(LIMITS.seat.strategyLink + 1) };
    const { errors } = await consortium.coordinator.owner.browser.mutate('editSeat', by(consortium.coordinator, consortium.seatId, overrides), TEXTS);
    expect(errors![0]!.extensions.fields!.map(({ path, code }) => `${path} ${code}`)).toEqual(['addedValue TOO_LONG', 'strategyLink TOO_LONG']);
  });
});

test('whether it provides vocational education is said by the coordinator or the organisation itself, and taken back', async () => {
  const consortium = await buildConsortium(app, { action: 'ALLIANCES_LOT1', callYear: 2025 });
  const { id, organisation } = await buildMemberSeat(app, consortium);
  const other = await buildMemberSeat(app, consortium);
  const invited = await buildInvitation(app, consortium);
  const edit = (browser: Browser, as: string, providesVet: boolean | null, seatId = id) => browser.mutate('editSeat', { asOrganisationId: as, seatId, providesVet }, 'seat { providesVet consortium { eligibility { findings { code about } } } }');
  const rule = async (by: Promise<Answer>) => {
    const { data, errors } = await by;
    if (errors) return errors[0]?.extensions.code;
    const { providesVet, consortium: { eligibility } } = data.editSeat.seat;
    return [providesVet, eligibility.findings.find(({ code }: { code: string }) => code.startsWith('VET_')).code];
  };
  const [coordinator, own] = [consortium.coordinator.owner.browser, organisation.owner.browser];
  expect(await rule(edit(coordinator, consortium.coordinator.id, true))).toEqual([true, 'VET_PROVIDER_INCLUDED.INCLUDED']);
  expect(await rule(edit(own, organisation.id, false))).toEqual([false, 'VET_PROVIDER_INCLUDED.TO_BE_CONFIRMED']);
  expect(await rule(edit(own, organisation.id, null))).toEqual([null, 'VET_PROVIDER_INCLUDED.TO_BE_CONFIRMED']);
  expect(await rule(edit(other.organisation.owner.browser, other.organisation.id, true))).toBe('CONSORTIUM.NOT_YOUR_SEAT');
  expect(await rule(edit(invited.organisation.owner.browser, invited.organisation.id, true, invited.id))).toBe('CONSORTIUM.TEXT_NOT_YOURS');
});
