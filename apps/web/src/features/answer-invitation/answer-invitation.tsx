import { useMutation } from '@apollo/client/react';
import { Button, Cluster, Notice, Stack } from '@trefoil/ui';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { AcceptInvitationDocument, DeclineInvitationDocument } from './answer-invitation.graphql';

export type AnswerInvitationProps = {
  readonly seat: { readonly id: string; readonly organisation: { readonly id: string }; readonly viewerCan: { readonly accept: boolean; readonly decline: boolean } };
  /** Queries that show invitations elsewhere, by name. */
  readonly refetch?: string[];
  readonly onDeclined?: () => void;
};

/** Yes or no to a seat that was offered. */
export function AnswerInvitation({ seat: { id, organisation, viewerCan }, refetch = [], onDeclined }: AnswerInvitationProps) {
  const intl = usePageIntl();
  const options = { variables: { input: { asOrganisationId: organisation.id, seatId: id } }, refetchQueries: refetch, awaitRefetchQueries: true };
  const [accept, accepting] = useMutation(AcceptInvitationDocument, options);
  const [decline, declining] = useMutation(DeclineInvitationDocument, options);
  const busy = accepting.loading || declining.loading;
  const error = accepting.error ?? declining.error;
  if (!viewerCan.accept && !viewerCan.decline) return null;
  return (
    <Stack gap={2}>
      <Cluster gap={2}>
        {viewerCan.accept ? <Button variant="primary" busy={accepting.loading} disabled={busy} onClick={() => void accept().catch(() => undefined)}>{intl.format('consortia.answer.accept')}</Button> : null}
        {viewerCan.decline ? (
          <Button busy={declining.loading} disabled={busy} onClick={() => void decline().then(() => onDeclined?.(), () => undefined)}>{intl.format('consortia.answer.decline')}</Button>
        ) : null}
      </Cluster>
      {error ? <Notice kind="danger" live="assertive">{wordProblem(intl, toProblem(error))}</Notice> : null}
    </Stack>
  );
}
