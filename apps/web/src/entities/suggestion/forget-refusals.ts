import type { ApolloCache, ObservableQuery } from '@apollo/client';

/** After a refusal, or one taken back: who is suggested and who is refused is asked anew wherever it is shown. */
export const FORGET_REFUSALS = {
  update(cache: ApolloCache): void {
    cache.evict({ id: 'ROOT_QUERY', fieldName: 'suggestedPartners' });
    for (const id of Object.keys(cache.extract() as object)) if (id.startsWith('Consortium:')) cache.evict({ id, fieldName: 'refusedSuggestions' });
  },
  onQueryUpdated: (query: ObservableQuery): Promise<unknown> => query.refetch(),
  awaitRefetchQueries: true,
};
