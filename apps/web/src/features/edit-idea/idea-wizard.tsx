import { isProgrammeCountry } from '@trefoil/rules';
import type { CountryCode } from '@trefoil/vocabulary';
import { Button, Cluster, Notice, Stack, VisuallyHidden } from '@trefoil/ui';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useFormat } from '../../shared/format/use-format';
import { FormSummary } from '../../shared/forms/form-summary';
import { LeaveGuard } from '../../shared/forms/leave-guard';
import { fieldId, useEntryForm } from '../../shared/forms/use-entry-form';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { AboutSection } from './about-section';
import { AimSection } from './aim-section';
import { CallSection } from './call-section';
import { CheckSection } from './check-section';
import type { IdeaContentFragment } from './edit-idea.graphql';
import { ideaLabels } from './idea-labels';
import { fieldsOf, lacking, STEPS, stepOf, type Step } from './idea-steps';
import { ideaSchema, toIdeaPath, type IdeaValues } from './idea-values';
import styles from './idea-wizard.module.css';
import { PartnerSection } from './partner-section';
import { ResultSection } from './result-section';
import { type IdeaDraft, useIdeaDraft } from './use-idea-draft';

const SECTIONS = { about: AboutSection, call: CallSection, partners: PartnerSection, purpose: AimSection, results: ResultSection } as const;

export type IdeaWizardProps = {
  readonly idea: IdeaContentFragment | null;
  readonly initial: IdeaValues;
  readonly organisation: { readonly id: string; readonly country: string };
  readonly step: Step;
  /** Opens a step of the idea that is saved by now. */
  readonly onStep: (step: Step, saved: IdeaContentFragment | null) => void;
  readonly onSaved: (saved: IdeaContentFragment) => void;
  /** Rejects with what it lacks. */
  readonly onPublish: (saved: IdeaContentFragment) => Promise<void>;
  readonly onPreview: (saved: IdeaContentFragment) => void;
  readonly actingAs: ReactNode;
};

