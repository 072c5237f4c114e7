import { useMutation } from '@apollo/client/react';
import { Button, Dialog, Notice, SelectField, Stack, TextArea } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import { useState } from 'react';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { oneOf, requiredText } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import type { ReportKind, ReportSubjectKind } from '../../shared/graphql/schema-types';
import { useText } from '../../shared/i18n/intl';
import { ReportToModeratorsDocument } from './report-to-moderators.graphql';

const KINDS = ['FALSE_IDENTITY', 'SPAM', 'OFFENCE', 'STOLEN_CONTENT', 'PERSONAL_DATA', 'WRONG_FACTS', 'OTHER'] as const satisfies readonly ReportKind[];
const schema = z.object({ reportKind: oneOf(KINDS), reportText: requiredText(LIMITS.moderation.report) });

export type ReportButtonProps = {
  /** On whose behalf. */
  readonly asOrganisationId: string;
  readonly subject: { readonly kind: ReportSubjectKind; readonly id: string };
  readonly size?: 'normal' | 'small';
};

/** Tells the moderators that something is wrong with what the reader sees. */
export function ReportButton({ asOrganisationId, subject, size }: ReportButtonProps) {
  const t = useText();
  const [state, setState] = useState<'CLOSED' | 'OPEN' | 'SENT'>('CLOSED');
  const close = () => setState('CLOSED');
  return (
    <>
      <Button variant="quiet" size={size} onClick={() => setState('OPEN')}>{t('people.report.report')}</Button>
      <Dialog open={state !== 'CLOSED'} onClose={close} title={t('people.report.title')}>
        {state === 'OPEN' ? <ReportForm asOrganisationId={asOrganisationId} subject={subject} onSent={() => setState('SENT')} /> : null}
        {state === 'SENT' ? <Notice kind="success" live="polite">{t('people.report.sent')}</Notice> : null}
      </Dialog>
    </>
  );
}

function ReportForm({ asOrganisationId, subject, onSent }: Omit<ReportButtonProps, 'size'> & { onSent: () => void }) {
  const t = useText();
  const [report] = useMutation(ReportToModeratorsDocument);
  const labels = { reportKind: t('people.report.kind'), reportText: t('people.report.text') };
  const entry = useEntryForm({
    schema, defaultValues: { reportKind: '', reportText: '' }, labels, toFormPath: (path) => ({ kind: 'reportKind', text: 'reportText' })[path.replace(/^input\./, '')] ?? path,
  });
  return (
    <form method="post" noValidate onSubmit={entry.submit(async ({ reportKind: kind, reportText: text }) => {
      await report({ variables: { input: { asOrganisationId, subjectKind: subject.kind, subjectId: subject.id, kind: kind as ReportKind, text } } });
      onSent();
    })}>
      <Stack gap={4}>
        <FormSummary form={entry} />
        <p>{t('people.report.lead')}</p>
        <SelectField {...entry.field('reportKind')} label={labels.reportKind} required placeholder={t('shell.choose')}>
          {KINDS.map((kind) => <option key={kind} value={kind}>{t(`people.report.kind.${kind}`)}</option>)}
        </SelectField>
        <TextArea {...entry.field('reportText')} label={labels.reportText} hint={t('people.report.textHint')} required limit={LIMITS.moderation.report} counterText={(used, limit) => t('shell.counter', { used, limit })} />
        <div><Button type="submit" variant="primary" busy={entry.busy}>{t('people.report.send')}</Button></div>
      </Stack>
    </form>
  );
}
