import { anInvitation, buildConsortium, buildInvitation, buildMemberSeat, type BuiltConsortium } from '../builders/build-consortium';
import { buildMember, buildOrganisation } from '../builders/build-organisation';
import { anIdea } from '../builders/build-idea';
import type { Browser } from '../harness/browser';
import { Subscriber } from '../harness/subscriber';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const board = ({ id }: BuiltConsortium) => `subscription { consortiumChanged(id: "${id}") { id idea { title } seats { status } budgetPlan { version } } }`;
const follow = (browser: Browser, consortium: BuiltConsortium) => Subscriber.follow(app, browser, board(consortium));
const latest = ({ received }: Subscriber) => received.at(-1)!.data.consortiumChanged;

describe('the board of a consortium', () => {
  test('tells its readers of each change of seats, budget and idea, with what became of it', async () => {
    const consortium = await buildConsortium(app);
    const { browser } = consortium.coordinator.owner;
    const viewer = await buildMember(app, consortium.coordinator.id, 'VIEWER');
    const reader = await follow(viewer.browser, consortium);
    let told = 0;
    const next = async () => {
      told += 1;
      await reader.news(told);
      return latest(reader);
    };
    const invited = await buildInvitation(app, consortium);
    expect((await next()).seats).toEqual([{ status: 'ACCEPTED' }, { status: 'INVITED' }]);
    const answer = { asOrganisationId: invited.organisation.id, seatId: invited.id };
    await invited.organisation.owner.browser.mutate('acceptInvitation', answer, '__typename');
    expect((await next()).seats[1].status).toBe('ACCEPTED');
    await invited.organisation.owner.browser.mutate('editSeat', { ...answer, addedValue: 'We know it best' }, '__typename');
    await next();
    await browser.mutate('saveBudgetPlan', { asOrganisationId: consortium.coordinator.id, consortiumId: consortium.id, version: 0, months: 24, shares: [] }, '__typename');
    expect((await next()).budgetPlan.version).toBe(1);
    const { errors } = await browser.mutate('editIdea', { asOrganisationId: consortium.coordinator.id, ideaId: consortium.idea.id, version: consortium.idea.version ?? 1, content: anIdea({ title: 'Another title' }) }, '__typename');
    expect(errors).toBeUndefined();
    expect((await next()).idea.title).toBe('Another title');
    await browser.mutate('removeSeat', { asOrganisationId: consortium.coordinator.id, seatId: invited.id }, '__typename');
    expect((await next()).seats[1].status).toBe('REMOVED');
    reader.close();
  });

  test('tells nobody of what was undone, or of another consortium', async () => {
    const [consortium, other] = [await buildConsortium(app), await buildConsortium(app)];
    const reader = await follow(consortium.coordinator.owner.browser, consortium);
    const twice = await buildInvitation(app, other);
    expect(await other.coordinator.owner.browser.refusal('invitePartner', anInvitation(other, twice.organisation.id))).toBe('CONSORTIUM.SEAT_TAKEN');
    await buildInvitation(app, consortium);
    await reader.news(1);
    expect(reader.received.map(({ data }) => data.consortiumChanged.id)).toEqual([consortium.id]);
    reader.close();
  });

  test('is followed by those alone who may read it, and ends for who may no longer', async () => {
    const consortium = await buildConsortium(app);
    const member = await buildMemberSeat(app, consortium);
    const outsider = await buildOrganisation(app);
    expect(await Subscriber.connect(app, app.browser()).closed).toBe(4401);
    const refused = Subscriber.connect(app, outsider.owner.browser);
    await refused.frame('connection_ack');
    refused.subscribe(board(consortium));
    await refused.frame('complete');
    expect(refused.received[0]?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    refused.close();
    const [leaving, staying] = [await follow(member.organisation.owner.browser, consortium), await follow(consortium.coordinator.owner.browser, consortium)];
    await consortium.coordinator.owner.browser.mutate('removeSeat', { asOrganisationId: consortium.coordinator.id, seatId: member.id }, '__typename');
    await leaving.frame('complete');
    expect(leaving.received).toEqual([]);
    await staying.news(1);
    for (const reader of [leaving, staying]) reader.close();
  });
});
