import { anInvitation, buildConsortium, buildInvitation, buildMemberSeat, buildUnclaimedOrganisation, type BuiltConsortium } from '../builders/build-consortium';
import { buildIdea } from '../builders/build-idea';
import { buildCast, buildMember, buildOrganisation } from '../builders/build-organisation';
import type { Browser } from '../harness/browser';
import { statementsOf } from '../harness/count-statements';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const consortiumQuery = (id: string, selection: string) => `{ consortium(id: "${id}") { ${selection} } }`;
const read = async (browser: Browser, { id }: BuiltConsortium, selection = 'id') => (await browser.query(consortiumQuery(id, selection))).consortium;
const answer = (organisation: { id: string; owner: { browser: Browser } }, mutation: string, seatId: string) =>
  organisation.owner.browser.mutate(mutation, { asOrganisationId: organisation.id, seatId }, 'seat { id }');

describe('who sees a consortium', () => {
  test('everybody in the coordinator’s organisation, and in those that joined or are invited; nobody else', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const consortium = await buildConsortium(app, {}, organisation);
    const member = await buildMemberSeat(app, consortium);
    const invited = await buildInvitation(app, consortium);
    const memberViewer = await buildMember(app, member.organisation.id, 'VIEWER');
    const invitedViewer = await buildMember(app, invited.organisation.id, 'VIEWER');
    for (const browser of [cast.viewer, cast.editor, cast.owner, member.organisation.owner.browser, memberViewer.browser, invited.organisation.owner.browser, invitedViewer.browser]) {
      expect(await read(browser, consortium)).toEqual({ id: consortium.id });
    }
    for (const browser of [cast.anonymous, cast.other]) expect(await read(browser, consortium)).toBeNull();
  });

  test('is over once an invitation is declined or taken back, or a seat is left or taken away', async () => {
    const consortium = await buildConsortium(app);
    const declined = await buildInvitation(app, consortium);
    await answer(declined.organisation, 'declineInvitation', declined.id);
    const takenBack = await buildInvitation(app, consortium);
    await answer(consortium.coordinator, 'removeSeat', takenBack.id);
    const left = await buildMemberSeat(app, consortium);
    await answer(left.organisation, 'leaveConsortium', left.id);
    const removed = await buildMemberSeat(app, consortium);
    await answer(consortium.coordinator, 'removeSeat', removed.id);
    for (const { organisation } of [declined, takenBack, left, removed]) expect(await read(organisation.owner.browser, consortium)).toBeNull();
  });

  test('the answer to who declines gives nothing further away', async () => {
    const consortium = await buildConsortium(app);
    const { id, organisation } = await buildInvitation(app, consortium);
    const input = { asOrganisationId: organisation.id, seatId: id };
    const { data } = await organisation.owner.browser.mutate('declineInvitation', input, 'seat { consortium { seats { id } viewerCan { invite } } }');
    expect(data.declineInvitation.seat.consortium).toEqual({ seats: [], viewerCan: { invite: false } });
    const again = await buildInvitation(app, consortium);
    const { errors } = await again.organisation.owner.browser.mutate(
      'declineInvitation',
      { asOrganisationId: again.organisation.id, seatId: again.id },
      'seat { consortium { eligibility { verdict } } }',
    );
    expect(errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  test('nothing is found under an unknown id', async () => {
    const { owner } = await buildOrganisation(app);
    expect(await read(owner.browser, { id: '999999999' } as BuiltConsortium)).toBeNull();
  });

  test('the invited read the idea through it, published or not', async () => {
    const consortium = await buildConsortium(app);
    const { organisation } = await buildInvitation(app, consortium);
    expect(await read(organisation.owner.browser, consortium, 'idea { id title } coordinator { id }')).toEqual({
      idea: { id: consortium.idea.id, title: consortium.idea.title },
      coordinator: { id: consortium.coordinator.id },
    });
  });
});

test('only the coordinator’s people see seats that are planned or given up', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  await browser.mutate('invitePartner', anInvitation(consortium, (await buildUnclaimedOrganisation(app)).id), 'seat { id }');
  const member = await buildMemberSeat(app, consortium);
  const invited = await buildInvitation(app, consortium);
  const declined = await buildInvitation(app, consortium);
  await answer(declined.organisation, 'declineInvitation', declined.id);
  const left = await buildMemberSeat(app, consortium);
  await answer(left.organisation, 'leaveConsortium', left.id);
  const removed = await buildMemberSeat(app, consortium);
  await answer(consortium.coordinator, 'removeSeat', removed.id);
  const statuses = async (who: Browser) => (await read(who, consortium, 'seats { status }')).seats.map(({ status }: { status: string }) => status);
  expect(await statuses(browser)).toEqual(['ACCEPTED', 'PLANNED', 'ACCEPTED', 'INVITED', 'DECLINED', 'WITHDRAWN', 'REMOVED']);
  const coordinatorViewer = await buildMember(app, consortium.coordinator.id, 'VIEWER');
  expect(await statuses(coordinatorViewer.browser)).toHaveLength(7);
  for (const { organisation } of [member, invited]) expect(await statuses(organisation.owner.browser)).toEqual(['ACCEPTED', 'ACCEPTED', 'INVITED']);
});

test('texts are for the members and the seat’s own people; the message is between coordinator and seat', async () => {
  const consortium = await buildConsortium(app);
  const one = await buildMemberSeat(app, consortium, undefined, { addedValue: 'One adds.', message: 'To one.' });
  await one.organisation.owner.browser.mutate('editSeat', { asOrganisationId: one.organisation.id, seatId: one.id, strategyLink: 'One links.' }, 'seat { id }');
  const two = await buildInvitation(app, consortium, undefined, { addedValue: 'Two adds.', message: 'To two.' });
  const textsFor = async (browser: Browser) => {
    const { seats } = await read(browser, consortium, 'seats { id addedValue strategyLink message }');
    return [one, two].map(({ id }) => seats.find((seat: { id: string }) => seat.id === id)).map((seat) => [seat.addedValue, seat.strategyLink, seat.message]);
  };
  const ones = ['One adds.', 'One links.', 'To one.'];
  const twos = ['Two adds.', null, 'To two.'];
  expect(await textsFor(consortium.coordinator.owner.browser)).toEqual([ones, twos]);
  expect(await textsFor(one.organisation.owner.browser)).toEqual([ones, ['Two adds.', null, null]]);
  expect(await textsFor(two.organisation.owner.browser)).toEqual([[null, null, null], twos]);
});

test('each is told what they may do', async () => {
  const { organisation, ...cast } = await buildCast(app);
  const consortium = await buildConsortium(app, {}, organisation);
  const member = await buildMemberSeat(app, consortium);
  const invited = await buildInvitation(app, consortium);
  const memberViewer = await buildMember(app, member.organisation.id, 'VIEWER');
  /** For each seat (coordinator, member, invited) the first letters of what may be done: accept, decline, leave, remove, edit. */
  const permissions = async (browser: Browser) => {
    const found = await read(browser, consortium, 'viewerCan { invite } seats { viewerCan { accept decline leave remove edit } }');
    const letters = (can: Record<string, boolean>) => Object.keys(can).filter((key) => can[key]).map((key) => key[0]).join('');
    return [found.viewerCan.invite, ...found.seats.map((seat: { viewerCan: Record<string, boolean> }) => letters(seat.viewerCan))];
  };
  expect(await permissions(cast.owner)).toEqual([true, 'e', 're', 're']);
  expect(await permissions(cast.editor)).toEqual([true, 'e', 're', 're']);
  expect(await permissions(cast.viewer)).toEqual([false, '', '', '']);
  expect(await permissions(member.organisation.owner.browser)).toEqual([false, '', 'le', '']);
  expect(await permissions(memberViewer.browser)).toEqual([false, '', '', '']);
  expect(await permissions(invited.organisation.owner.browser)).toEqual([false, '', '', 'ad']);
});

describe('the viewer', () => {
  const OWN = '{ viewer { invitations { id consortium { id idea { title } coordinator { id } } organisation { id } } consortia { id } } }';

  test('finds what waits for an answer, and where they take part', async () => {
    const person = await buildOrganisation(app);
    const second = await buildOrganisation(app, {}, person.owner);
    const own = await buildConsortium(app, {}, person);
    const joined = await buildConsortium(app);
    await buildMemberSeat(app, joined, second);
    const older = await buildConsortium(app);
    const newer = await buildConsortium(app);
    const first = await buildInvitation(app, older, person);
    const last = await buildInvitation(app, newer, second);
    const answered = await buildInvitation(app, await buildConsortium(app), second);
    await answer(second, 'declineInvitation', answered.id);
    const { viewer } = await person.owner.browser.query(OWN);
    expect(viewer.consortia.map(({ id }: { id: string }) => id)).toEqual([joined.id, own.id]);
    expect(viewer.invitations).toEqual([
      { id: last.id, consortium: { id: newer.id, idea: { title: newer.idea.title }, coordinator: { id: newer.coordinator.id } }, organisation: { id: second.id } },
      { id: first.id, consortium: { id: older.id, idea: { title: older.idea.title }, coordinator: { id: older.coordinator.id } }, organisation: { id: person.id } },
    ]);
  });

  test('finds nothing of others’', async () => {
    const consortium = await buildConsortium(app);
    await buildInvitation(app, consortium);
    const { owner } = await buildOrganisation(app);
    expect((await owner.browser.query(OWN)).viewer).toEqual({ invitations: [], consortia: [] });
  });

  test('reads both lists in as many statements, however long they are', async () => {
    const { browser, count } = await withLists(1);
    const more = await withLists(4);
    expect(await more.count()).toBe(await count());
    expect(await count()).toBeLessThanOrEqual(9);
    expect(browser).toBeDefined();
  });

  async function withLists(length: number) {
    const organisation = await buildOrganisation(app);
    for (let i = 0; i < length; i += 1) {
      await buildInvitation(app, await buildConsortium(app), organisation);
      await buildMemberSeat(app, await buildConsortium(app), organisation);
    }
    const { browser } = organisation.owner;
    return { browser, count: async () => (await statementsOf(app, () => browser.query(OWN))).length };
  }
});

describe('an idea', () => {
  const IDEA = 'seatCountries consortium { id }';
  const ideaQuery = (id: string) => `{ idea(id: "${id}") { ${IDEA} } }`;

  test('tells everybody the countries of its coordinator and accepted seats, and no more', async () => {
    const consortium = await buildConsortium(app);
    for (const country of ['SE', 'DE', 'SE']) await buildMemberSeat(app, consortium, await buildOrganisation(app, { country }));
    await buildInvitation(app, consortium, await buildOrganisation(app, { country: 'FR' }));
    const left = await buildMemberSeat(app, consortium, await buildOrganisation(app, { country: 'NO' }));
    await answer(left.organisation, 'leaveConsortium', left.id);
    expect((await app.browser().query(ideaQuery(consortium.idea.id))).idea).toEqual({ seatCountries: ['FI', 'SE', 'DE', 'SE'], consortium: null });
    expect((await consortium.coordinator.owner.browser.query(ideaQuery(consortium.idea.id))).idea.consortium).toEqual({ id: consortium.id });
    const stranger = await buildOrganisation(app);
    expect((await stranger.owner.browser.query(ideaQuery(consortium.idea.id))).idea.consortium).toBeNull();
  });

  test('without a consortium is as yet of one country', async () => {
    const { id, organisation } = await buildIdea(app);
    expect((await organisation.owner.browser.query(ideaQuery(id))).idea).toEqual({ seatCountries: ['FI'], consortium: null });
  });

  test('the countries of many ideas are read at once', async () => {
    const organisation = await buildOrganisation(app);
    const countFor = async (ideas: number) => {
      for (let i = 0; i < ideas; i += 1) await buildMemberSeat(app, await buildConsortium(app, {}, organisation));
      const query = `{ organisation(id: "${organisation.id}") { ideas { ${IDEA} } } }`;
      return (await statementsOf(app, () => organisation.owner.browser.query(query))).length;
    };
    expect(await countFor(1)).toBe(await countFor(4));
  });
});

test('a whole consortium is read in a handful of statements, however many seats it has', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  const PAGE = `id createdAt viewerCan { invite } coordinator { id name country }
    idea { id slug title status action callYear durationMonths grantAskedCents higherEducationLink agendaLink aims activities otherActivity deadline partnersSought { id } viewerCan { edit } }
    seats { id role status addedValue strategyLink message invitedAt answeredAt viewerCan { remove edit } organisation { id slug name type country eche { from to } claimed } }
    eligibility { action callYear verdict findings { rule verdict code weight confidence params about } }
    other: eligibility(action: KA220_HED) { verdict }`;
  const count = async () => (await statementsOf(app, () => browser.query(consortiumQuery(consortium.id, PAGE)))).length;
  for (let i = 0; i < 2; i += 1) await buildMemberSeat(app, consortium);
  const few = await count();
  for (let i = 0; i < 6; i += 1) await buildInvitation(app, consortium);
  expect(await count()).toBe(few);
  // Who asks, the consortium with its seats, its idea, the organisations, the partners sought, the budget plan.
  expect(few).toBe(6);
});
