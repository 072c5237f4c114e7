import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildConsortium, buildInvitation, buildMemberSeat } from '../builders/build-consortium';
import { buildDraftIdea, buildIdea, type BuiltIdea } from '../builders/build-idea';
import { buildCast, buildOrganisation } from '../builders/build-organisation';
import type { Browser } from '../harness/browser';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const REASONS = 'reasons { code weight words count }';
const PARTNERS = `query($ideaId: ID!, $first: Int, $after: String) { suggestedPartners(ideaId: $ideaId, first: $first, after: $after) {
  edges { cursor node { organisation { id name } fit ${REASONS} } } pageInfo { hasNextPage endCursor } lookedAt { organisations pastProjects ideas } refused { organisation { id } reason note } } }`;
const IDEAS = `query($organisationId: ID!, $first: Int) { suggestedIdeas(organisationId: $organisationId, first: $first) {
  edges { node { idea { id title } fit ${REASONS} } } lookedAt { ideas } } }`;

const partnersOf = async (browser: Browser, ideaId: string, page: object = {}) => (await browser.ask(PARTNERS, { ideaId, ...page })).data.suggestedPartners;
const idsIn = (list: { edges: { node: { organisation: { id: string } } }[] }): string[] => list.edges.map(({ node }) => node.organisation.id);
const as = ({ id, organisation }: BuiltIdea) => ({ asOrganisationId: organisation.id, ideaId: id });

const saying = (description: string) => ({ description, descriptionLanguage: 'en' });

/** Words nobody else's texts have, so that a test sees its own organisations before all others. */
let last = 0;
const aSubject = (): string => {
  last += 1;
  return [...'abcd'].map((letter) => `${letter}quill${String.fromCharCode(97 + (last % 26))}${String.fromCharCode(97 + Math.floor(last / 26))}zorb`).join(' ');
};

describe('partners for an idea', () => {
  test('come by their words, with the words that matched, and without those that are in already', async () => {
    const subject = aSubject();
    const [word] = subject.split(' ') as [string];
    const consortium = await buildConsortium(app, { title: `On ${subject}`, aims: ['INTERDISCIPLINARITY'] });
    const idea = consortium.idea;
    const fit = await buildOrganisation(app, { ...saying(`We know ${subject} well.`), country: 'SE', aims: ['INTERDISCIPLINARITY'] });
    const less = await buildOrganisation(app, saying(`Once heard of ${word}, and much more of gardening, sailing and accountancy.`));
    const member = await buildOrganisation(app, saying(`All about ${subject}.`));
    const invited = await buildOrganisation(app, saying(`Everything on ${subject}.`));
    await buildMemberSeat(app, consortium, member);
    await buildInvitation(app, consortium, invited);
    const found = await partnersOf(idea.organisation.owner.browser, idea.id);
    const ids = idsIn(found);
    expect(ids.slice(0, 2)).toEqual([fit.id, less.id]);
    for (const { id } of [idea.organisation, member, invited]) expect(ids).not.toContain(id);
    const { reasons, fit: points } = found.edges[0].node;
    expect(points).toBeGreaterThan(found.edges[1].node.fit);
    expect(reasons.find(({ code }: { code: string }) => code === 'WORDS').words).toContain(word);
    expect(reasons.find(({ code }: { code: string }) => code === 'CODES').words).toEqual(['aim:INTERDISCIPLINARITY']);
    expect(found.lookedAt.organisations).toBeGreaterThan(3);
  });

  test('follow at once what is written, offered and withdrawn', async () => {
    const subject = aSubject();
    const idea = await buildDraftIdea(app, { title: subject });
    const { browser } = idea.organisation.owner;
    const before = await partnersOf(browser, idea.id);
    const late = await buildOrganisation(app, saying(subject));
    expect(idsIn(before)).not.toContain(late.id);
    expect(idsIn(await partnersOf(browser, idea.id))[0]).toBe(late.id);
    await late.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: late.id }, 'organisation { id }');
    expect(idsIn(await partnersOf(browser, idea.id))).not.toContain(late.id);
  });

  test('are told to answer where they have, before those who left as many unanswered', async () => {
    const subject = aSubject();
    const idea = await buildIdea(app, { title: subject });
    const [silent, answering] = [await buildOrganisation(app, saying(subject)), await buildOrganisation(app, saying(subject))];
    await app.app.get(UnitOfWork).manager.query('insert into responsiveness (organisation_id, asked, answered) values ($1, 9, 0), ($2, 9, 8)', [silent.id, answering.id]);
    const found = await partnersOf(idea.organisation.owner.browser, idea.id);
    expect(idsIn(found)[0]).toBe(answering.id);
    const answersOf = ({ id }: { id: string }) => found.edges.find(({ node }: { node: { organisation: { id: string } } }) => node.organisation.id === id)?.node.reasons.filter(({ code }: { code: string }) => code === 'ANSWERS');
    expect([answersOf(answering), answersOf(silent)]).toEqual([[expect.objectContaining({ count: 8 })], []]);
  });

  test('come in pages that join without a gap', async () => {
    const subject = aSubject();
    const idea = await buildIdea(app, { title: subject });
    const { browser } = idea.organisation.owner;
    await Promise.all([1, 2, 3].map(() => buildOrganisation(app, saying(subject))));
    const whole = idsIn(await partnersOf(browser, idea.id, { first: 3 }));
    const first = await partnersOf(browser, idea.id, { first: 2 });
    const second = await partnersOf(browser, idea.id, { first: 1, after: first.pageInfo.endCursor });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect([...idsIn(first), ...idsIn(second)]).toEqual(whole);
    for (const page of [{ first: 51 }, { first: 0 }, { after: 'nonsense' }]) expect((await browser.ask(PARTNERS, { ideaId: idea.id, ...page })).errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
  });

  test('are for those who may edit the idea', async () => {
    const cast = await buildCast(app);
    const idea = await buildIdea(app, {}, cast.organisation);
    const draft = await buildDraftIdea(app, {}, cast.organisation);
    const codeFor = async (browser: Browser, ideaId: string) => (await browser.ask(PARTNERS, { ideaId })).errors?.[0]?.extensions?.code ?? 'allowed';
    expect(await Promise.all([cast.anonymous, cast.other, cast.viewer, cast.editor, cast.owner].map((browser) => codeFor(browser, idea.id)))).toEqual(['UNAUTHENTICATED', 'IDEA.NOT_YOURS', 'IDEA.NOT_YOURS', 'allowed', 'allowed']);
    expect(await codeFor(cast.other, draft.id)).toBe('NOT_FOUND');
  });
});

