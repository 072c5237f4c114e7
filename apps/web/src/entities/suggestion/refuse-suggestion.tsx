import { useMutation } from '@apollo/client/react';
import { LIMITS } from '@trefoil/vocabulary';
import { Button, Dialog, Notice, RadioGroup, Stack, TextField } from '@trefoil/ui';
import { useId, useState, type SyntheticEvent } from 'react';
import { wordProblem } from '../../shared/forms/word-problem';
import type { SuggestionRefusalReason } from '../../shared/graphql/schema-types';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { FORGET_REFUSALS } from './forget-refusals';
import { RefuseSuggestionDocument } from './refusals.graphql';

export type RefuseSuggestionProps = {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly ideaId: string;
  readonly asOrganisationId: string;
  readonly onRefused?: () => void;
};

const REASONS: readonly SuggestionRefusalReason[] = ['OFF_THEME', 'WRONG_KIND', 'TOO_FAR', 'TOO_BUSY', 'ALREADY_ASKED', 'KNOWN_TROUBLE', 'OTHER'];

/** "Not this one, because ...": it is neither suggested for this idea nor proposed for its consortium any more. */
export function RefuseSuggestion({ organisation, ideaId, asOrganisationId, onRefused }: RefuseSuggestionProps) {
  const intl = usePageIntl();
  const t = intl.format;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [refuse, { loading, error }] = useMutation(RefuseSuggestionDocument, FORGET_REFUSALS);
  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const reason = REASONS.find((one) => one === form.get('reason')) ?? 'OTHER';
    const note = String(form.get('note') ?? '').trim() || null;
    const done = await refuse({ variables: { input: { asOrganisationId, ideaId, organisationId: organisation.id, reason, note } } }).catch(() => null);
    if (!done) return;
    setOpen(false);
    onRefused?.();
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={t('suggestions.refuse.named', { name: organisation.name })}>{t('suggestions.refuse.action')}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('suggestions.refuse.title', { name: organisation.name })}>
        {open ? (
          <form onSubmit={(event) => void submit(event)}>
            <Stack gap={4}>
              {error ? <Notice kind="danger" live="assertive">{wordProblem(intl, toProblem(error))}</Notice> : null}
              <p>{t('suggestions.refuse.text')}</p>
              <RadioGroup id={`${id}-reason`} name="reason" legend={t('suggestions.refuse.why')} options={REASONS.map((value) => ({ value, label: t(`suggestions.refusal.${value}`) }))} defaultValue="OFF_THEME" />
              <TextField id={`${id}-note`} name="note" label={t('suggestions.refuse.note')} maxLength={LIMITS.suggestion.note} />
              <div><Button variant="primary" type="submit" busy={loading}>{t('suggestions.refuse.action')}</Button></div>
            </Stack>
          </form>
        ) : null}
      </Dialog>
    </>
  );
}
