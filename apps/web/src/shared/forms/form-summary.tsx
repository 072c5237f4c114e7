import { ErrorSummary } from '@trefoil/ui';
import { useText } from '../i18n/intl';
import type { EntryForm } from './use-entry-form';

/** Everything wrong, at the top of the form after an attempt to send it; takes the focus each time. */
export function FormSummary({ form: { attempt, faults, problem, busy } }: { form: Pick<EntryForm<never>, 'attempt' | 'faults' | 'problem' | 'busy'> }) {
  const t = useText();
  if (attempt === 0 || busy || faults.length === 0) return null;
  const onlyProblem = problem !== null && faults.length === 1;
  return <ErrorSummary key={attempt} title={onlyProblem ? t('errors.failureTitle') : t('errors.summaryTitle', { count: faults.length })} errors={faults} />;
}
