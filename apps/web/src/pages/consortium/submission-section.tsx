import { useQuery } from '@apollo/client/react';
import type { IsoDate } from '@trefoil/vocabulary';
import { CardList, Section, Stack } from '@trefoil/ui';
import { useMemo } from 'react';
import type { ConsortiumDraftFragment } from '../../entities/consortium/consortium-draft.graphql';
import { SubmissionItem } from '../../entities/consortium/submission-item';
import type { SubmissionFragment } from '../../entities/consortium/submission.graphql';
import { toConsortiumDraft } from '../../entities/consortium/to-consortium-draft';
import { RecordSubmission } from '../../features/record-submission/record-submission';
import { useText } from '../../shared/i18n/intl';
import { ConsortiumSubmissionsDocument } from './submissions.graphql';

export type SubmissionSectionProps = {
  readonly consortium: ConsortiumDraftFragment;
  /** For whom a submission is recorded; null for those who only read. */
  readonly asOrganisationId: string | null;
  readonly today: IsoDate;
};

/** What was recorded of the application being sent in. Asked for by itself: it never changes, and the board looks again every few seconds. */
export function SubmissionSection({ consortium, asOrganisationId, today }: SubmissionSectionProps) {
  const t = useText();
  const { data } = useQuery(ConsortiumSubmissionsDocument, { variables: { id: consortium.id }, fetchPolicy: 'cache-and-network' });
  const draft = useMemo(() => toConsortiumDraft(consortium), [consortium]);
  const submissions = data?.consortium?.submissions as readonly SubmissionFragment[] | undefined;
  return (
    <Section title={t('consortia.submission.title')} id="submission">
      <Stack gap={4}>
        {asOrganisationId === null ? null : (
          <>
            <p>{t('consortia.submission.intro')}</p>
            <RecordSubmission consortiumId={consortium.id} asOrganisationId={asOrganisationId} draft={draft} today={today} />
          </>
        )}
        {submissions && submissions.length > 0 ? <CardList label={t('consortia.submission.title')}>{submissions.map((submission) => <SubmissionItem key={submission.id} submission={submission} />)}</CardList> : null}
        {submissions?.length === 0 && asOrganisationId === null ? <p>{t('consortia.submission.none')}</p> : null}
      </Stack>
    </Section>
  );
}
