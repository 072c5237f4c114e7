import { useMutation } from '@apollo/client/react';
import { PublishIdeaDocument } from './publish-idea.graphql';

/** Makes a draft public; rejects with what it still lacks. */
export function usePublishIdea(): (asOrganisationId: string, ideaId: string) => Promise<void> {
  const [publish] = useMutation(PublishIdeaDocument);
  return async (asOrganisationId, ideaId) => {
    await publish({ variables: { input: { asOrganisationId, ideaId } } });
  };
}
