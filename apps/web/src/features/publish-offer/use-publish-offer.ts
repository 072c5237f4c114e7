import { useMutation } from '@apollo/client/react';
import { PublishOfferDocument } from './publish-offer.graphql';

/** Makes a draft public; rejects with what it still lacks. */
export function usePublishOffer(): (asOrganisationId: string, offerId: string) => Promise<void> {
  const [publish] = useMutation(PublishOfferDocument);
  return async (asOrganisationId, offerId) => {
    await publish({ variables: { input: { asOrganisationId, offerId } } });
  };
}
