import { useMutation } from '@apollo/client/react';
import { ConfirmButton } from '../../shared/forms/confirm-button';
import { useText } from '../../shared/i18n/intl';
import { LeaveConsortiumDocument } from './leave-consortium.graphql';

export type LeaveConsortiumProps = {
  readonly seat: { readonly id: string; readonly organisation: { readonly id: string; readonly name: string } };
  readonly onLeft: () => void;
};

/** Gives up a seat that was accepted. */
export function LeaveConsortium({ seat: { id, organisation }, onLeft }: LeaveConsortiumProps) {
  const t = useText();
  const [leave] = useMutation(LeaveConsortiumDocument, { variables: { input: { asOrganisationId: organisation.id, seatId: id } } });
  return (
    <ConfirmButton size="small" label={t('consortia.leave.action')} title={t('consortia.leave.title')} onConfirm={() => leave().then(onLeft)}>
      <p>{t('consortia.leave.text', { name: organisation.name })}</p>
    </ConfirmButton>
  );
}
