import type { IdeaValues } from './idea-values';

/** The steps in which an idea is thought out, and the answers each holds. */
export const STEPS = ['about', 'call', 'partners', 'purpose', 'results', 'check'] as const;
export type Step = (typeof STEPS)[number];

const FIELDS: Readonly<Record<Exclude<Step, 'check'>, readonly (keyof IdeaValues)[]>> = {
  about: ['title', 'language', 'summary', 'body'],
  call: ['action', 'callYear', 'scale', 'sectors', 'durationMonths', 'grant', 'deadlineDate', 'deadlineTime', 'deadlineZone'],
  partners: ['partnersSought'],
  purpose: ['aims', 'activities', 'otherActivity', 'higherEducationLink', 'agendaLink'],
  results: ['results'],
};

export const ANSWERING_STEPS = Object.keys(FIELDS) as Exclude<Step, 'check'>[];
export const fieldsOf = (step: Exclude<Step, 'check'>): readonly (keyof IdeaValues)[] => FIELDS[step];

/** The first is where one begins, whatever else the address says. */
export const toStep = (text: string | null): Step => STEPS.find((step) => step === text) ?? 'about';

/** Where a field of the form, such as `results.0.kind`, is answered. */
export function stepOf(path: string): Step {
  const field = path.split('.')[0] as keyof IdeaValues;
  return ANSWERING_STEPS.find((step) => FIELDS[step].includes(field)) ?? 'about';
}

/** What a reader would miss, as the server will say too: by field, in the order of the steps. */
export function lacking(values: IdeaValues): (keyof IdeaValues)[] {
  const { title, summary, scale, sectors, durationMonths, aims, activities, otherActivity } = values;
  const lacks: Partial<Record<keyof IdeaValues, boolean>> = {
    title: title.trim() === '',
    summary: summary.trim() === '',
    scale: scale === '',
    sectors: sectors.length === 0,
    durationMonths: durationMonths === '',
    aims: aims.length === 0 && activities.length === 0,
    otherActivity: activities.includes('OTHER') && otherActivity.trim() === '',
  };
  return (Object.keys(lacks) as (keyof IdeaValues)[]).filter((field) => lacks[field]);
}
