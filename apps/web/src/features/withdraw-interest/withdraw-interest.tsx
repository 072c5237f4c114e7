import { useMutation } from '@apollo/client/react';
import { ConfirmButton } from '../../shared/forms/confirm-button';
import { useText } from '../../shared/i18n/intl';
import { WithdrawInterestDocument } from './withdraw-interest.graphql';

/** Takes an expression of interest back; a seat offered for it is declined with it. */
export function WithdrawInterest({ id, ideaTitle, asOrganisationId }: { readonly id: string; readonly ideaTitle: string; readonly asOrganisationId: string }) {
  const t = useText();
  const [withdraw] = useMutation(WithdrawInterestDocument, { variables: { input: { asOrganisationId, interestId: id } } });
  return (
    <ConfirmButton size="small" label={t('interests.withdraw')} accessibleLabel={t('interests.withdrawOf', { idea: ideaTitle })} title={t('interests.withdrawTitle')} onConfirm={() => withdraw()}>
      <p>{t('interests.withdrawText')}</p>
    </ConfirmButton>
  );
}
