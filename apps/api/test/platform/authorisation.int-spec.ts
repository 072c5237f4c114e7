import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { buildConsortium, anInvitation, buildInvitation, buildMemberSeat } from '../builders/build-consortium';
import { anIdea, buildDraftIdea, buildIdea } from '../builders/build-idea';
import { anExpression, buildInterest, buildInterestInNewIdea, aForm, DECLINE_WORDS } from '../builders/build-interest';
import { anOffer, buildDraftOffer, buildOffer } from '../builders/build-offer';
import { aProfile, type BuiltOrganisation, buildCast, buildMember, buildOrganisation, type Cast } from '../builders/build-organisation';
import { buildPerson, PASSWORD } from '../builders/build-person';
import { UnsubscribeLinks } from '../../src/modules/notifications/unsubscribe-links';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { aMessage, aStart, buildThread, sendIn } from '../builders/build-thread';
import { type Answer, type Browser } from '../harness/browser';
import { Subscriber } from '../harness/subscriber';
import { startTestApp, type TestApp } from '../harness/test-app';

/**
 * Who may call what: every field of Query, Mutation and Subscription against every sort of caller. A field the schema has
 * and this table lacks fails, as does one that is gone.
 *
 * The callers, in the order of the columns: a reader without an account; the owner of another organisation who says to act
 * for ours; the same owner acting for their own organisation upon what is ours; our viewer, editor and owner.
 */
const CALLERS = ['anonymous', 'impostor', 'other', 'viewer', 'editor', 'owner'] as const;
type Caller = (typeof CALLERS)[number];

/** 'allowed': answered. 'nothing': answered, with nothing in it that is secret. Otherwise the code it is refused with. */
type Outcome = string;
type Outcomes = readonly [anonymous: Outcome, impostor: Outcome, other: Outcome, viewer: Outcome, editor: Outcome, owner: Outcome];

/** Sends what the row is about, as whoever has the browser, in the name of the organisation they say to act for. */
type Ask = (browser: Browser, as: string) => Promise<Answer>;

interface Call {
  readonly ask: Ask;
  /** Stands in what is answered to those who are entitled, and in nothing anybody else is told. */
  readonly secret?: string;
}

interface Row {
  readonly expect: Outcomes;
  /** Makes what the call is upon; anew after each mutation that was allowed. */
  readonly prepare: (ours: BuiltOrganisation) => Promise<Call> | Call;
  /** The call ends the caller's session or the organisation: no other row is to share them. */
  readonly isFresh?: boolean;
}

/** Our cast, and the organisation of the others. */
interface Stage {
  readonly cast: Cast;
  readonly theirs: BuiltOrganisation;
}

const ANYBODY: Outcomes = ['allowed', 'allowed', 'allowed', 'allowed', 'allowed', 'allowed'];
/** Each person's own alone, of which this is none. */
const NONE_THERE: Outcomes = ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'];
const SIGNED_IN: Outcomes = ['UNAUTHENTICATED', 'allowed', 'allowed', 'allowed', 'allowed', 'allowed'];
/** Read by our own people; others are told no more than that there is nothing. */
const OWN_PEOPLE: Outcomes = ['nothing', 'nothing', 'nothing', 'allowed', 'allowed', 'allowed'];
const OWN_SIGNED_IN: Outcomes = ['UNAUTHENTICATED', 'nothing', 'nothing', 'allowed', 'allowed', 'allowed'];
const NO_LINK: Outcomes = ['RENEWAL.NOT_VALID', 'RENEWAL.NOT_VALID', 'RENEWAL.NOT_VALID', 'RENEWAL.NOT_VALID', 'RENEWAL.NOT_VALID', 'RENEWAL.NOT_VALID'];
/** Written by our editors and owners; `other` is what the others get who act for themselves. */
const SPEAKERS = (other: Outcome): Outcomes => ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', other, 'ORGANISATION.NOT_YOURS', 'allowed', 'allowed'];

/** Decided by our owners; `other` is what the others get who act for themselves. */
const OWNERS = (other: Outcome): Outcomes => ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', other, 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'allowed'];

/** Reserved to moderators, of whom none is among the callers. */
const MODERATORS: Outcomes = ['UNAUTHENTICATED', 'MODERATION.NOT_MODERATOR', 'MODERATION.NOT_MODERATOR', 'MODERATION.NOT_MODERATOR', 'MODERATION.NOT_MODERATOR', 'MODERATION.NOT_MODERATOR'];

let app: TestApp;
let shared: Stage;
beforeAll(async () => {
  app = await startTestApp();
  shared = await buildStage();
});
afterAll(() => app.stop());

const secret = () => `Secret ${randomUUID()}`;
const read = (query: string) => (): Call => ({ ask: (browser) => browser.ask(query) });
const change = (name: string, input: (as: string) => object, selection: string): Call => ({ ask: (browser, as) => browser.mutate(name, input(as), selection) });
const tokenIn = (text: string) => /token=([\w-]+)/.exec(text)![1]!;

/** Our consortium with a partner whose seat holds a secret. */
async function aConsortium(ours: BuiltOrganisation) {
  const consortium = await buildConsortium(app, {}, ours);
  const addedValue = secret();
  const seat = await buildMemberSeat(app, consortium, undefined, { addedValue });
  return { consortium, seat, addedValue };
}

/** An invitation of ours to somebody else's consortium. */
const anInvitationToUs = async (ours: BuiltOrganisation) => buildInvitation(app, await buildConsortium(app), ours);

/** An invitation by mail to an address nobody of the callers has. */
async function anInvitationToJoin(ours: BuiltOrganisation): Promise<{ invitationId: string; token: string }> {
  const email = `${randomUUID()}@new.example`;
  const input = { asOrganisationId: ours.id, email, role: 'VIEWER', locale: 'en' };
  const { data } = await ours.owner.browser.mutate('inviteMember', input, 'people { invitations { id email } }');
  const invitation = data.inviteMember.people.invitations.find((each: { email: string }) => each.email === email);
  return { invitationId: invitation.id, token: tokenIn((await app.mailTo(email)).text) };
}

async function aMemberOf(ours: BuiltOrganisation): Promise<string> {
  const { email } = await buildMember(app, ours.id, 'VIEWER');
  const { organisationPeople } = await ours.owner.browser.query(`{ organisationPeople(organisationId: "${ours.id}") { members { id email } } }`);
  return organisationPeople.members.find((member: { email: string }) => member.email === email).id;
}