/** An idea in steps that can be left and taken up anywhere: a draft saves itself, what is published is saved when asked to. */
export function IdeaWizard({ idea, initial, organisation, step, onStep, onSaved, onPublish, onPreview, actingAs }: IdeaWizardProps) {
  const intl = usePageIntl();
  const t = intl.format;
  const labels = useMemo(() => ideaLabels(t), [t]);
  const isDraft = idea === null || idea.status === 'DRAFT';
  const entry = useEntryForm<IdeaValues>({ schema: ideaSchema, defaultValues: initial, labels, toFormPath: toIdeaPath });
  const { form } = entry;
  const draft = useIdeaDraft(form, idea, organisation.id, isDraft);
  const values = useWatch({ control: form.control }) as IdeaValues;
  const wanted = useRef<keyof IdeaValues | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [opened, setOpened] = useState(step);
  const { changed } = draft;

  useEffect(() => {
    const { unsubscribe } = form.watch(() => changed());
    return unsubscribe;
  });
  useEffect(() => {
    if (opened === step) return;
    setOpened(step);
    const field = wanted.current && document.getElementById(fieldId(wanted.current));
    wanted.current = null;
    (field ?? heading.current)?.focus();
  }, [opened, step]);

  async function go(to: Step, field: keyof IdeaValues | null = null) {
    wanted.current = field;
    onStep(to, isDraft && draft.hasUnsaved() ? ((await draft.flush()) ?? draft.saved) : draft.saved);
  }

  /** Where nothing could be saved, the line above says why. */
  async function saveAnd(next: (stored: IdeaContentFragment) => void | Promise<void>): Promise<void> {
    const stored = await draft.flush();
    if (stored) await next(stored);
  }

  const at = STEPS.indexOf(step);
  const Current = step === 'check' ? null : SECTIONS[step];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isDraft) void go(STEPS[at + 1] ?? step);
        else void entry.submit(() => saveAnd(onSaved))();
      }}
    >
      <Stack gap={6}>
        <nav aria-label={t('ideas.form.wizard.steps')}>
          <ol className={styles.steps}>
            {STEPS.map((each, index) => (
              <li key={each}>
                <button type="button" className={styles.step} aria-current={each === step ? 'step' : undefined} onClick={() => void go(each)}>
                  {index + 1}. {t(`ideas.form.wizard.step.${each}`)}
                  {each === 'check' ? null : <StepMark values={values} step={each} />}
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <SaveLine draft={draft} isDraft={isDraft} />
        <Others draft={draft} labels={labels} />
        {entry.attempt > 0 ? <FormSummary form={entry} /> : null}
        {step === 'about' ? actingAs : null}
        {isProgrammeCountry(organisation.country as CountryCode, Number(values.callYear)) ? null : <Notice kind="warning">{t('ideas.form.partnerCountry', { year: values.callYear })}</Notice>}
        <h2 ref={heading} tabIndex={-1}>{t('ideas.form.wizard.heading', { number: at + 1, count: STEPS.length, step: t(`ideas.form.wizard.step.${step}`) })}</h2>
        {Current ? <Current entry={entry} labels={labels} /> : <CheckSection values={values} labels={labels} go={(to, field) => void go(to, field)} />}
        <Cluster gap={2}>
          {at > 0 ? <Button onClick={() => void go(STEPS[at - 1]!)}>{t('ideas.form.wizard.back')}</Button> : null}
          {isDraft && step !== 'check' ? <Button type="submit" variant="primary">{t('ideas.form.wizard.next')}</Button> : null}
          {!isDraft ? <Button type="submit" variant="primary" busy={entry.busy} busyLabel={t('shell.saving')}>{t('shell.saveChanges')}</Button> : null}
          {step === 'check' && isDraft ? (
            <>
              <Button variant="primary" busy={entry.busy} busyLabel={t('shell.saving')} onClick={() => void publish()}>{t('ideas.form.wizard.publish')}</Button>
              <Button aria-disabled={draft.saved === null} onClick={() => void saveAnd(onPreview)}>{t('ideas.form.wizard.preview')}</Button>
            </>
          ) : null}
        </Cluster>
      </Stack>
      <LeaveGuard hasUnsaved={draft.hasUnsaved} />
    </form>
  );

  /** What lacks, or the server misses, leads back to its step. */
  async function publish() {
    await entry.submit(() => saveAnd(onPublish))();
    const faulty = (Object.keys(initial) as (keyof IdeaValues)[]).find((field) => form.getFieldState(field).error !== undefined);
    if (faulty) await go(stepOf(faulty), faulty);
  }
}

function StepMark({ values, step }: { values: IdeaValues; step: Exclude<Step, 'check'> }) {
  const t = usePageIntl().format;
  const lacks = lacking(values).some((field) => fieldsOf(step).includes(field));
  return lacks ? <> <span aria-hidden="true">○</span><VisuallyHidden>{t('ideas.form.wizard.stepLacks')}</VisuallyHidden></> : <> <span aria-hidden="true">●</span><VisuallyHidden>{t('ideas.form.wizard.stepDone')}</VisuallyHidden></>;
}

function SaveLine({ draft: { state }, isDraft }: { draft: IdeaDraft; isDraft: boolean }) {
  const intl = usePageIntl();
  const format = useFormat();
  const t = intl.format;
  const words = state.kind === 'SAVED' ? t('ideas.form.wizard.saved', { time: format.time(state.at, Intl.DateTimeFormat().resolvedOptions().timeZone) })
    : state.kind === 'FAILED' ? t('ideas.form.wizard.failed', { why: wordProblem(intl, state.problem) })
      : state.kind === 'NOTHING' ? (isDraft ? t('ideas.form.wizard.nothing') : '') : t(`ideas.form.wizard.state.${state.kind}`);
  const isBad = state.kind === 'FAILED' || state.kind === 'OFFLINE' || state.kind === 'CONFLICT';
  return isBad ? <Notice kind="warning" live="polite">{words}</Notice> : <p className={styles.state} role="status">{words}</p>;
}

/** What somebody else did to the same idea: told, and where both wrote, chosen. */
function Others({ draft: { taken, clashes, choose }, labels }: { draft: IdeaDraft; labels: Readonly<Record<string, string>> }) {
  const t = usePageIntl().format;
  const format = useFormat();
  return (
    <>
      {taken.length > 0 ? <Notice live="polite">{t('ideas.form.wizard.taken', { fields: format.list(taken.map((field) => labels[field] ?? field)) })}</Notice> : null}
      {clashes.map(({ field, theirs }) => (
        <Notice
          key={field}
          kind="warning"
          title={t('ideas.form.wizard.clash', { field: labels[field] ?? field })}
          actions={
            <>
              <Button onClick={() => choose(field, 'MINE')}>{t('ideas.form.wizard.mine')}</Button>
              <Button onClick={() => choose(field, 'THEIRS')}>{t('ideas.form.wizard.theirs')}</Button>
            </>
          }
        >
          {typeof theirs === 'string' ? <q>{theirs}</q> : t('ideas.form.wizard.theirsList', { count: theirs.length })}
        </Notice>
      ))}
    </>
  );
}
