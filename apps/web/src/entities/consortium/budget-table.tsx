import { planBudget, type RuleSet } from '@trefoil/rules';
import { DataTable } from '@trefoil/ui';
import type { ReactNode } from 'react';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { type Holder, sumOf, yearsOf } from './budget-grid';

type Row = { readonly id: string; readonly name: ReactNode; readonly first?: ReactNode; readonly cells: readonly ReactNode[]; readonly sum: ReactNode };

export type BudgetTableProps = {
  readonly months: number;
  /** Those whose shares add up, in order, each with cents by year. */
  readonly holders: readonly (Holder & { readonly cents: readonly number[]; readonly note?: string })[];
  readonly rules: RuleSet | null;
  /** What stands in a cell in place of the amount. */
  readonly cell?: (holder: Holder, year: number) => ReactNode;
  /** A column of its own before the years. */
  readonly first?: { readonly header: string; readonly cell: (holder: Holder) => ReactNode };
};

/** Shares by partner and year, with what each year allows and leaves; rows and columns add up. */
export function BudgetTable({ months, holders, rules, cell, first }: BudgetTableProps) {
  const t = useText();
  const format = useFormat();
  const years = yearsOf(months);
  const byYear = years.map((_, index) => sumOf(holders.map(({ cents }) => cents[index] ?? 0)));
  const total = sumOf(byYear);
  const ceilings = (rules && planBudget({ months, askedCents: total, partners: [] }, rules)?.years.map(({ ceilingCents }) => ceilingCents)) ?? [];
  const leftOf = (cents: number) => (cents < 0 ? t('budget.negative', { amount: format.euros(-cents) }) : format.euros(cents));
  const rows: Row[] = [
    ...holders.map((holder): Row => ({
      id: holder.id,
      name: holder.note ? <>{holder.name} <small>({holder.note})</small></> : holder.name,
      first: first?.cell(holder),
      cells: years.map((_, index) => cell?.(holder, index + 1) ?? format.euros(holder.cents[index] ?? 0)),
      sum: format.euros(sumOf(holder.cents)),
    })),
    { id: 'sum', name: t('budget.sum'), cells: byYear.map((cents) => <strong key="sum">{format.euros(cents)}</strong>), sum: <strong>{format.euros(total)}</strong> },
    ...(ceilings.length === years.length && ceilings.every((cents) => cents !== null) ? [
      { id: 'ceiling', name: t('budget.ceilingOfYear'), cells: ceilings.map(format.euros), sum: format.euros(sumOf(ceilings)) },
      { id: 'left', name: t('budget.leftOfYear'), cells: ceilings.map((cents, index) => leftOf(cents - (byYear[index] ?? 0))), sum: leftOf(sumOf(ceilings) - total) },
    ] : []),
  ];
  return (
    <DataTable
      caption={t('budget.table')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: 'partner', header: t('budget.partner'), cell: ({ name }) => name },
        ...(first ? [{ id: 'first', header: first.header, align: 'end' as const, cell: (row: Row) => row.first }] : []),
        ...years.map((length, index) => ({
          id: `year${index + 1}`,
          header: length === 12 ? t('budget.year', { year: index + 1 }) : t('budget.yearMonths', { year: index + 1, months: length }),
          align: 'end' as const,
          cell: ({ cells }: Row) => cells[index],
        })),
        { id: 'sum', header: t('budget.sum'), align: 'end', cell: ({ sum }) => sum },
      ]}
    />
  );
}
