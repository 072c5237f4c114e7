import { buildDraftIdea } from '../builders/build-idea';
import { buildDraftOffer } from '../builders/build-offer';
import { ANYBODY, read, type Rows } from './row';

export const searchRows: Rows = {
  'Query.directory': { expect: ANYBODY, prepare: read('{ directory { organisationCount } }') },
  'Query.searchOrganisations': { expect: ANYBODY, prepare: read('{ searchOrganisations { totalCount } }') },
  'Query.searchIdeas': { expect: ANYBODY, prepare: read('{ searchIdeas { totalCount } }') },
  'Query.statistics': { expect: ANYBODY, prepare: read('{ statistics { countedAt statistics { name counts { key count } } } }') },
  'Query.suggest': { expect: ANYBODY, prepare: read('{ suggest(words: "a") { kind } }') },
  'Query.searchOffers': { expect: ANYBODY, prepare: read('{ searchOffers { totalCount } }') },
  'Query.searchIdeas (drafts are found by nobody)': {
    expect: ['nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
    prepare: async (ours, app) => {
      const { title } = await buildDraftIdea(app, {}, ours);
      return { ask: (browser) => browser.ask('query($words: String) { searchIdeas(filter: { words: $words }) { totalCount edges { node { title } } } }', { words: title }), secret: title };
    },
  },
  'Query.suggest (drafts are found by nobody)': {
    expect: ['nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
    prepare: async (ours, app) => {
      const { title } = await buildDraftOffer(app, {}, ours);
      return { ask: (browser) => browser.ask('query($words: String!) { suggest(words: $words) { suggestions { name } } }', { words: title }), secret: title };
    },
  },
  'Query.searchOffers (drafts are found by nobody)': {
    expect: ['nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
    prepare: async (ours, app) => {
      const { title } = await buildDraftOffer(app, {}, ours);
      return { ask: (browser) => browser.ask('query($words: String) { searchOffers(filter: { words: $words }) { totalCount edges { node { title } } } }', { words: title }), secret: title };
    },
  },
};
