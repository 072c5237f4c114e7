import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Cluster, DataTable, Notice, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { useFormat } from '../../shared/format/use-format';
import { useText, usePageIntl } from '../../shared/i18n/intl';
import type { MergedField } from '../../shared/graphql/schema-types';
import { wordProblem } from '../../shared/forms/word-problem';
import { PageLoading } from '../../shared/page/page-loading';
import { toProblem } from '../../shared/page/problem';
import { MergeOrganisationsDocument, MergePreviewDocument, type ModeratedOrganisationFragment } from './decide-case.graphql';
import { ReasonForm } from './reason.form';
import { wordValue } from './word-value';

/** What would become of two organisations, before they are made one. */
export function MergeDecision({ one, other, onMerged }: { one: ModeratedOrganisationFragment; other: ModeratedOrganisationFragment; onMerged: (intoId: string) => Promise<unknown> }) {
  const t = useText();
  const intl = usePageIntl();
  const format = useFormat();
  const [keepsOther, setKeepsOther] = useState(true);
  const [prefersMerged, setPrefersMerged] = useState(false);
  const [merged, into] = keepsOther ? [one, other] : [other, one];
  const [first, second] = prefersMerged ? [merged, into] : [into, merged];
  const { data, error, refetch } = useQuery(MergePreviewDocument, { variables: { mergedId: merged.id, intoId: into.id, preferMerged: prefersMerged }, fetchPolicy: 'network-only' });
  const [merge] = useMutation(MergeOrganisationsDocument);
  const preview = data?.mergePreview;
  const worded = (field: MergedField, text: string | null | undefined) => (text ? wordValue(intl, format, field, text) : null);
  const values = preview?.values.filter(({ source }) => source !== 'NEITHER') ?? [];
  return (
    <Stack gap={5}>
      <p>{t('moderation.merge.what', { merged: merged.name, into: into.name })}</p>
      <Cluster gap={3}>
        <Button size="small" onClick={() => setKeepsOther(!keepsOther)}>{t('moderation.merge.otherWay')}</Button>
        <Button size="small" onClick={() => setPrefersMerged(!prefersMerged)}>{t('moderation.merge.prefer', { name: second.name })}</Button>
      </Cluster>
      {preview ? (
        <>
          <p>{t('moderation.merge.moves', preview.moves)}</p>
          {preview.sharedConsortia > 0 ? <Notice>{t('moderation.merge.shared', { count: preview.sharedConsortia })}</Notice> : null}
          <DataTable
            caption={t('moderation.merge.values')}
            rowKey={({ field }) => field}
            rows={values}
            columns={[
              { id: 'field', header: t('moderation.merge.field'), cell: ({ field }) => t(`moderation.field.${field}`) },
              { id: 'first', header: first.name, cell: (value) => <Shown text={worded(value.field, value.first)} stays={value.source !== 'SECOND'} /> },
              { id: 'second', header: second.name, cell: (value) => <Shown text={worded(value.field, value.second)} stays={value.source === 'SECOND' || value.source === 'ALIKE'} /> },
            ]}
          />
          {preview.refusal ? <Notice kind="danger">{wordProblem(intl, { code: preview.refusal })}</Notice> : null}
          <ReasonForm
            choices={[{ act: 'MERGE', label: t('moderation.merge.do', { into: into.name }), variant: 'danger' }]}
            hint={t('moderation.merge.hint')}
            disabled={preview.refusal !== null && preview.refusal !== undefined}
            onDecide={async (_, reason) => {
              await merge({ variables: { input: { mergedId: merged.id, intoId: into.id, preferMerged: prefersMerged, reason } } });
              await onMerged(into.id);
            }}
          />
        </>
      ) : error ? (
        <Notice kind="danger" actions={<Button onClick={() => void refetch()}>{t('shell.problem.retry')}</Button>}>{wordProblem(intl, toProblem(error))}</Notice>
      ) : <PageLoading />}
    </Stack>
  );
}

function Shown({ text, stays }: { text: string | null; stays: boolean }) {
  if (text === null) return '–';
  const shown = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  return stays ? <strong>{shown}</strong> : <s>{shown}</s>;
}
