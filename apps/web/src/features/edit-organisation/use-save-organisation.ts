import { useMutation } from '@apollo/client/react';
import { ViewerDocument } from '../../shared/session/viewer.graphql';
import { CreateOrganisationDocument, EditOrganisationDocument, type OrganisationContentFragment } from './edit-organisation.graphql';
import { toProfileInput, type OrganisationValues } from './organisation-values';

export type SavedOrganisation = { readonly organisation: OrganisationContentFragment; /** Saved all the same. */ readonly warnings: readonly string[] };

/** Makes a new profile, or writes over the version that was loaded; rejects with the API's refusal. */
export function useSaveOrganisation(): (values: OrganisationValues, before: { readonly id: string; readonly version: number } | null) => Promise<SavedOrganisation> {
  // whoever makes an organisation belongs to it from then on
  const [create] = useMutation(CreateOrganisationDocument, { refetchQueries: [ViewerDocument], awaitRefetchQueries: true });
  const [edit] = useMutation(EditOrganisationDocument);
  return async (values, before) => {
    const profile = toProfileInput(values);
    const payload = before === null
      ? (await create({ variables: { input: { profile } } })).data?.createOrganisation
      : (await edit({ variables: { input: { asOrganisationId: before.id, version: before.version, profile } } })).data?.editOrganisation;
    if (!payload) throw new Error('The API saved nothing and said nothing');
    return { organisation: payload.organisation as OrganisationContentFragment, warnings: payload.warnings.map(({ code }) => code) };
  };
}