const TABLE: Readonly<Record<string, Row>> = {
  // Read by everybody.
  'Query.directory': { expect: ANYBODY, prepare: read('{ directory { organisationCount } }') },
  'Query.organisation': {
    expect: ANYBODY,
    prepare: (ours) => ({ ask: (browser) => browser.ask(`{ organisation(id: "${ours.id}") { name } }`), secret: ours.name }),
  },
  'Query.searchOrganisations': { expect: ANYBODY, prepare: read('{ searchOrganisations { totalCount } }') },
  'Query.idea': {
    expect: ANYBODY,
    prepare: async (ours) => {
      const { id, title } = await buildIdea(app, {}, ours);
      return { ask: (browser) => browser.ask(`{ idea(id: "${id}") { title } }`), secret: title };
    },
  },
  'Query.offer': {
    expect: ANYBODY,
    prepare: async (ours) => {
      const { id, title } = await buildOffer(app, {}, ours);
      return { ask: (browser) => browser.ask(`{ offer(id: "${id}") { title } }`), secret: title };
    },
  },
  'Query.searchIdeas': { expect: ANYBODY, prepare: read('{ searchIdeas { totalCount } }') },
  'Query.statistics': { expect: ANYBODY, prepare: read('{ statistics { countedAt statistics { name counts { key count } } } }') },
  'Query.suggest': { expect: ANYBODY, prepare: read('{ suggest(words: "a") { kind } }') },
  'Query.searchOffers': { expect: ANYBODY, prepare: read('{ searchOffers { totalCount } }') },

  // Read by our own people.
  'Query.idea (a draft)': {
    expect: OWN_PEOPLE,
    prepare: async (ours) => {
      const { id, title } = await buildDraftIdea(app, {}, ours);
      return { ask: (browser) => browser.ask(`{ idea(id: "${id}") { title consortium { id } } }`), secret: title };
    },
  },
  'Query.idea (a withdrawn draft: nobody else learns that it was)': {
    expect: OWN_PEOPLE,
    prepare: async (ours) => {
      const { id, title } = await buildDraftIdea(app, {}, ours);
      await ours.owner.browser.mutate('withdrawIdea', { asOrganisationId: ours.id, ideaId: id }, 'idea { id }');
      return { ask: (browser) => browser.ask(`{ idea(id: "${id}") { title } }`), secret: title };
    },
  },
  'Query.idea (withdrawn after it was public)': {
    expect: ['GONE', 'GONE', 'GONE', 'allowed', 'allowed', 'allowed'],
    prepare: async (ours) => {
      const { id, title } = await buildIdea(app, {}, ours);
      await ours.owner.browser.mutate('withdrawIdea', { asOrganisationId: ours.id, ideaId: id }, 'idea { id }');
      return { ask: (browser) => browser.ask(`{ idea(id: "${id}") { title } }`), secret: title };
    },
  },
  'Query.idea (the consortium of a public one)': {
    expect: OWN_PEOPLE,
    prepare: async (ours) => {
      const { consortium, addedValue } = await aConsortium(ours);
      return { ask: (browser) => browser.ask(`{ idea(id: "${consortium.idea.id}") { consortium { seats { addedValue } } } }`), secret: addedValue };
    },
  },
  'Query.offer (a draft)': {
    expect: OWN_PEOPLE,
    prepare: async (ours) => {
      const { id, title } = await buildDraftOffer(app, {}, ours);
      return { ask: (browser) => browser.ask(`{ offer(id: "${id}") { title } }`), secret: title };
    },
  },
  'Query.offer (a withdrawn draft: nobody else learns that it was)': {
    expect: OWN_PEOPLE,
    prepare: async (ours) => {
      const { id, title } = await buildDraftOffer(app, {}, ours);
      await ours.owner.browser.mutate('withdrawOffer', { asOrganisationId: ours.id, offerId: id }, 'offer { id }');
      return { ask: (browser) => browser.ask(`{ offer(id: "${id}") { title } }`), secret: title };
    },
  },
  'Query.searchIdeas (drafts are found by nobody)': {
    expect: ['nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
    prepare: async (ours) => {
      const { title } = await buildDraftIdea(app, {}, ours);
      return { ask: (browser) => browser.ask('query($words: String) { searchIdeas(filter: { words: $words }) { totalCount edges { node { title } } } }', { words: title }), secret: title };
    },
  },
  'Query.suggest (drafts are found by nobody)': {
    expect: ['nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
    prepare: async (ours) => {
      const { title } = await buildDraftOffer(app, {}, ours);
      return { ask: (browser) => browser.ask('query($words: String!) { suggest(words: $words) { suggestions { name } } }', { words: title }), secret: title };
    },
  },
  'Query.searchOffers (drafts are found by nobody)': {
    expect: ['nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
    prepare: async (ours) => {
      const { title } = await buildDraftOffer(app, {}, ours);
      return { ask: (browser) => browser.ask('query($words: String) { searchOffers(filter: { words: $words }) { totalCount edges { node { title } } } }', { words: title }), secret: title };
    },
  },
  'Query.organisation (its drafts)': {
    expect: ['nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
    prepare: async (ours) => {
      const title = secret();
      await buildDraftIdea(app, { title }, ours);
      await buildDraftOffer(app, { title }, ours);
      return { ask: (browser) => browser.ask(`{ organisation(id: "${ours.id}") { ideas { title } offers { title } } }`), secret: title };
    },
  },
  'Query.consortium': {
    expect: OWN_PEOPLE,
    prepare: async (ours) => {
      const { consortium, addedValue } = await aConsortium(ours);
      return { ask: (browser) => browser.ask(`{ consortium(id: "${consortium.id}") { seats { addedValue } eligibility { verdict } } }`), secret: addedValue };
    },
  },
  'Query.viewer': {
    expect: OWN_PEOPLE,
    prepare: async (ours) => {
      const title = secret();
      await buildDraftIdea(app, { title }, ours);
      await buildDraftOffer(app, { title }, ours);
      const lists = 'memberships { organisation { id } } ideas { title } offers { title } consortia { id } invitations { id } unreadThreadCount';
      return { ask: (browser) => browser.ask(`{ viewer { id email ${lists} } }`), secret: title };
    },
  },
  'Query.thread': {
    expect: OWN_SIGNED_IN,
    prepare: async (ours) => {
      const thread = await buildThread(app, { recipient: ours });
      const text = secret();
      await sendIn(thread, thread.starter, { text });
      return { ask: (browser) => browser.ask(`{ thread(id: "${thread.id}") { lastMessage { text } messages { edges { node { text authorName } } } } }`), secret: text };
    },
  },
  'Query.threads': {
    expect: OWN_SIGNED_IN,
    prepare: async (ours) => {
      const thread = await buildThread(app, { recipient: ours });
      const text = secret();
      await sendIn(thread, thread.starter, { text });
      return { ask: (browser) => browser.ask('{ threads { edges { node { lastMessage { text } } } } }'), secret: text };
    },
  },

  // Accounts.
  'Mutation.register': {
    expect: ANYBODY,
    prepare: () => change('register', () => ({ email: `${randomUUID()}@new.example`, locale: 'en' }), 'checkYourMail'),
  },
  'Mutation.confirmEmail': {
    expect: ANYBODY,
    isFresh: true,
    prepare: async () => {
      const email = `${randomUUID()}@new.example`;
      await app.browser().mutate('register', { email, locale: 'en' }, 'checkYourMail');
      const token = tokenIn((await app.mailTo(email)).text);
      return change('confirmEmail', () => ({ token, name: 'Somebody', password: PASSWORD }), 'viewer { email }');
    },
  },
  'Mutation.signIn': {
    expect: ANYBODY,
    isFresh: true,
    prepare: async () => {
      const { email } = await buildPerson(app);
      return change('signIn', () => ({ email, password: PASSWORD }), 'viewer { email }');
    },
  },
  // The impostor and the other are one person, who is out after the first.
  'Mutation.signOut': { expect: ['UNAUTHENTICATED', 'allowed', 'UNAUTHENTICATED', 'allowed', 'allowed', 'allowed'], isFresh: true, prepare: read('mutation { signOut { signedOut } }') },
  'Mutation.requestPasswordReset': {
    expect: ANYBODY,
    prepare: () => change('requestPasswordReset', () => ({ email: `${randomUUID()}@nobody.example`, locale: 'en' }), 'checkYourMail'),
  },
  'Mutation.resetPassword': {
    expect: ANYBODY,
    isFresh: true,
    prepare: async () => {
      const { email } = await buildPerson(app);
      await app.browser().mutate('requestPasswordReset', { email, locale: 'en' }, 'checkYourMail');
      const token = tokenIn((await app.mailTo(email)).text);
      return change('resetPassword', () => ({ token, password: 'another fine password' }), 'viewer { email }');
    },
  },
  'Query.operator': { expect: ANYBODY, prepare: read('{ operator { name contact } }') },
  'Query.identityProviders': { expect: ANYBODY, prepare: read('{ identityProviders { name } }') },
  'Query.arrivedIdentity': { expect: ANYBODY, prepare: read('{ arrivedIdentity { email } }') },
  'Mutation.registerWithIdentity (nobody has come from a provider)': {
    expect: ['ACCOUNT.NO_IDENTITY', 'ACCOUNT.NO_IDENTITY', 'ACCOUNT.NO_IDENTITY', 'ACCOUNT.NO_IDENTITY', 'ACCOUNT.NO_IDENTITY', 'ACCOUNT.NO_IDENTITY'],
    prepare: () => change('registerWithIdentity', () => ({ name: 'Somebody', locale: 'en' }), 'viewer { id }'),
  },
  'Mutation.linkIdentity (nobody has come from a provider)': {
    expect: ['UNAUTHENTICATED', 'ACCOUNT.NO_IDENTITY', 'ACCOUNT.NO_IDENTITY', 'ACCOUNT.NO_IDENTITY', 'ACCOUNT.NO_IDENTITY', 'ACCOUNT.NO_IDENTITY'],
    prepare: read('mutation { linkIdentity { viewer { id } } }'),
  },
  'Mutation.unlinkIdentity (of our owner)': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'allowed'],
    prepare: async (ours) => {
      const [{ id: identityId }] = await app.app.get(UnitOfWork).manager.query<[{ id: string }]>(
        `insert into linked_identity (person_id, provider, issuer, subject, linked_at, last_used_at) values ($1, 'campus', 'https://id.example', $2, now(), now()) returning id`,
        [ours.owner.id, randomUUID()],
      );
      return change('unlinkIdentity', () => ({ identityId }), 'viewer { id }');
    },
  },
  'Mutation.editAccount': { expect: SIGNED_IN, prepare: () => change('editAccount', () => ({ name: 'Called anew', locale: 'en' }), 'viewer { name }') },
  'Mutation.changePassword': {
    expect: ['UNAUTHENTICATED', 'allowed', 'allowed', 'allowed', 'allowed', 'allowed'],
    prepare: () => change('changePassword', () => ({ currentPassword: PASSWORD, password: PASSWORD }), 'viewer { id }'),
  },
  'Mutation.requestAddressChange': {
    expect: SIGNED_IN,
    prepare: () => change('requestAddressChange', () => ({ email: `${randomUUID()}@new.example`, currentPassword: PASSWORD }), 'checkYourMail'),
  },
  'Mutation.confirmAddressChange (asked for by our owner)': {
    expect: ['UNAUTHENTICATED', 'ACCOUNT.LINK_NOT_VALID', 'ACCOUNT.LINK_NOT_VALID', 'ACCOUNT.LINK_NOT_VALID', 'ACCOUNT.LINK_NOT_VALID', 'allowed'],
    prepare: async (ours) => {
      const email = `${randomUUID()}@new.example`;
      await ours.owner.browser.mutate('requestAddressChange', { email, currentPassword: PASSWORD }, 'checkYourMail');
      const token = tokenIn((await app.mailTo(email)).text);
      return change('confirmAddressChange', () => ({ token }), 'viewer { email }');
    },
  },
  'Mutation.endSession (of our owner)': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'allowed'],
    prepare: async (ours) => {
      await app.browser().mutate('signIn', { email: ours.owner.email, password: PASSWORD }, 'viewer { id }');
      const { viewer } = await ours.owner.browser.query('{ viewer { sessions { id isCurrent } } }');
      const sessionId = viewer.sessions.find((session: { isCurrent: boolean }) => !session.isCurrent).id;
      return change('endSession', () => ({ sessionId }), 'ended');
    },
    isFresh: true,
  },
  'Mutation.endAllSessions': { expect: SIGNED_IN, prepare: () => change('endAllSessions', () => ({ exceptThis: true }), 'ended') },
  'Mutation.exportAccount': { expect: SIGNED_IN, prepare: read('mutation { exportAccount { json } }') },
  // The impostor and the other are one person, who is gone after the first.
  'Mutation.eraseAccount': {
    expect: ['UNAUTHENTICATED', 'allowed', 'UNAUTHENTICATED', 'allowed', 'allowed', 'allowed'],
    isFresh: true,
    prepare: () => change('eraseAccount', () => ({ currentPassword: PASSWORD }), 'erased'),
  },

  // Organisations.
  'Mutation.createOrganisation': { expect: SIGNED_IN, prepare: () => change('createOrganisation', () => ({ profile: aProfile() }), 'organisation { viewerRole }') },
  'Mutation.editOrganisation': {
    expect: ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'allowed', 'allowed'],
    prepare: async (ours) => {
      const { id } = ours;
      const { version } = (await app.browser().query(`{ organisation(id: "${id}") { version } }`)).organisation;
      return change('editOrganisation', () => ({ asOrganisationId: id, version, profile: aProfile() }), 'organisation { version }');
    },
  },
  'Mutation.withdrawOrganisation': {
    expect: ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'allowed'],
    isFresh: true,
    prepare: (ours) => change('withdrawOrganisation', () => ({ asOrganisationId: ours.id }), 'organisation { id }'),
  },

  // An organisation's people.
  'Query.organisationPeople': {
    expect: ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'allowed', 'allowed', 'allowed'],
    prepare: (ours) => ({ ask: (browser) => browser.ask(`{ organisationPeople(organisationId: "${ours.id}") { members { name } } }`) }),
  },
  'Query.organisationPeople (addresses, invitations and requests)': {
    expect: ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'nothing', 'nothing', 'allowed'],
    prepare: async (ours) => {
      const { email, browser } = await buildPerson(app);
      await browser.mutate('requestToJoin', { organisationId: ours.id }, 'asked');
      return { ask: (reader) => reader.ask(`{ organisationPeople(organisationId: "${ours.id}") { members { email } invitations { email } requests { email } } }`), secret: email };
    },
  },
  'Query.invitationToJoin (of an address of nobody here)': {
    expect: ['UNAUTHENTICATED', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS'],
    prepare: async (ours) => {
      const { token } = await anInvitationToJoin(ours);
      return { ask: (browser) => browser.ask(`{ invitationToJoin(token: "${token}") { organisationName } }`), secret: ours.name };
    },
  },
  'Mutation.joinOrganisation (of an address of nobody here)': {
    expect: ['UNAUTHENTICATED', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS'],
    prepare: async (ours) => {
      const { token } = await anInvitationToJoin(ours);
      return change('joinOrganisation', () => ({ token }), 'membership { id }');
    },
  },
  'Mutation.inviteMember': {
    expect: OWNERS('allowed'),
    prepare: () => change('inviteMember', (as) => ({ asOrganisationId: as, email: `${randomUUID()}@new.example`, role: 'VIEWER', locale: 'en' }), 'people { role }'),
  },
  'Mutation.resendMemberInvitation': {
    expect: OWNERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { invitationId } = await anInvitationToJoin(ours);
      return change('resendMemberInvitation', (as) => ({ asOrganisationId: as, invitationId }), 'people { role }');
    },
  },
  'Mutation.withdrawMemberInvitation': {
    expect: OWNERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { invitationId } = await anInvitationToJoin(ours);
      return change('withdrawMemberInvitation', (as) => ({ asOrganisationId: as, invitationId }), 'people { role }');
    },
  },
  'Mutation.changeMemberRole': {
    expect: OWNERS('NOT_FOUND'),
    prepare: async (ours) => {
      const memberId = await aMemberOf(ours);
      return change('changeMemberRole', (as) => ({ asOrganisationId: as, memberId, role: 'EDITOR' }), 'people { role }');
    },
  },
  'Mutation.removeMember': {
    expect: OWNERS('NOT_FOUND'),
    prepare: async (ours) => {
      const memberId = await aMemberOf(ours);
      return change('removeMember', (as) => ({ asOrganisationId: as, memberId }), 'people { role }');
    },
  },
  'Mutation.handOverOrganisation': {
    expect: OWNERS('NOT_FOUND'),
    isFresh: true,
    prepare: async (ours) => {
      const memberId = await aMemberOf(ours);
      return change('handOverOrganisation', (as) => ({ asOrganisationId: as, memberId }), 'people { role }');
    },
  },
  'Mutation.leaveOrganisation (ours)': {
    expect: ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'allowed', 'allowed', 'PEOPLE.LAST_OWNER'],
    isFresh: true,
    prepare: (ours) => change('leaveOrganisation', () => ({ asOrganisationId: ours.id }), 'left'),
  },
  'Mutation.requestToJoin': {
    expect: ['UNAUTHENTICATED', 'allowed', 'PEOPLE.ALREADY_ASKED', 'PEOPLE.ALREADY_IN', 'PEOPLE.ALREADY_IN', 'PEOPLE.ALREADY_IN'],
    isFresh: true,
    prepare: (ours) => change('requestToJoin', () => ({ organisationId: ours.id }), 'asked'),
  },
  'Mutation.answerJoinRequest': {
    expect: OWNERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { browser, email } = await buildPerson(app);
      await browser.mutate('requestToJoin', { organisationId: ours.id }, 'asked');
      const { organisationPeople } = await ours.owner.browser.query(`{ organisationPeople(organisationId: "${ours.id}") { requests { id email } } }`);
      const requestId = organisationPeople.requests.find((request: { email: string }) => request.email === email).id;
      return change('answerJoinRequest', (as) => ({ asOrganisationId: as, requestId, role: null }), 'people { role }');
    },
  },
  'Query.similarOrganisations': { expect: SIGNED_IN, prepare: async (ours) => {
    const oid = `E${ours.id.padStart(8, '9')}`;
    await app.app.get(UnitOfWork).manager.query('update organisation set oid = $2 where id = $1', [ours.id, oid]);
    return { ask: (browser) => browser.ask('query($oid: String) { similarOrganisations(to: { oid: $oid }) { organisation { oid } } }', { oid }), secret: `"oid":"${oid}"` };
  } },
  'Query.claimStanding': { expect: SIGNED_IN, prepare: (ours) => ({ ask: (browser) => browser.ask(`{ claimStanding(organisationId: "${ours.id}") { isMember } }`) }) },
  'Mutation.claimOrganisation (ours)': {
    expect: ['UNAUTHENTICATED', 'CLAIM.ALREADY_CLAIMED', 'CLAIM.ALREADY_CLAIMED', 'PEOPLE.ALREADY_IN', 'PEOPLE.ALREADY_IN', 'PEOPLE.ALREADY_IN'],
    prepare: (ours) => change('claimOrganisation', () => ({ organisationId: ours.id, evidence: 'I work there' }), 'isOwner'),
  },
  // For moderators, whose own tests are in test/moderation: nobody else, not even upon what is their own.
  'Query.moderationCases': { expect: MODERATORS, prepare: read('{ moderationCases { edges { cursor } } }') },
  'Query.moderationCase': { expect: MODERATORS, prepare: read('{ moderationCase(kind: REPORT, id: "1") { id } }') },
  'Query.openModerationCases': { expect: MODERATORS, prepare: read('{ openModerationCases { count } }') },
  'Query.auditEntries': { expect: MODERATORS, prepare: read('{ auditEntries { edges { cursor } } }') },
  'Query.moderatedOrganisation': { expect: MODERATORS, prepare: ({ id }) => ({ ask: (browser) => browser.ask(`{ moderatedOrganisation(id: "${id}") { id } }`) }) },
  'Query.mergePreview': { expect: MODERATORS, prepare: ({ id }) => ({ ask: (browser) => browser.ask(`{ mergePreview(mergedId: "${id}", intoId: "${id}") { refusal } }`) }) },
  'Mutation.decideClaim': { expect: MODERATORS, prepare: () => change('decideClaim', () => ({ claimId: '1', approve: true, reason: 'So' }), 'case { id }') },
  'Mutation.keepApart': { expect: MODERATORS, prepare: () => change('keepApart', () => ({ duplicateId: '1', reason: 'So' }), 'case { id }') },
  'Mutation.decideReport': { expect: MODERATORS, prepare: () => change('decideReport', () => ({ reportId: '1', uphold: true, reason: 'So' }), 'case { id }') },
  'Mutation.mergeOrganisations': { expect: MODERATORS, prepare: ({ id }) => change('mergeOrganisations', () => ({ mergedId: id, intoId: '1', reason: 'So' }), 'organisation { id }') },
  'Mutation.verifyOrganisation': { expect: MODERATORS, prepare: ({ id }) => change('verifyOrganisation', () => ({ organisationId: id, checks: ['DOMAIN'], reason: 'So' }), 'organisation { id }') },
  'Mutation.withdrawVerification': { expect: MODERATORS, prepare: ({ id }) => change('withdrawVerification', () => ({ organisationId: id, reason: 'So' }), 'organisation { id }') },
  'Mutation.suspendOrganisation': { expect: MODERATORS, prepare: ({ id }) => change('suspendOrganisation', () => ({ organisationId: id, reason: 'So' }), 'organisation { id }') },
  'Mutation.liftSuspension': { expect: MODERATORS, prepare: ({ id }) => change('liftSuspension', () => ({ organisationId: id, reason: 'So' }), 'organisation { id }') },
  'Mutation.reportToModerators (another organisation)': {
    expect: ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', 'allowed', 'ORGANISATION.NOT_YOURS', 'allowed', 'allowed'],
    prepare: async () => {
      const { id: subjectId } = await buildOrganisation(app);
      return change('reportToModerators', (as) => ({ asOrganisationId: as, subjectKind: 'ORGANISATION', subjectId, kind: 'SPAM', text: 'An advertisement' }), 'reported');
    },
  },
  'Mutation.saveDepartment': { expect: SPEAKERS('allowed'), prepare: () => change('saveDepartment', (as) => ({ asOrganisationId: as, name: 'International office' }), 'organisation { id }') },
  'Mutation.removeDepartment': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { data } = await ours.owner.browser.mutate('saveDepartment', { asOrganisationId: ours.id, name: 'Closing down' }, 'organisation { departments { id } }');
      const departmentId = data.saveDepartment.organisation.departments.at(-1).id;
      return change('removeDepartment', (as) => ({ asOrganisationId: as, departmentId }), 'organisation { id }');
    },
  },
  'Mutation.blockOrganisation': { expect: SPEAKERS('allowed'), prepare: async () => {
    const { id } = await buildOrganisation(app);
    return change('blockOrganisation', (as) => ({ asOrganisationId: as, organisationId: id }), 'organisation { id }');
  } },
  'Mutation.unblockOrganisation': { expect: SPEAKERS('allowed'), prepare: async () => {
    const { id } = await buildOrganisation(app);
    return change('unblockOrganisation', (as) => ({ asOrganisationId: as, organisationId: id }), 'organisation { id }');
  } },

  // Ideas and offers.
  'Mutation.draftIdea': { expect: SPEAKERS('allowed'), prepare: () => change('draftIdea', (as) => ({ asOrganisationId: as, content: anIdea() }), 'idea { status }') },
  'Mutation.editIdea': {
    expect: SPEAKERS('IDEA.NOT_YOURS'),
    prepare: async (ours) => {
      const { id, version } = await buildIdea(app, {}, ours);
      return change('editIdea', (as) => ({ asOrganisationId: as, ideaId: id, version, content: anIdea() }), 'idea { version }');
    },
  },
  'Mutation.editIdea (a draft)': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id, version } = await buildDraftIdea(app, {}, ours);
      return change('editIdea', (as) => ({ asOrganisationId: as, ideaId: id, version, content: anIdea() }), 'idea { version }');
    },
  },
  'Mutation.publishIdea': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id } = await buildDraftIdea(app, {}, ours);
      return change('publishIdea', (as) => ({ asOrganisationId: as, ideaId: id }), 'idea { status }');
    },
  },
  'Mutation.withdrawIdea': {
    expect: SPEAKERS('IDEA.NOT_YOURS'),
    prepare: async (ours) => {
      const { id } = await buildIdea(app, {}, ours);
      return change('withdrawIdea', (as) => ({ asOrganisationId: as, ideaId: id }), 'idea { status }');
    },
  },
  'Mutation.pauseIdea': {
    expect: SPEAKERS('IDEA.NOT_YOURS'),
    prepare: async (ours) => {
      const { id } = await buildIdea(app, {}, ours);
      return change('pauseIdea', (as) => ({ asOrganisationId: as, ideaId: id }), 'idea { status }');
    },
  },
  'Mutation.completeIdea': {
    expect: SPEAKERS('IDEA.NOT_YOURS'),
    prepare: async (ours) => {
      const { id } = await buildIdea(app, {}, ours);
      return change('completeIdea', (as) => ({ asOrganisationId: as, ideaId: id }), 'idea { status }');
    },
  },
  'Mutation.closeIdea': {
    expect: SPEAKERS('IDEA.NOT_YOURS'),
    prepare: async (ours) => {
      const { id } = await buildIdea(app, {}, ours);
      return change('closeIdea', (as) => ({ asOrganisationId: as, ideaId: id }), 'idea { status }');
    },
  },
  'Mutation.reopenIdea': {
    expect: SPEAKERS('IDEA.NOT_YOURS'),
    prepare: async (ours) => {
      const { id } = await buildIdea(app, {}, ours);
      await ours.owner.browser.mutate('pauseIdea', { asOrganisationId: ours.id, ideaId: id }, 'idea { id }');
      return change('reopenIdea', (as) => ({ asOrganisationId: as, ideaId: id }), 'idea { status }');
    },
  },
  'Mutation.renewIdea': {
    expect: SPEAKERS('IDEA.NOT_YOURS'),
    prepare: async (ours) => {
      const { id } = await buildIdea(app, {}, ours);
      return change('renewIdea', (as) => ({ asOrganisationId: as, ideaId: id }), 'idea { status }');
    },
  },
  'Mutation.renewOffer': {
    expect: SPEAKERS('OFFER.NOT_YOURS'),
    prepare: async (ours) => {
      const { id } = await buildOffer(app, {}, ours);
      return change('renewOffer', (as) => ({ asOrganisationId: as, offerId: id }), 'offer { status }');
    },
  },
  // The link alone opens these, to whoever holds it: ideas/idea-life.int-spec.ts.
  'Query.renewal': { expect: NO_LINK, prepare: () => ({ ask: (browser) => browser.ask(`{ renewal(token: "${randomUUID()}") { title } }`) }) },
  'Mutation.renewByLink': { expect: NO_LINK, prepare: () => ({ ask: (browser) => browser.mutate('renewByLink', { token: randomUUID() }, 'renewal { title }') }) },
  'Mutation.draftOffer': { expect: SPEAKERS('allowed'), prepare: () => change('draftOffer', (as) => ({ asOrganisationId: as, content: anOffer() }), 'offer { status }') },
  'Mutation.editOffer': {
    expect: SPEAKERS('OFFER.NOT_YOURS'),
    prepare: async (ours) => {
      const { id, version } = await buildOffer(app, {}, ours);
      return change('editOffer', (as) => ({ asOrganisationId: as, offerId: id, version, content: anOffer() }), 'offer { version }');
    },
  },
  'Mutation.publishOffer': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id } = await buildDraftOffer(app, {}, ours);
      return change('publishOffer', (as) => ({ asOrganisationId: as, offerId: id }), 'offer { status }');
    },
  },
  'Mutation.withdrawOffer': {
    expect: SPEAKERS('OFFER.NOT_YOURS'),
    prepare: async (ours) => {
      const { id } = await buildOffer(app, {}, ours);
      return change('withdrawOffer', (as) => ({ asOrganisationId: as, offerId: id }), 'offer { status }');
    },
  },

  // Expressions of interest: between the applicant and the coordinator.
  'Query.expressionOfInterest': {
    expect: OWN_SIGNED_IN,
    prepare: async (ours) => {
      const contactName = secret();
      const { id } = await buildInterest(app, await buildIdea(app), ours, { contactName });
      return { ask: (browser) => browser.ask(`{ expressionOfInterest(id: "${id}") { contactName } }`), secret: contactName };
    },
  },
  'Query.ownInterests': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'allowed', 'allowed', 'allowed'],
    prepare: (ours) => ({ ask: (browser) => browser.ask(`{ ownInterests(organisationId: "${ours.id}") { edges { node { id } } } }`) }),
  },
  'Query.interestBoard': {
    expect: OWN_SIGNED_IN,
    prepare: async (ours) => {
      const why = secret();
      const { idea } = await buildInterest(app, await buildIdea(app, {}, ours), undefined, { why });
      return { ask: (browser) => browser.ask(`{ interestBoard(ideaId: "${idea.id}") { counts { NEW } column(state: NEW) { edges { node { why } } } } }`), secret: why };
    },
  },
  'Mutation.expressInterest': {
    expect: SPEAKERS('allowed'),
    prepare: async () => {
      const idea = await buildIdea(app);
      return change('expressInterest', (as) => anExpression(idea, { id: as }), 'interest { id }');
    },
  },
  'Mutation.editInterest': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id, version } = await buildInterest(app, await buildIdea(app), ours);
      return change('editInterest', (as) => ({ asOrganisationId: as, interestId: id, version, form: aForm() }), 'interest { id }');
    },
  },
  'Mutation.withdrawInterest': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id } = await buildInterest(app, await buildIdea(app), ours);
      return change('withdrawInterest', (as) => ({ asOrganisationId: as, interestId: id }), 'interest { id }');
    },
  },
  'Mutation.moveInterests': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id } = await buildInterestInNewIdea(app, ours);
      return change('moveInterests', (as) => ({ asOrganisationId: as, interestIds: [id], to: 'SHORTLISTED' }), 'interests { id }');
    },
  },
  'Mutation.declineInterests': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id } = await buildInterestInNewIdea(app, ours);
      return change('declineInterests', (as) => ({ asOrganisationId: as, interestIds: [id], words: DECLINE_WORDS }), 'interests { id }');
    },
  },
  'Mutation.offerSeatForInterest': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id } = await buildInterestInNewIdea(app, ours);
      return change('offerSeatForInterest', (as) => ({ asOrganisationId: as, interestId: id }), 'interest { id }');
    },
  },
  'Mutation.takeSeatBack': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id } = await buildInterestInNewIdea(app, ours);
      await ours.owner.browser.mutate('offerSeatForInterest', { asOrganisationId: ours.id, interestId: id }, 'interest { id }');
      return change('takeSeatBack', (as) => ({ asOrganisationId: as, interestId: id }), 'interest { id }');
    },
  },
  'Mutation.setInterestCap': {
    expect: SPEAKERS('IDEA.NOT_YOURS'),
    prepare: async (ours) => {
      const { id } = await buildIdea(app, {}, ours);
      return change('setInterestCap', (as) => ({ asOrganisationId: as, ideaId: id, most: 5 }), 'idea { id }');
    },
  },

  // Consortia: to who has nothing to do with one, it does not exist.
  'Mutation.openConsortium': {
    expect: SPEAKERS('IDEA.NOT_YOURS'),
    prepare: async (ours) => {
      const idea = await buildIdea(app, {}, ours);
      return change('openConsortium', (as) => ({ asOrganisationId: as, ideaId: idea.id }), 'consortium { id }');
    },
  },
  'Mutation.saveBudgetPlan': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id } = await buildConsortium(app, {}, ours);
      return change('saveBudgetPlan', (as) => ({ asOrganisationId: as, consortiumId: id, version: 0, months: 24, shares: [] }), 'consortium { id }');
    },
  },
  'Mutation.recordSubmission': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id } = await buildConsortium(app, {}, ours);
      return change('recordSubmission', (as) => ({ asOrganisationId: as, consortiumId: id }), 'consortium { id }');
    },
  },
  'Mutation.invitePartner': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const [consortium, invitee] = [await buildConsortium(app, {}, ours), await buildOrganisation(app)];
      return change('invitePartner', (as) => anInvitation(consortium, invitee.id, { asOrganisationId: as }), 'seat { status }');
    },
  },
  'Mutation.acceptInvitation': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id } = await anInvitationToUs(ours);
      return change('acceptInvitation', (as) => ({ asOrganisationId: as, seatId: id }), 'seat { status }');
    },
  },
  'Mutation.declineInvitation': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id } = await anInvitationToUs(ours);
      return change('declineInvitation', (as) => ({ asOrganisationId: as, seatId: id }), 'seat { status }');
    },
  },
  'Mutation.leaveConsortium': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id } = await buildMemberSeat(app, await buildConsortium(app), ours);
      return change('leaveConsortium', (as) => ({ asOrganisationId: as, seatId: id }), 'seat { status }');
    },
  },
  'Mutation.removeSeat': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id } = (await aConsortium(ours)).seat;
      return change('removeSeat', (as) => ({ asOrganisationId: as, seatId: id }), 'seat { status }');
    },
  },
  'Mutation.editSeat': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { seat } = await aConsortium(ours);
      return change('editSeat', (as) => ({ asOrganisationId: as, seatId: seat.id, addedValue: 'Theirs alone' }), 'seat { addedValue }');
    },
  },

  // Proposals.
  'Query.proposeConsortium': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id } = await buildConsortium(app, {}, ours);
      return {
        ask: (browser, as) =>
          browser.ask('query($input: ProposeConsortiumInput!) { proposeConsortium(input: $input) { outcome } }', { input: { asOrganisationId: as, consortiumId: id, sizeFrom: 3, sizeTo: 3, leastNewcomers: 0 } }),
      };
    },
  },

  // Suggestions.
  'Query.suggestedPartners': {
    expect: ['UNAUTHENTICATED', 'IDEA.NOT_YOURS', 'IDEA.NOT_YOURS', 'IDEA.NOT_YOURS', 'allowed', 'allowed'],
    prepare: async (ours) => {
      const { id } = await buildIdea(app, {}, ours);
      return { ask: (browser) => browser.ask(`{ suggestedPartners(ideaId: "${id}") { lookedAt { organisations } } }`) };
    },
  },
  'Query.suggestedIdeas': {
    expect: ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'allowed', 'allowed', 'allowed'],
    prepare: (ours) => ({ ask: (browser) => browser.ask(`{ suggestedIdeas(organisationId: "${ours.id}") { lookedAt { ideas } } }`) }),
  },
  'Mutation.refuseSuggestion': {
    expect: SPEAKERS('IDEA.NOT_YOURS'),
    prepare: async (ours) => {
      const { id } = await buildIdea(app, {}, ours);
      const other = await buildOrganisation(app);
      return change('refuseSuggestion', (as) => ({ asOrganisationId: as, ideaId: id, organisationId: other.id, reason: 'OTHER' }), 'idea { id }');
    },
  },
  'Mutation.reconsiderSuggestion': {
    expect: SPEAKERS('IDEA.NOT_YOURS'),
    prepare: async (ours) => {
      const { id } = await buildIdea(app, {}, ours);
      return change('reconsiderSuggestion', (as) => ({ asOrganisationId: as, ideaId: id, organisationId: ours.id }), 'idea { id }');
    },
  },

  // Messages.
  'Mutation.startThread': {
    expect: SPEAKERS('allowed'),
    prepare: async () => {
      const recipient = await buildOrganisation(app);
      return change('startThread', (as) => aStart({ id: as }, recipient), 'thread { id }');
    },
  },
  'Mutation.startThread (about a draft of ours)': {
    expect: ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', 'NOT_FOUND', 'ORGANISATION.NOT_YOURS', 'THREAD.WITH_ONESELF', 'THREAD.WITH_ONESELF'],
    prepare: async (ours) => {
      const { id } = await buildDraftIdea(app, {}, ours);
      return change('startThread', (as) => ({ ...aMessage(), asOrganisationId: as, subject: { kind: 'IDEA', id } }), 'thread { id }');
    },
  },
  'Mutation.sendMessage': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { id } = await buildThread(app, { recipient: ours });
      return change('sendMessage', (as) => ({ ...aMessage(), asOrganisationId: as, threadId: id }), 'message { id }');
    },
  },
  'Query.searchThreads': {
    expect: OWN_SIGNED_IN,
    prepare: async (ours) => {
      const { starter } = await buildThread(app, { recipient: ours });
      return { secret: starter.id, ...read(`{ searchThreads(words: ${JSON.stringify(starter.name)}) { edges { node { otherOrganisation { id } } } } }`)() };
    },
  },
  'Mutation.editMessage': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'MESSAGE.NOT_YOURS', 'MESSAGE.NOT_YOURS', 'allowed'],
    prepare: async (ours) => {
      const { firstMessageId } = await buildThread(app, { starter: ours });
      return change('editMessage', () => ({ messageId: firstMessageId, text: 'Said otherwise' }), 'message { text }');
    },
  },
  'Mutation.deleteMessage': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'MESSAGE.NOT_YOURS', 'MESSAGE.NOT_YOURS', 'allowed'],
    prepare: async (ours) => {
      const { firstMessageId } = await buildThread(app, { starter: ours });
      return change('deleteMessage', () => ({ messageId: firstMessageId }), 'message { isDeleted }');
    },
  },
  'Mutation.removeAttachment': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'allowed'],
    prepare: async (ours) => {
      const { id } = await buildThread(app, { recipient: ours });
      const [row] = await app.app.get(UnitOfWork).manager.query<{ id: string }[]>(
        `insert into attachment (thread_id, organisation_id, uploader_id, name, kind, size, content, uploaded_at) values ($1, $2, $3, 'a.pdf', 'PDF', 1, 'x', now()) returning id`,
        [id, ours.id, ours.owner.id],
      );
      return change('removeAttachment', () => ({ attachmentId: row!.id }), 'removedId');
    },
  },
  'Mutation.muteThread': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'allowed', 'allowed', 'allowed'],
    prepare: async (ours) => {
      const { id } = await buildThread(app, { recipient: ours });
      return change('muteThread', () => ({ threadId: id, isMuted: true }), 'thread { isMuted }');
    },
  },
  'Mutation.archiveThread': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'allowed', 'allowed', 'allowed'],
    prepare: async (ours) => {
      const { id } = await buildThread(app, { recipient: ours });
      return change('archiveThread', () => ({ threadId: id, isArchived: true }), 'thread { isArchived }');
    },
  },
  'Mutation.saveMessageDraft': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'ORGANISATION.NOT_YOURS', 'allowed', 'allowed'],
    prepare: async (ours) => {
      const { id } = await buildThread(app, { recipient: ours });
      return change('saveMessageDraft', () => ({ threadId: id, text: 'Begun' }), 'thread { draft { text } }');
    },
  },
  'Mutation.markThreadRead': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'allowed', 'allowed', 'allowed'],
    prepare: async (ours) => {
      const { id, firstMessageId } = await buildThread(app, { recipient: ours });
      return change('markThreadRead', () => ({ threadId: id, messageId: firstMessageId }), 'thread { unreadCount }');
    },
  },
  'Mutation.saveSearch': { expect: SIGNED_IN, prepare: () => change('saveSearch', () => ({ kind: 'IDEA', name: 'Mine', query: '' }), 'searches { id }') },
  'Mutation.renameSavedSearch': { expect: NONE_THERE, prepare: () => change('renameSavedSearch', () => ({ id: '999999999', name: 'Theirs' }), 'searches { id }') },
  'Mutation.removeSavedSearch': { expect: NONE_THERE, prepare: () => change('removeSavedSearch', () => ({ id: '999999999' }), 'searches { id }') },
  'Mutation.setBookmark': { expect: SIGNED_IN, prepare: (ours) => change('setBookmark', () => ({ kind: 'ORGANISATION', subjectId: ours.id, isBookmarked: true }), 'isBookmarked') },
  'Mutation.renewCalendar': { expect: SIGNED_IN, prepare: () => ({ ask: (browser) => browser.ask('mutation { renewCalendar { url } }') }) },
  'Mutation.revokeCalendar': { expect: SIGNED_IN, prepare: () => ({ ask: (browser) => browser.ask('mutation { revokeCalendar { url } }') }) },
  'Query.notifications': { expect: SIGNED_IN, prepare: read('{ notifications { edges { node { id } } } }') },
  'Mutation.markAllNotificationsRead': { expect: SIGNED_IN, prepare: () => ({ ask: (browser) => browser.ask('mutation { markAllNotificationsRead { unreadCount } }') }) },
  'Mutation.markNotificationRead': { expect: NONE_THERE, prepare: () => change('markNotificationRead', () => ({ id: '999999999' }), 'notification { id }') },
  'Mutation.chooseNotification': { expect: SIGNED_IN, prepare: () => change('chooseNotification', () => ({ kind: 'MEMBER_JOINED', inProduct: true, mail: 'WEEKLY' }), 'settings { timeZone }') },
  'Mutation.setTimeZone': { expect: SIGNED_IN, prepare: () => change('setTimeZone', () => ({ timeZone: 'Europe/Paris' }), 'settings { timeZone }') },
  'Mutation.unsubscribe': {
    expect: ANYBODY,
    prepare: async () => {
      const { id } = await buildPerson(app);
      const token = app.app.get(UnsubscribeLinks).linkFor({ personId: id, locale: 'en', from: 'MEMBER_JOINED' }).split('/').at(-1);
      return change('unsubscribe', () => ({ token }), 'kind');
    },
  },
};

