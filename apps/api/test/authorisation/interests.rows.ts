import { anExpression, buildInterest, buildInterestInNewIdea, aForm, DECLINE_WORDS } from '../builders/build-interest';
import { buildIdea } from '../builders/build-idea';
import { acts, change, OWN_SIGNED_IN, type Rows, secret, SPEAKERS } from './row';

export const interestsRows: Rows = {
  // Expressions of interest: between the applicant and the coordinator.
  'Query.expressionOfInterest': {
    expect: OWN_SIGNED_IN,
    prepare: async (ours, app) => {
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
    prepare: async (ours, app) => {
      const why = secret();
      const { idea } = await buildInterest(app, await buildIdea(app, {}, ours), undefined, { why });
      return { ask: (browser) => browser.ask(`{ interestBoard(ideaId: "${idea.id}") { counts { NEW } column(state: NEW) { edges { node { why } } } } }`), secret: why };
    },
  },
  'Mutation.expressInterest': {
    expect: SPEAKERS('allowed'),
    prepare: async (_, app) => {
      const idea = await buildIdea(app);
      return change('expressInterest', (as) => anExpression(idea, { id: as }), 'interest { id }');
    },
  },
  'Mutation.editInterest': acts('editInterest', SPEAKERS('NOT_FOUND'), 'interest { id }', async (ours, app) => {
    const { id, version } = await buildInterest(app, await buildIdea(app), ours);
    return { interestId: id, version, form: aForm() };
  }),
  'Mutation.withdrawInterest': acts('withdrawInterest', SPEAKERS('NOT_FOUND'), 'interest { id }', async (ours, app) => ({ interestId: (await buildInterest(app, await buildIdea(app), ours)).id })),
  'Mutation.moveInterests': acts('moveInterests', SPEAKERS('NOT_FOUND'), 'interests { id }', async (ours, app) => {
    const { id } = await buildInterestInNewIdea(app, ours);
    return { interestIds: [id], to: 'SHORTLISTED' };
  }),
  'Mutation.declineInterests': acts('declineInterests', SPEAKERS('NOT_FOUND'), 'interests { id }', async (ours, app) => {
    const { id } = await buildInterestInNewIdea(app, ours);
    return { interestIds: [id], words: DECLINE_WORDS };
  }),
  'Mutation.offerSeatForInterest': acts('offerSeatForInterest', SPEAKERS('NOT_FOUND'), 'interest { id }', async (ours, app) => ({ interestId: (await buildInterestInNewIdea(app, ours)).id })),
  'Mutation.takeSeatBack': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours, app) => {
      const { id } = await buildInterestInNewIdea(app, ours);
      await ours.owner.browser.mutate('offerSeatForInterest', { asOrganisationId: ours.id, interestId: id }, 'interest { id }');
      return change('takeSeatBack', (as) => ({ asOrganisationId: as, interestId: id }), 'interest { id }');
    },
  },
  'Mutation.setInterestCap': acts('setInterestCap', SPEAKERS('IDEA.NOT_YOURS'), 'idea { id }', async (ours, app) => ({ ideaId: (await buildIdea(app, {}, ours)).id, most: 5 })),
};
