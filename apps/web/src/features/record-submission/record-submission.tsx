import { useMutation } from '@apollo/client/react';
import { checkConsortium, type ConsortiumDraft, findRuleSet, overallVerdict } from '@trefoil/rules';
import type { IsoDate } from '@trefoil/vocabulary';
import { Cluster, Notice, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { ConfirmButton } from '../../shared/forms/confirm-button';
import { useText } from '../../shared/i18n/intl';
import { RecordSubmissionDocument } from './record-submission.graphql';

export type RecordSubmissionProps = {
  readonly consortiumId: string;
  readonly asOrganisationId: string;
  readonly draft: ConsortiumDraft;
  readonly today: IsoDate;
};

/** Records that the application was sent in. Warns of what is open, and leaves it to the person: they have sent it already. */
export function RecordSubmission({ consortiumId, asOrganisationId, draft, today }: RecordSubmissionProps) {
  const t = useText();
  const [isRecorded, setIsRecorded] = useState(false);
  const [record] = useMutation(RecordSubmissionDocument, { variables: { input: { asOrganisationId, consortiumId } }, onCompleted: () => setIsRecorded(true) });
  const { action, callYear, members } = draft;
  const rules = findRuleSet(action, callYear);
  const verdict = rules ? overallVerdict(checkConsortium(draft, rules, today)) : 'NONE';
  return (
    <Cluster gap={3}>
      <ConfirmButton label={t('consortia.submission.record')} title={t('consortia.submission.confirmTitle')} variant="primary" onConfirm={() => record()}>
        <Stack gap={3}>
          {verdict === 'MET' ? null : <Notice kind="warning">{t(`consortia.submission.warn.${verdict}`)}</Notice>}
          <p>{t('consortia.submission.confirmText', { action: t(`vocabulary.action.${action}`), year: callYear, count: members.length })}</p>
        </Stack>
      </ConfirmButton>
      <span role="status">{isRecorded ? t('consortia.submission.recorded') : null}</span>
    </Cluster>
  );
}
