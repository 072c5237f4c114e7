import { LIMITS } from '@trefoil/vocabulary';
import type { Text } from '../../shared/i18n/intl';
import type { EntryForm } from '../../shared/forms/use-entry-form';
import type { IdeaValues } from './idea-values';

/** What each field is called, by its path; in a list with the thing's own number, so that the summary of errors can tell which. */
export type IdeaLabels = Readonly<Record<string, string>>;

export type IdeaSectionProps = { readonly entry: EntryForm<IdeaValues>; readonly labels: IdeaLabels };

export function ideaLabels(t: Text): IdeaLabels {
  const labels: Record<string, string> = {
    title: t('ideas.form.title'),
    language: t('ideas.field.language'),
    summary: t('ideas.form.summary'),
    body: t('ideas.form.body'),
    action: t('ideas.field.action'),
    callYear: t('ideas.field.callYear'),
    scale: t('ideas.field.scale'),
    sectors: t('ideas.field.sectors'),
    durationMonths: t('ideas.field.duration'),
    grant: t('ideas.field.grant'),
    deadlineDate: t('ideas.field.deadline'),
    deadlineTime: t('ideas.form.deadlineTime'),
    deadlineZone: t('ideas.form.deadlineZone'),
    partnersSought: t('ideas.page.partners'),
    higherEducationLink: t('ideas.page.higherEducation'),
    agendaLink: t('ideas.page.agenda'),
    aims: t('ideas.page.aims'),
    activities: t('ideas.page.activities'),
    otherActivity: t('ideas.form.otherActivity'),
    results: t('ideas.page.results'),
  };
  const numbered = (list: string, most: number, title: (number: number) => string, fields: Readonly<Record<string, string>>) => {
    for (let index = 0; index < most; index += 1) {
      for (const [name, label] of Object.entries(fields)) labels[`${list}.${index}.${name}`] = t('ideas.form.numbered', { thing: title(index + 1), field: label });
    }
  };
  numbered('partnersSought', LIMITS.idea.partnersSought, (number) => t('ideas.form.partnerN', { number }), {
    type: t('ideas.form.partnerType'),
    countries: t('ideas.partner.countries'),
    fields: t('ideas.partner.fields'),
    expertise: t('ideas.partner.expertise'),
    task: t('ideas.partner.task'),
    count: t('ideas.form.partnerCount'),
  });
  numbered('results', LIMITS.idea.results, (number) => t('ideas.form.resultN', { number }), {
    kind: t('ideas.form.resultKind'),
    description: t('ideas.form.resultDescription'),
    reach: t('ideas.form.resultReach'),
  });
  return labels;
}
