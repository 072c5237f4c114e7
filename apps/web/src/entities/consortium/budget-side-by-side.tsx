import { offeredDurations, planSideBySide, type BudgetPlan, type RuleSet } from '@trefoil/rules';
import { DataTable } from '@trefoil/ui';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import type { Holder } from './budget-grid';

/** What each duration the action offers would allow, and what it would leave of the sum that is planned. */
export function BudgetSideBySide({ rules, holders, plannedCents }: { rules: RuleSet; holders: readonly Holder[]; plannedCents: number }) {
  const t = useText();
  const format = useFormat();
  const plans = planSideBySide({ askedCents: null, partners: holders.map(({ id }) => ({ organisationId: id, weight: 1 })) }, rules, offeredDurations(rules));
  if (plans.length === 0) return null;
  const range = (amounts: readonly number[]) => [...new Set(amounts)].map(format.euros).join('–');
  const left = ({ totalCents }: BudgetPlan) => {
    const cents = totalCents - plannedCents;
    return cents < 0 ? t('budget.sides.over', { amount: format.euros(-cents) }) : format.euros(cents);
  };
  return (
    <DataTable
      caption={t('budget.sides.title')}
      rows={plans}
      rowKey={({ months }) => String(months)}
      columns={[
        { id: 'duration', header: t('budget.sides.duration'), cell: ({ months }) => t('budget.months', { months }) },
        plans.some(({ lumpSums }) => lumpSums.length > 0)
          ? { id: 'sums', header: t('budget.sides.lumpSums'), cell: ({ lumpSums }) => format.list(lumpSums.map(format.euros)) }
          : { id: 'largest', header: t('budget.sides.largest'), align: 'end', cell: ({ totalCents }) => format.euros(totalCents) },
        { id: 'years', header: t('budget.sides.perYear'), cell: ({ years }) => <div>{years.map(({ year, cents }) => <div key={year}>{t('budget.sides.year', { year, amount: format.euros(cents) })}</div>)}</div> },
        { id: 'partner', header: t('budget.sides.perPartner'), align: 'end', cell: ({ shares }) => range(shares.map(({ cents }) => cents).toSorted((a, b) => a - b)) },
        ...(plannedCents > 0 ? [{ id: 'left', header: t('budget.sides.left'), align: 'end' as const, cell: left }] : []),
      ]}
    />
  );
}