/** Subscriptions come over a socket; who is not signed in is hung up on. */
const SUBSCRIPTIONS: Readonly<Record<string, Outcomes>> = {
  'Subscription.messageSent': ['4401', 'nothing', 'nothing', 'allowed', 'allowed', 'allowed'],
};

/** Of one's own doings, or of one thing: who hears of them is tested where they are done. */
const TESTED_THERE = ['Subscription.consortiumBuildProgress', 'Subscription.consortiumChanged', 'Subscription.unreadNotifications', 'Subscription.interestsChanged', 'Subscription.threadChanged'];

async function buildStage(): Promise<Stage> {
  return { cast: await buildCast(app), theirs: await buildOrganisation(app) };
}

function callerOf(caller: Caller, { cast, theirs }: Stage): { browser: Browser; as: string } {
  if (caller === 'impostor') return { browser: theirs.owner.browser, as: cast.organisation.id };
  if (caller === 'other') return { browser: theirs.owner.browser, as: theirs.id };
  return { browser: cast[caller], as: cast.organisation.id };
}

function outcomeOf(answer: Answer, hidden: string | undefined): Outcome {
  const { data, errors } = answer;
  const isTold = hidden !== undefined && JSON.stringify(answer).includes(hidden);
  if (errors) return `${errors.map(({ extensions }) => extensions.code).join(' ')}${isTold ? ', and yet told' : ''}`;
  return hidden === undefined || (data && isTold) ? 'allowed' : 'nothing';
}

