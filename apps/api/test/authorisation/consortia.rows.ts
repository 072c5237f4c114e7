import { buildConsortium, anInvitation, buildMemberSeat } from '../builders/build-consortium';
import { buildIdea } from '../builders/build-idea';
import { buildOrganisation } from '../builders/build-organisation';
import { aConsortium, acts, anInvitationToUs, change, OWN_PEOPLE, type Rows, SPEAKERS } from './row';

export const consortiaRows: Rows = {
  'Query.consortium': {
    expect: OWN_PEOPLE,
    prepare: async (ours, app) => {
      const { consortium, addedValue } = await aConsortium(app, ours);
      return { ask: (browser) => browser.ask(`{ consortium(id: "${consortium.id}") { seats { addedValue } eligibility { verdict } } }`), secret: addedValue };
    },
  },
  // Consortia: to who has nothing to do with one, it does not exist.
  'Mutation.openConsortium': {
    expect: SPEAKERS('IDEA.NOT_YOURS'),
    prepare: async (ours, app) => {
      const idea = await buildIdea(app, {}, ours);
      return change('openConsortium', (as) => ({ asOrganisationId: as, ideaId: idea.id }), 'consortium { id }');
    },
  },
  'Mutation.saveBudgetPlan': acts('saveBudgetPlan', SPEAKERS('NOT_FOUND'), 'consortium { id }', async (ours, app) => ({ consortiumId: (await buildConsortium(app, {}, ours)).id, version: 0, months: 24, shares: [] })),
  'Mutation.recordSubmission': acts('recordSubmission', SPEAKERS('NOT_FOUND'), 'consortium { id }', async (ours, app) => ({ consortiumId: (await buildConsortium(app, {}, ours)).id })),
  'Mutation.invitePartner': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours, app) => {
      const [consortium, invitee] = [await buildConsortium(app, {}, ours), await buildOrganisation(app)];
      return change('invitePartner', (as) => anInvitation(consortium, invitee.id, { asOrganisationId: as }), 'seat { status }');
    },
  },
  'Mutation.acceptInvitation': acts('acceptInvitation', SPEAKERS('NOT_FOUND'), 'seat { status }', async (ours, app) => ({ seatId: (await anInvitationToUs(app, ours)).id })),
  'Mutation.declineInvitation': acts('declineInvitation', SPEAKERS('NOT_FOUND'), 'seat { status }', async (ours, app) => ({ seatId: (await anInvitationToUs(app, ours)).id })),
  'Mutation.leaveConsortium': acts('leaveConsortium', SPEAKERS('NOT_FOUND'), 'seat { status }', async (ours, app) => ({ seatId: (await buildMemberSeat(app, await buildConsortium(app), ours)).id })),
  'Mutation.removeSeat': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours, app) => {
      const { id } = (await aConsortium(app, ours)).seat;
      return change('removeSeat', (as) => ({ asOrganisationId: as, seatId: id }), 'seat { status }');
    },
  },
  'Mutation.editSeat': acts('editSeat', SPEAKERS('NOT_FOUND'), 'seat { addedValue }', async (ours, app) => {
    const { seat } = await aConsortium(app, ours);
    return { seatId: seat.id, addedValue: 'Theirs alone' };
  }),
  'Query.proposeConsortium': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours, app) => {
      const { id } = await buildConsortium(app, {}, ours);
      return {
        ask: (browser, as) =>
          browser.ask('query($input: ProposeConsortiumInput!) { proposeConsortium(input: $input) { outcome } }', { input: { asOrganisationId: as, consortiumId: id, sizeFrom: 3, sizeTo: 3, leastNewcomers: 0 } }),
      };
    },
  },
  'Query.suggestedPartners': {
    expect: ['UNAUTHENTICATED', 'IDEA.NOT_YOURS', 'IDEA.NOT_YOURS', 'IDEA.NOT_YOURS', 'allowed', 'allowed'],
    prepare: async (ours, app) => {
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
    prepare: async (ours, app) => {
      const { id } = await buildIdea(app, {}, ours);
      const other = await buildOrganisation(app);
      return change('refuseSuggestion', (as) => ({ asOrganisationId: as, ideaId: id, organisationId: other.id, reason: 'OTHER' }), 'idea { id }');
    },
  },
  'Mutation.reconsiderSuggestion': acts('reconsiderSuggestion', SPEAKERS('IDEA.NOT_YOURS'), 'idea { id }', async (ours, app) => ({ ideaId: (await buildIdea(app, {}, ours)).id, organisationId: ours.id })),
};
