import type { IdeaStatus } from '@trefoil/vocabulary';
import { useMutation } from '@apollo/client/react';
import { ConfirmButton } from '../../shared/forms/confirm-button';
import { useText } from '../../shared/i18n/intl';
import { WithdrawIdeaDocument } from './withdraw-idea.graphql';

export type WithdrawIdeaProps = { readonly idea: { readonly id: string; readonly status: IdeaStatus; readonly organisation: { readonly id: string } } };

/** Takes an idea away for good. */
export function WithdrawIdea({ idea: { id, status, organisation } }: WithdrawIdeaProps) {
  const t = useText();
  const [withdraw] = useMutation(WithdrawIdeaDocument, { variables: { input: { asOrganisationId: organisation.id, ideaId: id } } });
  return (
    <ConfirmButton label={t('ideas.form.withdraw.action')} title={t('ideas.form.withdraw.title')} onConfirm={() => withdraw()}>
      <p>{t(status === 'DRAFT' ? 'ideas.form.withdraw.draftText' : 'ideas.form.withdraw.text')}</p>
    </ConfirmButton>
  );
}
