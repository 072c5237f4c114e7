import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildDraftIdea } from '../builders/build-idea';
import { buildDraftOffer } from '../builders/build-offer';
import { buildPerson, PASSWORD } from '../builders/build-person';
import { ANYBODY, change, OWN_PEOPLE, read, type Rows, secret, SIGNED_IN, tokenIn } from './row';

export const accountsRows: Rows = {
  'Query.viewer': {
    expect: OWN_PEOPLE,
    prepare: async (ours, app) => {
      const title = secret();
      await buildDraftIdea(app, { title }, ours);
      await buildDraftOffer(app, { title }, ours);
      const lists = 'memberships { organisation { id } } ideas { title } offers { title } consortia { id } invitations { id } unreadThreadCount';
      return { ask: (browser) => browser.ask(`{ viewer { id email ${lists} } }`), secret: title };
    },
  },
  'Mutation.register': {
    expect: ANYBODY,
    prepare: () => change('register', () => ({ email: `${randomUUID()}@new.example`, locale: 'en' }), 'checkYourMail'),
  },
  'Mutation.confirmEmail': {
    expect: ANYBODY,
    isFresh: true,
    prepare: async (_, app) => {
      const email = `${randomUUID()}@new.example`;
      await app.browser().mutate('register', { email, locale: 'en' }, 'checkYourMail');
      const token = tokenIn((await app.mailTo(email)).text);
      return change('confirmEmail', () => ({ token, name: 'Somebody', password: PASSWORD }), 'viewer { email }');
    },
  },
  'Mutation.signIn': {
    expect: ANYBODY,
    isFresh: true,
    prepare: async (_, app) => {
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
    prepare: async (_, app) => {
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
    prepare: async (ours, app) => {
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
    prepare: async (ours, app) => {
      const email = `${randomUUID()}@new.example`;
      await ours.owner.browser.mutate('requestAddressChange', { email, currentPassword: PASSWORD }, 'checkYourMail');
      const token = tokenIn((await app.mailTo(email)).text);
      return change('confirmAddressChange', () => ({ token }), 'viewer { email }');
    },
  },
  'Mutation.endSession (of our owner)': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'allowed'],
    prepare: async (ours, app) => {
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
};
