import { InMemoryCache } from '@apollo/client';

export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: { ThreadSubject: ['Organisation', 'ProjectIdea', 'PartnerOffer'] },
    typePolicies: {
      Organisation: { fields: { viewerCan: { merge: true } } },
      ProjectIdea: { fields: { viewerCan: { merge: true } } },
      PartnerOffer: { fields: { viewerCan: { merge: true } } },
      Consortium: { fields: { viewerCan: { merge: true } } },
      Seat: { fields: { viewerCan: { merge: true } } },
      Query: { fields: { directory: { merge: true } } },
    },
  });
}
