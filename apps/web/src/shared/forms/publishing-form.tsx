import { Button, Cluster, Notice, Stack } from '@trefoil/ui';
import { useState, type ReactNode } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useText } from '../i18n/intl';
import { FormSummary } from './form-summary';
import { LeaveGuard } from './leave-guard';
import type { EntryForm } from './use-entry-form';

export type SaveOptions = {
  /** Publish it when it has been saved. */
  readonly publish: boolean;
  /** Save over what a colleague saved meanwhile. */
  readonly overwrite: boolean;
};

export type SaveEntry<TValues> = (values: TValues, options: SaveOptions, markSaved: () => void) => Promise<void>;

export type PublishingFormProps<TValues extends FieldValues> = {
  readonly entry: EntryForm<TValues>;
  readonly isPublished: boolean;
  /** Rejects with the API's refusal; calls `markSaved` as soon as what was sent is safe. */
  readonly onSave: SaveEntry<TValues>;
  /** The page that shows what is saved now, for comparing. */
  readonly compareHref: string | null;
  /** What was last done, in words. */
  readonly done: string | null;
  readonly children: ReactNode;
};

/** The frame of a form whose content is drafted and later published: faults, sections, a colleague's newer version, the buttons. */
export function PublishingForm<TValues extends FieldValues>({ entry, isPublished, onSave, compareHref, done, children }: PublishingFormProps<TValues>) {
  const t = useText();
  const [publish, setPublish] = useState(false);
  const { busy, form, problem, submit } = entry;
  const isConflict = problem?.kind === 'CONFLICT' || problem?.code === 'CONFLICT';

  function send(wants: boolean, overwrite = false) {
    setPublish(wants);
    void submit((values) => {
      const sent = structuredClone(form.getValues());
      return onSave(values, { publish: wants, overwrite }, () => markSaved(form, sent));
    })();
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(false);
      }}
    >
      <Stack gap={6}>
        {entry.attempt > 0 ? (
          <Stack gap={3}>
            <FormSummary form={entry} />
            {isConflict && !busy ? (
              <Cluster gap={2}>
                {compareHref === null ? null : <Button href={compareHref} target="_blank">{t('errors.conflict.compare')}</Button>}
                <Button onClick={() => send(publish, true)}>{t('errors.conflict.overwrite')}</Button>
              </Cluster>
            ) : null}
          </Stack>
        ) : null}
        {children}
        <Stack gap={3}>
          {done !== null && !busy ? <Notice kind={entry.faults.length > 0 ? 'info' : 'success'} live="polite">{done}</Notice> : null}
          <Cluster gap={2}>
            {isPublished
              ? <Button type="submit" variant="primary" busy={busy} busyLabel={t('shell.saving')}>{t('shell.saveChanges')}</Button>
              : (
                <>
                  <Button variant="primary" busy={busy && publish} busyLabel={t('shell.saving')} aria-disabled={busy} onClick={() => send(true)}>{t('shell.saveAndPublish')}</Button>
                  <Button type="submit" busy={busy && !publish} busyLabel={t('shell.saving')} aria-disabled={busy}>{t('shell.saveDraft')}</Button>
                </>
              )}
          </Cluster>
        </Stack>
      </Stack>
      <LeaveGuard hasUnsaved={entry.hasUnsaved} />
    </form>
  );
}

/** From now on only what differs from what was sent is unsaved. What was typed meanwhile stays. */
function markSaved<TValues extends FieldValues>(form: UseFormReturn<TValues>, sent: TValues): void {
  form.reset(sent, { keepValues: true });
  // resetting calls the form clean without looking
  const [path] = Object.keys(sent) as FieldPath<TValues>[];
  if (path !== undefined) form.setValue(path, form.getValues(path), { shouldDirty: true });
}
