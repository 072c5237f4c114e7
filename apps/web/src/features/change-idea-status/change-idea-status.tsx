import { useApolloClient } from '@apollo/client/react';
import { Button, Cluster, Notice, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { useFormat } from '../../shared/format/use-format';
import { ConfirmButton } from '../../shared/forms/confirm-button';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { CloseIdeaDocument, CompleteIdeaDocument, PauseIdeaDocument, RenewIdeaDocument, ReopenIdeaDocument, type IdeaStateFragment } from './change-idea-status.graphql';

const DOCUMENTS = { pause: PauseIdeaDocument, reopen: ReopenIdeaDocument, renew: RenewIdeaDocument, complete: CompleteIdeaDocument, close: CloseIdeaDocument } as const;
const AT_ONCE = ['renew', 'reopen', 'pause', 'complete'] as const;

/** What its people may do to the state of an idea: each can be taken back but closing, which asks first. */
export function ChangeIdeaStatus({ idea, asOrganisationId }: { idea: IdeaStateFragment; asOrganisationId: string }) {
  const intl = usePageIntl();
  const t = intl.format;
  const format = useFormat();
  const client = useApolloClient();
  const [busy, setBusy] = useState<keyof typeof DOCUMENTS | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const { id, status, expiresAt, viewerCan } = idea;
  const variables = { input: { asOrganisationId, ideaId: id } };

  async function act(name: (typeof AT_ONCE)[number]) {
    setBusy(name);
    setRefusal(null);
    try {
      await client.mutate({ mutation: DOCUMENTS[name], variables });
    } catch (fault) {
      setRefusal(fault);
    } finally {
      setBusy(null);
    }
  }

  return (
    <Stack gap={3}>
      <p><strong>{t(`vocabulary.ideaStatus.${status}`)}</strong>{status === 'PUBLISHED' && expiresAt ? <> · {t('publishing.status.until', { date: format.date(expiresAt), time: format.time(expiresAt) })}</> : null}</p>
      {refusal ? <Notice kind="danger" live="assertive">{wordProblem(intl, toProblem(refusal))}</Notice> : null}
      <Cluster gap={2}>
        {AT_ONCE.map((name) => (viewerCan[name] ? <Button key={name} busy={busy === name} aria-disabled={busy !== null} onClick={() => void act(name)}>{t(`publishing.act.${name}`)}</Button> : null))}
        {viewerCan.close ? (
          <ConfirmButton label={t('publishing.act.close')} title={t('publishing.close.title')} onConfirm={() => client.mutate({ mutation: CloseIdeaDocument, variables })}>
            <p>{t('publishing.close.text')}</p>
          </ConfirmButton>
        ) : null}
      </Cluster>
    </Stack>
  );
}
