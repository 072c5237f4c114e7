import type { OfferStatus } from '@trefoil/vocabulary';
import { useMutation } from '@apollo/client/react';
import { ConfirmButton } from '../../shared/forms/confirm-button';
import { useText } from '../../shared/i18n/intl';
import { WithdrawOfferDocument } from './withdraw-offer.graphql';

export type WithdrawOfferProps = { readonly offer: { readonly id: string; readonly status: OfferStatus; readonly organisation: { readonly id: string } } };

/** Takes an offer away for good. */
export function WithdrawOffer({ offer: { id, status, organisation } }: WithdrawOfferProps) {
  const t = useText();
  const [withdraw] = useMutation(WithdrawOfferDocument, { variables: { input: { asOrganisationId: organisation.id, offerId: id } } });
  return (
    <ConfirmButton label={t('offers.form.withdraw.action')} title={t('offers.form.withdraw.title')} onConfirm={() => withdraw()}>
      <p>{t(status === 'DRAFT' ? 'offers.form.withdraw.draftText' : 'offers.form.withdraw.text')}</p>
    </ConfirmButton>
  );
}
