import { findRuleSet } from '@trefoil/rules';
import type { IsoDate } from '@trefoil/vocabulary';
import { Notice, Section, Stack } from '@trefoil/ui';
import { useMemo } from 'react';
import { BudgetCeilings } from '../../entities/consortium/budget-ceilings';
import { holdersOf, rowOf } from '../../entities/consortium/budget-grid';
import type { BudgetPlanFragment } from '../../entities/consortium/budget-plan.graphql';
import { BudgetTable } from '../../entities/consortium/budget-table';
import type { ConsortiumDraftFragment } from '../../entities/consortium/consortium-draft.graphql';
import { toConsortiumDraft } from '../../entities/consortium/to-consortium-draft';
import { PlanBudget } from '../../features/plan-budget/plan-budget';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';

export type BudgetSectionProps = {
  readonly consortium: ConsortiumDraftFragment;
  readonly plan: BudgetPlanFragment | null;
  /** For whom the planner saves; null for those who only read. */
  readonly asOrganisationId: string | null;
  readonly today: IsoDate;
};

/** The budget: the coordinator's people plan it, the other members read it. */
export function BudgetSection({ consortium, plan, asOrganisationId, today }: BudgetSectionProps) {
  const t = useText();
  const { idea, seats } = consortium;
  const rules = findRuleSet(idea.action, idea.callYear);
  const holders = useMemo(() => holdersOf(seats), [seats]);
  const draft = useMemo(() => toConsortiumDraft(consortium), [consortium]);
  return (
    <Section title={t('budget.title')} id="budget">
      <Stack gap={5}>
        <p>{t('budget.intro')}</p>
        {plan ? <Differs idea={idea} plan={plan} /> : null}
        {rules ? null : <Notice>{t('budget.noRules')}</Notice>}
        {asOrganisationId !== null && rules
          ? <PlanBudget consortiumId={consortium.id} asOrganisationId={asOrganisationId} plan={plan} holders={holders} draft={draft} rules={rules} today={today} />
          : plan
            ? (
              <>
                <BudgetTable months={plan.months} rules={rules} holders={rowsOf(plan, seats, t('consortia.panel.someMember'), t('budget.former'))} />
                {rules ? <BudgetCeilings draft={draft} months={plan.months} totalCents={plan.totalCents} rules={rules} today={today} /> : null}
              </>
            )
            : <p>{t('budget.none')}</p>}
      </Stack>
    </Section>
  );
}

/** Everybody with a share, those who have gone since included. */
function rowsOf(plan: BudgetPlanFragment, seats: ConsortiumDraftFragment['seats'], nameless: string, gone: string) {
  const holders = holdersOf(seats);
  const former = [...new Set(plan.shares.map(({ organisationId }) => organisationId))].filter((id) => !holders.some((holder) => holder.id === id));
  const nameOf = (id: string) => seats.find(({ organisation }) => organisation.id === id)?.organisation.name ?? nameless;
  return [
    ...holders.map((holder) => ({ ...holder, cents: rowOf(plan, holder.id) })),
    ...former.map((id) => ({ id, name: nameOf(id), note: gone, cents: rowOf(plan, id) })),
  ];
}

/** Said where idea and plan are not of one mind: the idea is what the public reads. */
function Differs({ idea: { durationMonths, grantAskedCents }, plan }: { idea: ConsortiumDraftFragment['idea']; plan: BudgetPlanFragment }) {
  const t = useText();
  const format = useFormat();
  if (grantAskedCents === null || plan.totalCents === 0 || (plan.totalCents === grantAskedCents && plan.months === durationMonths)) return null;
  const say = (cents: number, months: number | null) => {
    const amount = format.euros(cents);
    return months === null ? t('budget.amountOpen', { amount }) : t('budget.amountFor', { amount, months });
  };
  return <Notice>{t('budget.differs', { stated: say(grantAskedCents, durationMonths), planned: say(plan.totalCents, plan.months) })}</Notice>;
}
