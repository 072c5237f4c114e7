import { useMutation } from '@apollo/client/react';
import type { SeatStatus } from '@trefoil/vocabulary';
import { ConfirmButton } from '../../shared/forms/confirm-button';
import { useText } from '../../shared/i18n/intl';
import { RemoveSeatDocument } from './remove-seat.graphql';

export type RemoveSeatProps = {
  readonly seat: { readonly id: string; readonly status: SeatStatus; readonly organisation: { readonly name: string } };
  readonly asOrganisationId: string;
};

/** Takes a seat away, takes an invitation back, or drops a plan. */
export function RemoveSeat({ seat: { id, status, organisation: { name } }, asOrganisationId }: RemoveSeatProps) {
  const t = useText();
  const [remove] = useMutation(RemoveSeatDocument, { variables: { input: { asOrganisationId, seatId: id } } });
  const which = status === 'ACCEPTED' ? 'remove' : 'cancel';
  return (
    <ConfirmButton
      size="small"
      label={t(`consortia.remove.${which}`)}
      accessibleLabel={t('consortia.remove.accessible', { action: t(`consortia.remove.${which}`), name })}
      title={t(`consortia.remove.${which}Title`, { name })}
      onConfirm={() => remove()}
    >
      <p>{t(`consortia.remove.${which}Text`, { name })}</p>
    </ConfirmButton>
  );
}
