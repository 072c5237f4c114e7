import { useMutation } from '@apollo/client/react';
import { Badge, Button, Card, CardList, Cluster, Notice, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { stopAsking } from '../../shared/apollo/session-link';
import { useFormat } from '../../shared/format/use-format';
import { ConfirmButton } from '../../shared/forms/confirm-button';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { EndAllSessionsDocument, EndSessionDocument } from './end-sessions.graphql';

export type ShownSession = {
  readonly id: string;
  readonly browser: string | null;
  readonly system: string | null;
  readonly signedInAt: string;
  readonly lastSeenAt: string;
  readonly isCurrent: boolean;
};

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Where the person is signed in, and how to end it. */
export function SessionList({ sessions, onEnded }: { sessions: readonly ShownSession[]; onEnded: () => Promise<unknown> }) {
  const intl = usePageIntl();
  const format = useFormat();
  const [endOne] = useMutation(EndSessionDocument);
  const [endAll] = useMutation(EndAllSessionsDocument);
  const [busy, setBusy] = useState<string | null>(null);
  const [told, setTold] = useState<{ kind: 'success' | 'danger'; text: string } | null>(null);
  const t = intl.format;
  const when = (moment: string) => `${format.date(moment, HERE)} ${format.time(moment, HERE)}`;
  const nameOf = ({ browser, system }: ShownSession) => (browser && system ? t('accounts.settings.device', { browser, system }) : browser ?? system ?? t('accounts.settings.unknownDevice'));

  async function end(session: ShownSession) {
    setBusy(session.id);
    try {
      await endOne({ variables: { input: { sessionId: session.id } } });
      setTold({ kind: 'success', text: t('accounts.settings.sessionEnded', { device: nameOf(session) }) });
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code !== 'NOT_FOUND') setTold({ kind: 'danger', text: wordProblem(intl, problem) });
    } finally {
      setBusy(null);
      await onEnded();
    }
  }

  return (
    <Stack gap={5}>
      {told ? <Notice kind={told.kind} live="polite">{told.text}</Notice> : null}
      <CardList label={t('accounts.settings.sessions')}>
        {sessions.map((session) => (
          <Card
            key={session.id}
            title={nameOf(session)}
            titleFace="sans"
            kicker={session.isCurrent ? <Badge kind="success">{t('accounts.settings.thisDevice')}</Badge> : undefined}
            footer={session.isCurrent ? undefined : (
              <Button size="small" busy={busy === session.id} aria-label={t('accounts.settings.endSessionNamed', { device: nameOf(session) })} onClick={() => void end(session)}>{t('accounts.settings.endSession')}</Button>
            )}
          >
            {t('accounts.settings.lastSeen', { time: when(session.lastSeenAt) })}, {t('accounts.settings.since', { time: when(session.signedInAt) })}
          </Card>
        ))}
      </CardList>
      <Cluster>
        {sessions.length > 1 ? (
          <ConfirmButton label={t('accounts.settings.endOthers')} title={t('accounts.settings.endOthers')} onConfirm={async () => {
            await endAll({ variables: { input: { exceptThis: true } } });
            setTold({ kind: 'success', text: t('accounts.settings.othersEnded') });
            await onEnded();
          }}>{t('accounts.settings.endOthersText')}</ConfirmButton>
        ) : null}
        <ConfirmButton label={t('accounts.settings.endAll')} title={t('accounts.settings.endAll')} onConfirm={async () => {
          stopAsking();
          await endAll({ variables: { input: { exceptThis: false } } });
          // a new document forgets everything the last person saw
          location.assign(`/${intl.locale}`);
        }}>{t('accounts.settings.endAllText')}</ConfirmButton>
      </Cluster>
    </Stack>
  );
}