describe('"not this one"', () => {
  test('is respected until it is taken back', async () => {
    const subject = aSubject();
    const idea = await buildIdea(app, { title: subject });
    const { browser } = idea.organisation.owner;
    const refused = await buildOrganisation(app, saying(subject));
    const input = { ...as(idea), organisationId: refused.id };
    expect(idsIn(await partnersOf(browser, idea.id))).toContain(refused.id);
    await browser.mutate('refuseSuggestion', { ...input, reason: 'OFF_THEME' }, 'idea { id }');
    await browser.mutate('refuseSuggestion', { ...input, reason: 'OTHER', note: 'We met them.' }, 'idea { id }');
    const after = await partnersOf(browser, idea.id);
    expect(idsIn(after)).not.toContain(refused.id);
    expect(after.refused).toEqual([{ organisation: { id: refused.id }, reason: 'OTHER', note: 'We met them.' }]);
    await browser.mutate('reconsiderSuggestion', input, 'idea { id }');
    expect(idsIn(await partnersOf(browser, idea.id))).toContain(refused.id);
  });

  test('is known on the consortium’s board to the coordinator’s people alone', async () => {
    const subject = aSubject();
    const consortium = await buildConsortium(app, { title: subject });
    const refused = await buildOrganisation(app, saying(subject));
    const { browser } = consortium.idea.organisation.owner;
    await browser.mutate('refuseSuggestion', { ...as(consortium.idea), organisationId: refused.id, reason: 'TOO_BUSY', note: 'Next year' }, 'idea { id }');
    const asked = `{ consortium(id: "${consortium.id}") { refusedSuggestions { organisation { id } reason note } } }`;
    expect((await browser.query(asked)).consortium.refusedSuggestions).toEqual([{ organisation: { id: refused.id }, reason: 'TOO_BUSY', note: 'Next year' }]);
    const member = await buildOrganisation(app);
    await buildMemberSeat(app, consortium, member);
    expect((await member.owner.browser.query(asked)).consortium.refusedSuggestions).toEqual([]);
  });

  test('is for those who may edit the idea, of organisations that are there', async () => {
    const idea = await buildIdea(app);
    const { owner: stranger, id: strangeId } = await buildOrganisation(app);
    const refuse = async (browser: Browser, input: object) => (await browser.mutate('refuseSuggestion', { ...input, reason: 'OTHER' }, 'idea { id }')).errors?.[0]?.extensions?.code;
    expect(await refuse(stranger.browser, { ...as(idea), organisationId: strangeId })).toBe('ORGANISATION.NOT_YOURS');
    expect(await refuse(stranger.browser, { asOrganisationId: strangeId, ideaId: idea.id, organisationId: strangeId })).toBe('IDEA.NOT_YOURS');
    expect(await refuse(idea.organisation.owner.browser, { ...as(idea), organisationId: '999999999' })).toBe('NOT_FOUND');
  });
});

describe('ideas for an organisation', () => {
  test('are published ones of others, by what it says of itself', async () => {
    const subject = aSubject();
    const organisation = await buildOrganisation(app, saying(`We teach ${subject}.`));
    const near = await buildIdea(app, { title: `Of ${subject}` });
    const draft = await buildDraftIdea(app, { title: `Draft of ${subject}` });
    const own = await buildIdea(app, { title: `Own of ${subject}` }, organisation);
    const ask = async (browser: Browser) => browser.ask(IDEAS, { organisationId: organisation.id, first: 20 });
    const { data } = await ask(organisation.owner.browser);
    const ids = data.suggestedIdeas.edges.map(({ node }: { node: { idea: { id: string } } }) => node.idea.id);
    expect(ids[0]).toBe(near.id);
    for (const { id } of [draft, own]) expect(ids).not.toContain(id);
    expect(data.suggestedIdeas.edges[0].node.reasons.some(({ code }: { code: string }) => code === 'WORDS')).toBe(true);
    await near.organisation.owner.browser.mutate('withdrawIdea', { asOrganisationId: near.organisation.id, ideaId: near.id }, 'idea { id }');
    expect(JSON.stringify((await ask(organisation.owner.browser)).data)).not.toContain(near.id + '"');
    const stranger = await buildOrganisation(app);
    expect((await ask(stranger.owner.browser)).errors?.[0]?.extensions?.code).toBe('ORGANISATION.NOT_YOURS');
  });
});