test('every root field of the schema is in the table, and nothing else is', async () => {
  const schema = buildSchema(await readFile('libs/api-contract/schema.graphql', 'utf8'));
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) => (type ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : []));
  const listed = new Set([...Object.keys(TABLE), ...Object.keys(SUBSCRIPTIONS), ...TESTED_THERE].map((row) => row.split(' ')[0]));
  expect([...listed].sort()).toEqual(fields.sort());
});

test.each(Object.entries(TABLE))('%s', async (field, { expect: outcomes, prepare, isFresh }) => {
  const stage = isFresh ? await buildStage() : shared;
  let call: Call | undefined;
  const found: Record<string, Outcome> = {};
  for (const caller of CALLERS) {
    call ??= await prepare(stage.cast.organisation);
    const { browser, as } = callerOf(caller, stage);
    found[caller] = outcomeOf(await call.ask(browser, as), call.secret);
    if (found[caller] === 'allowed' && field.startsWith('Mutation')) call = undefined;
  }
  expect(found).toEqual(Object.fromEntries(CALLERS.map((caller, at) => [caller, outcomes[at]])));
});

test.each(Object.entries(SUBSCRIPTIONS).flatMap(([field, outcomes]) => CALLERS.map((caller, at) => ({ field, caller, outcome: outcomes[at]! }))))(
  '$field for $caller: $outcome',
  async ({ caller, outcome }) => {
    const { browser } = callerOf(caller, shared);
    if (caller === 'anonymous') return expect(String(await Subscriber.connect(app, browser).closed)).toBe(outcome);
    const subscriber = await Subscriber.open(app, browser);
    const thread = await buildThread(app, { recipient: shared.cast.organisation });
    const text = secret();
    await sendIn(thread, thread.starter, { text });
    // What the caller may read and is sent afterwards tells that all before it has passed by.
    const last = secret();
    const after = outcome === 'allowed' ? thread : await buildThread(app, { recipient: shared.theirs });
    await sendIn(after, after.starter, { text: last });
    await subscriber.words(last);
    expect(subscriber.received.some(({ data }) => data.messageSent.text === text)).toBe(outcome === 'allowed');
    subscriber.close();
  },
);
