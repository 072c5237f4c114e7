import { useMutation } from '@apollo/client/react';
import type { IdeaContentInput } from '../../shared/graphql/schema-types';
import { DraftIdeaDocument, EditIdeaDocument, type IdeaContentFragment } from './edit-idea.graphql';

export type SavedIdea = { readonly id: string; readonly version: number };

/** Drafts a new idea, or writes over the version that was loaded; rejects with the API's refusal. */
export function useSaveIdea(): (asOrganisationId: string, content: IdeaContentInput, before: SavedIdea | null) => Promise<IdeaContentFragment> {
  const [draft] = useMutation(DraftIdeaDocument);
  const [edit] = useMutation(EditIdeaDocument);
  return async (asOrganisationId, content, before) => {
    if (before === null) {
      const { data } = await draft({ variables: { input: { asOrganisationId, content } } });
      return data!.draftIdea.idea as IdeaContentFragment;
    }
    const { data } = await edit({ variables: { input: { asOrganisationId, ideaId: before.id, version: before.version, content } } });
    return data!.editIdea.idea as IdeaContentFragment;
  };
}
