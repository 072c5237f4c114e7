import { useMutation, useQuery } from '@apollo/client/react';
import { ConfirmButton } from '../../shared/forms/confirm-button';
import { useText } from '../../shared/i18n/intl';
import { BlockOrganisationDocument, BlockedOrganisationsDocument, UnblockOrganisationDocument } from './block-organisation.graphql';

export type BlockButtonProps = {
  /** On whose behalf. */
  readonly own: { readonly id: string; readonly name: string };
  readonly other: { readonly id: string; readonly name: string };
  readonly size?: 'normal' | 'small';
};

/** Lets an organisation have nothing to do with another, and takes that back. */
export function BlockButton({ own, other, size }: BlockButtonProps) {
  const t = useText();
  const { data } = useQuery(BlockedOrganisationsDocument, { variables: { id: own.id } });
  const [block] = useMutation(BlockOrganisationDocument);
  const [unblock] = useMutation(UnblockOrganisationDocument);
  if (!data?.organisation) return null;
  const isBlocked = data.organisation.blockedOrganisations.some(({ id }) => id === other.id);
  const variables = { input: { asOrganisationId: own.id, organisationId: other.id } };
  const named = { name: other.name, organisation: own.name };
  return isBlocked ? (
    <ConfirmButton key="lift" size={size} variant="primary" label={t('people.block.lift')} accessibleLabel={t('people.block.liftNamed', named)} title={t('people.block.liftNamed', named)} onConfirm={() => unblock({ variables })}>
      {t('people.block.liftText', named)}
    </ConfirmButton>
  ) : (
    <ConfirmButton key="block" size={size} label={t('people.block.block')} accessibleLabel={t('people.block.blockNamed', named)} title={t('people.block.blockNamed', named)} onConfirm={() => block({ variables })}>
      {t('people.block.text', named)}
    </ConfirmButton>
  );
}
