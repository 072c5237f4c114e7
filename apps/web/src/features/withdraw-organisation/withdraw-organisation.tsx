import { useApolloClient, useMutation } from '@apollo/client/react';
import { ConfirmButton } from '../../shared/forms/confirm-button';
import { useText } from '../../shared/i18n/intl';
import { WithdrawOrganisationDocument } from './withdraw-organisation.graphql';

/** Takes the profile away for good, with its ideas and offers. */
export function WithdrawOrganisation({ organisation: { id, name }, onWithdrawn }: { organisation: { readonly id: string; readonly name: string }; onWithdrawn: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const [withdraw] = useMutation(WithdrawOrganisationDocument);
  async function confirm() {
    await withdraw({ variables: { input: { asOrganisationId: id } } });
    onWithdrawn();
    await client.resetStore();
  }
  return (
    <ConfirmButton label={t('organisations.form.withdraw')} title={t('organisations.form.withdrawTitle', { name })} onConfirm={confirm}>
      <p>{t('organisations.form.withdrawText')}</p>
    </ConfirmButton>
  );
}
