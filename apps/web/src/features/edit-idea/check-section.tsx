import { Button, DescriptionList, Notice, Section, Stack } from '@trefoil/ui';
import type { ReactNode } from 'react';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import type { IdeaLabels } from './idea-labels';
import { ANSWERING_STEPS, fieldsOf, lacking, stepOf, type Step } from './idea-steps';
import type { IdeaValues } from './idea-values';

export type CheckSectionProps = {
  readonly values: IdeaValues;
  readonly labels: IdeaLabels;
  /** Opens a step, at one of its fields where it is named. */
  readonly go: (step: Step, field?: keyof IdeaValues) => void;
};

/** All answers as they would be published, each with the way back to it; first what is still lacking. */
export function CheckSection({ values, labels, go }: CheckSectionProps) {
  const t = useText();
  const show = useAnswer(values);
  const lacks = lacking(values);
  return (
    <Stack gap={6}>
      {lacks.length > 0 ? (
        <Notice kind="warning" title={t('ideas.form.wizard.lacking')}>
          <ul>
            {lacks.map((field) => <li key={field}><Button variant="quiet" onClick={() => go(stepOf(field), field)}>{labels[field]}</Button></li>)}
          </ul>
        </Notice>
      ) : null}
      {ANSWERING_STEPS.map((step) => (
        <Section key={step} title={t(`ideas.form.wizard.step.${step}`)}>
          <Stack gap={3}>
            <DescriptionList items={fieldsOf(step).flatMap((field) => (field === 'deadlineTime' || field === 'deadlineZone' ? [] : [{ term: labels[field], description: show(field) }]))} />
            <div><Button onClick={() => go(step)}>{t('ideas.form.wizard.change', { step: t(`ideas.form.wizard.step.${step}`) })}</Button></div>
          </Stack>
        </Section>
      ))}
    </Stack>
  );
}

function useAnswer(values: IdeaValues): (field: keyof IdeaValues) => ReactNode {
  const t = useText();
  const format = useFormat();
  const nothing = t('ideas.form.wizard.noAnswer');
  return (field) => {
    const { partnersSought, results } = values;
    switch (field) {
      case 'language': return format.language(values.language);
      case 'action': return t(`vocabulary.action.${values.action as 'KA210'}`);
      case 'scale': return values.scale === '' ? nothing : t(`vocabulary.scale.${values.scale as 'DEVELOPMENT'}`);
      case 'sectors': return values.sectors.map((code) => t(`vocabulary.sector.${code as 'YOUTH'}`)).join(' · ') || nothing;
      case 'aims': return values.aims.map((code) => t(`vocabulary.aim.${code as 'INTERDISCIPLINARITY'}`)).join(' · ') || nothing;
      case 'activities': return values.activities.map((code) => t(`vocabulary.activity.${code as 'OTHER'}`)).join(' · ') || nothing;
      case 'durationMonths': return values.durationMonths === '' ? nothing : t('ideas.months', { count: Number(values.durationMonths) });
      case 'grant': return values.grant === '' ? nothing : `${values.grant} EUR`;
      case 'deadlineDate': return values.deadlineDate === '' ? nothing : `${format.date(values.deadlineDate)}, ${values.deadlineTime} (${values.deadlineZone})`;
      case 'partnersSought': return partnersSought.length === 0 ? nothing : partnersSought.map(({ type, expertise, task, count }) => `${count} × ${[type === '' ? t('ideas.form.wizard.anyType') : t(`vocabulary.organisationType.${type as 'COMPANY'}`), expertise, task].filter(Boolean).join(', ')}`).join(' · ');
      case 'results': return results.length === 0 ? nothing : results.map(({ kind, description }) => [kind === '' ? '' : t(`vocabulary.resultKind.${kind as 'COURSE'}`), description].filter(Boolean).join(': ')).join(' · ');
      default: return values[field] || nothing;
    }
  };
}
