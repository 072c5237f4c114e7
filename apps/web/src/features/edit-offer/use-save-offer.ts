import { useApolloClient, useMutation } from '@apollo/client/react';
import type { OfferContentInput } from '../../shared/graphql/schema-types';
import { DraftOfferDocument, EditOfferDocument, NewestOfferVersionDocument, type OfferContentFragment } from './edit-offer.graphql';

export type SavedOffer = { readonly id: string; readonly version: number };

/** Drafts a new offer, or writes over the version that was loaded; rejects with the API's refusal. */
export function useSaveOffer(): (asOrganisationId: string, content: OfferContentInput, before: SavedOffer | null) => Promise<OfferContentFragment> {
  const [draft] = useMutation(DraftOfferDocument);
  const [edit] = useMutation(EditOfferDocument);
  return async (asOrganisationId, content, before) => {
    if (before === null) {
      const { data } = await draft({ variables: { input: { asOrganisationId, content } } });
      return data!.draftOffer.offer as OfferContentFragment;
    }
    const { data } = await edit({ variables: { input: { asOrganisationId, offerId: before.id, version: before.version, content } } });
    return data!.editOffer.offer as OfferContentFragment;
  };
}

/** The version that is saved now, for who has decided to write over it. */
export function useNewestOfferVersion(): (id: string) => Promise<number | null> {
  const client = useApolloClient();
  return async (id) => {
    const { data } = await client.query({ query: NewestOfferVersionDocument, variables: { id }, fetchPolicy: 'network-only' });
    return data?.offer?.version ?? null;
  };
}
