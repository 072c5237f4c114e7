import { randomUUID } from 'node:crypto';
import { buildPerson } from '../builders/build-person';
import { acts, aMemberOf, anInvitationToJoin, change, OWNERS, type Rows, SIGNED_IN } from './row';

export const peopleRows: Rows = {
  'Query.organisationPeople': {
    expect: ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'allowed', 'allowed', 'allowed'],
    prepare: (ours) => ({ ask: (browser) => browser.ask(`{ organisationPeople(organisationId: "${ours.id}") { members { name } } }`) }),
  },
  'Query.organisationPeople (addresses, invitations and requests)': {
    expect: ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'nothing', 'nothing', 'allowed'],
    prepare: async (ours, app) => {
      const { email, browser } = await buildPerson(app);
      await browser.mutate('requestToJoin', { organisationId: ours.id }, 'asked');
      return { ask: (reader) => reader.ask(`{ organisationPeople(organisationId: "${ours.id}") { members { email } invitations { email } requests { email } } }`), secret: email };
    },
  },
  'Query.invitationToJoin (of an address of nobody here)': {
    expect: ['UNAUTHENTICATED', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS'],
    prepare: async (ours, app) => {
      const { token } = await anInvitationToJoin(app, ours);
      return { ask: (browser) => browser.ask(`{ invitationToJoin(token: "${token}") { organisationName } }`), secret: ours.name };
    },
  },
  'Mutation.joinOrganisation (of an address of nobody here)': {
    expect: ['UNAUTHENTICATED', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS'],
    prepare: async (ours, app) => {
      const { token } = await anInvitationToJoin(app, ours);
      return change('joinOrganisation', () => ({ token }), 'membership { id }');
    },
  },
  'Mutation.inviteMember': acts('inviteMember', OWNERS('allowed'), 'people { role }', () => ({ email: `${randomUUID()}@new.example`, role: 'VIEWER', locale: 'en' })),
  'Mutation.resendMemberInvitation': acts('resendMemberInvitation', OWNERS('NOT_FOUND'), 'people { role }', async (ours, app) => {
    const { invitationId } = await anInvitationToJoin(app, ours);
    return { invitationId };
  }),
  'Mutation.withdrawMemberInvitation': acts('withdrawMemberInvitation', OWNERS('NOT_FOUND'), 'people { role }', async (ours, app) => {
    const { invitationId } = await anInvitationToJoin(app, ours);
    return { invitationId };
  }),
  'Mutation.changeMemberRole': {
    expect: OWNERS('NOT_FOUND'),
    prepare: async (ours, app) => {
      const memberId = await aMemberOf(app, ours);
      return change('changeMemberRole', (as) => ({ asOrganisationId: as, memberId, role: 'EDITOR' }), 'people { role }');
    },
  },
  'Mutation.removeMember': {
    expect: OWNERS('NOT_FOUND'),
    prepare: async (ours, app) => {
      const memberId = await aMemberOf(app, ours);
      return change('removeMember', (as) => ({ asOrganisationId: as, memberId }), 'people { role }');
    },
  },
  'Mutation.handOverOrganisation': {
    expect: OWNERS('NOT_FOUND'),
    isFresh: true,
    prepare: async (ours, app) => {
      const memberId = await aMemberOf(app, ours);
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
    prepare: async (ours, app) => {
      const { browser, email } = await buildPerson(app);
      await browser.mutate('requestToJoin', { organisationId: ours.id }, 'asked');
      const { organisationPeople } = await ours.owner.browser.query(`{ organisationPeople(organisationId: "${ours.id}") { requests { id email } } }`);
      const requestId = organisationPeople.requests.find((request: { email: string }) => request.email === email).id;
      return change('answerJoinRequest', (as) => ({ asOrganisationId: as, requestId, role: null }), 'people { role }');
    },
  },
  'Query.claimStanding': { expect: SIGNED_IN, prepare: (ours) => ({ ask: (browser) => browser.ask(`{ claimStanding(organisationId: "${ours.id}") { isMember } }`) }) },
  'Mutation.claimOrganisation (ours)': {
    expect: ['UNAUTHENTICATED', 'CLAIM.ALREADY_CLAIMED', 'CLAIM.ALREADY_CLAIMED', 'PEOPLE.ALREADY_IN', 'PEOPLE.ALREADY_IN', 'PEOPLE.ALREADY_IN'],
    prepare: (ours) => change('claimOrganisation', () => ({ organisationId: ours.id, evidence: 'I work there' }), 'isOwner'),
  },
};
