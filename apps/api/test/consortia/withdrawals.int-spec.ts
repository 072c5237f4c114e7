import { anInvitation, buildConsortium, buildInvitation, buildMemberSeat, buildUnclaimedOrganisation, type BuiltConsortium } from '../builders/build-consortium';
import { type BuiltOrganisation, buildOrganisation } from '../builders/build-organisation';
import type { Browser } from '../harness/browser';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const consortiumQuery = (id: string, selection = 'id') => `{ consortium(id: "${id}") { ${selection} } }`;
const withdraw = (organisation: BuiltOrganisation) => organisation.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: organisation.id }, 'organisation { id }');
const withdrawIdea = ({ coordinator, idea }: BuiltConsortium) =>
  coordinator.owner.browser.mutate('withdrawIdea', { asOrganisationId: coordinator.id, ideaId: idea.id }, 'idea { id }');

describe('an idea that is withdrawn', () => {
  test('asks nobody any longer; members stay, and can read what there was', async () => {
    const consortium = await buildConsortium(app);
    const { browser } = consortium.coordinator.owner;
    await browser.mutate('invitePartner', anInvitation(consortium, (await buildUnclaimedOrganisation(app)).id), 'seat { id }');
    const member = await buildMemberSeat(app, consortium);
    const invited = await buildInvitation(app, consortium);
    expect((await withdrawIdea(consortium)).errors).toBeUndefined();
    expect((await browser.query(consortiumQuery(consortium.id, 'viewerCan { invite } seats { status }'))).consortium).toEqual({
      viewerCan: { invite: false },
      seats: [{ status: 'ACCEPTED' }, { status: 'REMOVED' }, { status: 'ACCEPTED' }, { status: 'REMOVED' }],
    });
    const reader: Browser = member.organisation.owner.browser;
    expect((await reader.query(consortiumQuery(consortium.id, 'idea { title status }'))).consortium.idea).toEqual({ title: consortium.idea.title, status: 'WITHDRAWN' });
    const input = { asOrganisationId: invited.organisation.id, seatId: invited.id };
    expect(await invited.organisation.owner.browser.refusal('acceptInvitation', input)).toBe('CONSORTIUM.INVITATION_NOT_OPEN');
    expect((await invited.organisation.owner.browser.query('{ viewer { invitations { id } } }')).viewer.invitations).toEqual([]);
  });

  test('needs no consortium to be withdrawn', async () => {
    const consortium = await buildConsortium(app);
    expect((await withdrawIdea(consortium)).errors).toBeUndefined();
  });
});

describe('an organisation that is withdrawn', () => {
  test('gives up its seats, and counts no longer', async () => {
    const consortium = await buildConsortium(app);
    const member = await buildMemberSeat(app, consortium, await buildOrganisation(app, { country: 'SE' }));
    const invited = await buildInvitation(app, consortium);
    for (const { organisation } of [member, invited]) expect((await withdraw(organisation)).errors).toBeUndefined();
    const { consortium: left } = await consortium.coordinator.owner.browser.query(
      `{ consortium(id: "${consortium.id}") { seats { role } idea { seatCountries } eligibility { findings { rule params } } } }`,
    );
    expect(left.seats).toEqual([{ role: 'COORDINATOR' }]);
    expect(left.idea.seatCountries).toEqual(['FI']);
    expect(left.eligibility.findings.find(({ rule }: { rule: string }) => rule === 'LEAST_ORGANISATIONS').params.counted).toBe(1);
  });

  test('takes the consortium it coordinates with it: members are told, others know nothing', async () => {
    const consortium = await buildConsortium(app);
    const member = await buildMemberSeat(app, consortium);
    const invited = await buildInvitation(app, consortium);
    const stranger = await buildOrganisation(app);
    expect((await withdraw(consortium.coordinator)).errors).toBeUndefined();
    const { errors } = await member.organisation.owner.browser.ask(consortiumQuery(consortium.id));
    expect(errors![0]!.extensions.code).toBe('GONE');
    for (const { browser } of [consortium.coordinator.owner, invited.organisation.owner, stranger.owner]) {
      expect((await browser.query(consortiumQuery(consortium.id))).consortium).toBeNull();
    }
    const own = await member.organisation.owner.browser.query('{ viewer { consortia { id } invitations { id } } }');
    expect(own.viewer).toEqual({ consortia: [], invitations: [] });
  });
});
