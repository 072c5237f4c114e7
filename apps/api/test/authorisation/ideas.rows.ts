import { anIdea, buildDraftIdea, buildIdea } from '../builders/build-idea';
import { aConsortium, acts, ANYBODY, change, OWN_PEOPLE, type Rows, SPEAKERS } from './row';

export const ideasRows: Rows = {
  'Query.idea': {
    expect: ANYBODY,
    prepare: async (ours, app) => {
      const { id, title } = await buildIdea(app, {}, ours);
      return { ask: (browser) => browser.ask(`{ idea(id: "${id}") { title } }`), secret: title };
    },
  },
  'Query.idea (a draft)': {
    expect: OWN_PEOPLE,
    prepare: async (ours, app) => {
      const { id, title } = await buildDraftIdea(app, {}, ours);
      return { ask: (browser) => browser.ask(`{ idea(id: "${id}") { title consortium { id } } }`), secret: title };
    },
  },
  'Query.idea (a withdrawn draft: nobody else learns that it was)': {
    expect: OWN_PEOPLE,
    prepare: async (ours, app) => {
      const { id, title } = await buildDraftIdea(app, {}, ours);
      await ours.owner.browser.mutate('withdrawIdea', { asOrganisationId: ours.id, ideaId: id }, 'idea { id }');
      return { ask: (browser) => browser.ask(`{ idea(id: "${id}") { title } }`), secret: title };
    },
  },
  'Query.idea (withdrawn after it was public)': {
    expect: ['GONE', 'GONE', 'GONE', 'allowed', 'allowed', 'allowed'],
    prepare: async (ours, app) => {
      const { id, title } = await buildIdea(app, {}, ours);
      await ours.owner.browser.mutate('withdrawIdea', { asOrganisationId: ours.id, ideaId: id }, 'idea { id }');
      return { ask: (browser) => browser.ask(`{ idea(id: "${id}") { title } }`), secret: title };
    },
  },
  'Query.idea (the consortium of a public one)': {
    expect: OWN_PEOPLE,
    prepare: async (ours, app) => {
      const { consortium, addedValue } = await aConsortium(app, ours);
      return { ask: (browser) => browser.ask(`{ idea(id: "${consortium.idea.id}") { consortium { seats { addedValue } } } }`), secret: addedValue };
    },
  },
  'Mutation.draftIdea': acts('draftIdea', SPEAKERS('allowed'), 'idea { status }', () => ({ content: anIdea() })),
  'Mutation.editIdea': acts('editIdea', SPEAKERS('IDEA.NOT_YOURS'), 'idea { version }', async (ours, app) => {
    const { id, version } = await buildIdea(app, {}, ours);
    return { ideaId: id, version, content: anIdea() };
  }),
  'Mutation.editIdea (a draft)': acts('editIdea', SPEAKERS('NOT_FOUND'), 'idea { version }', async (ours, app) => {
    const { id, version } = await buildDraftIdea(app, {}, ours);
    return { ideaId: id, version, content: anIdea() };
  }),
  'Mutation.publishIdea': acts('publishIdea', SPEAKERS('NOT_FOUND'), 'idea { status }', async (ours, app) => ({ ideaId: (await buildDraftIdea(app, {}, ours)).id })),
  'Mutation.withdrawIdea': acts('withdrawIdea', SPEAKERS('IDEA.NOT_YOURS'), 'idea { status }', async (ours, app) => ({ ideaId: (await buildIdea(app, {}, ours)).id })),
  'Mutation.pauseIdea': acts('pauseIdea', SPEAKERS('IDEA.NOT_YOURS'), 'idea { status }', async (ours, app) => ({ ideaId: (await buildIdea(app, {}, ours)).id })),
  'Mutation.completeIdea': acts('completeIdea', SPEAKERS('IDEA.NOT_YOURS'), 'idea { status }', async (ours, app) => ({ ideaId: (await buildIdea(app, {}, ours)).id })),
  'Mutation.closeIdea': acts('closeIdea', SPEAKERS('IDEA.NOT_YOURS'), 'idea { status }', async (ours, app) => ({ ideaId: (await buildIdea(app, {}, ours)).id })),
  'Mutation.reopenIdea': {
    expect: SPEAKERS('IDEA.NOT_YOURS'),
    prepare: async (ours, app) => {
      const { id } = await buildIdea(app, {}, ours);
      await ours.owner.browser.mutate('pauseIdea', { asOrganisationId: ours.id, ideaId: id }, 'idea { id }');
      return change('reopenIdea', (as) => ({ asOrganisationId: as, ideaId: id }), 'idea { status }');
    },
  },
  'Mutation.renewIdea': acts('renewIdea', SPEAKERS('IDEA.NOT_YOURS'), 'idea { status }', async (ours, app) => ({ ideaId: (await buildIdea(app, {}, ours)).id })),
};
