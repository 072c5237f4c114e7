import { useMutation } from '@apollo/client/react';
import { type ConsortiumDraft, largestGrant, lumpSumsOf, managementCents, offeredDurations, type RuleSet } from '@trefoil/rules';
import type { IsoDate } from '@trefoil/vocabulary';
import { Button, Cluster, Notice, SelectField, Stack, TextField, VisuallyHidden } from '@trefoil/ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import { BudgetCeilings } from '../../entities/consortium/budget-ceilings';
import { durationsOf, type Holder, MOST_YEARS, sumOf, yearsOf } from '../../entities/consortium/budget-grid';
import type { BudgetPlanFragment } from '../../entities/consortium/budget-plan.graphql';
import { BudgetSideBySide } from '../../entities/consortium/budget-side-by-side';
import { BudgetTable } from '../../entities/consortium/budget-table';
import { useFormat } from '../../shared/format/use-format';
import { parseEuros, writeEuros } from '../../shared/forms/euros';
import { writeFault } from '../../shared/forms/fault';
import { FormSummary } from '../../shared/forms/form-summary';
import { LeaveGuard } from '../../shared/forms/leave-guard';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { type BudgetValues, cellOf, centsOf, type PlannedShare, spread, toShares, toValues, weightOf } from './budget-values';
import styles from './plan-budget.module.css';
import { SaveBudgetPlanDocument } from './plan-budget.graphql';

const anAmountOrNothing = z.string().check(z.refine((text) => text.trim() === '' || parseEuros(text) !== null, writeFault('NOT_AN_AMOUNT')));
const SCHEMA = z.object({ months: z.string(), total: anAmountOrNothing, shares: z.record(z.string(), anAmountOrNothing) });

const weightId = (organisationId: string): string => `weight-${organisationId}`;

export type PlanBudgetProps = {
  readonly consortiumId: string;
  readonly asOrganisationId: string;
  /** As it is saved now; newer than what is being edited when a colleague was faster. */
  readonly plan: BudgetPlanFragment | null;
  readonly holders: readonly Holder[];
  readonly draft: ConsortiumDraft;
  readonly rules: RuleSet;
  readonly today: IsoDate;
};

/** The coordinator's planner: a sum and a duration, spread evenly and then changed by hand, against every ceiling as it is typed. */
export function PlanBudget({ consortiumId, asOrganisationId, plan, holders, draft, rules, today }: PlanBudgetProps) {
  const t = useText();
  const format = useFormat();
  const [save] = useMutation(SaveBudgetPlanDocument);
  const [base, setBase] = useState(plan);
  const [isSaved, setIsSaved] = useState(false);
  // How the sum is spread, which is no part of the plan.
  const [weights, setWeights] = useState<Readonly<Record<string, string>>>({});
  const sent = useRef<readonly PlannedShare[]>([]);
  const firstMonths = draft.durationMonths ?? offeredDurations(rules)[0] ?? 24;
  const labels = useMemo(
    () => ({
      months: t('budget.field.months'),
      total: t('budget.field.total'),
      ...Object.fromEntries(holders.flatMap(({ id, name }) => Array.from({ length: MOST_YEARS }, (_, index) => [`shares.${cellOf(id, index + 1)}`, t('budget.share', { organisation: name, year: index + 1 })]))),
    }),
    [t, holders],
  );
  const entry = useEntryForm<BudgetValues>({
    schema: SCHEMA,
    defaultValues: toValues(base, holders, firstMonths, draft.grantAskedCents),
    labels,
    // The API speaks of a share by its place in what was sent.
    toFormPath: (path) => path.replace(/^shares\.(\d+).*$/, (_, place: string) => {
      const share = sent.current[Number(place)];
      return share ? `shares.${cellOf(share.organisationId, share.year)}` : path;
    }),
  });
  const { form } = entry;
  const [typedMonths, typedTotal, typedShares] = useWatch({ control: form.control, name: ['months', 'total', 'shares'] });
  const months = Number(typedMonths);
  const years = yearsOf(months);
  const rows = holders.map((holder) => ({ ...holder, cents: years.map((_, index) => centsOf(typedShares[cellOf(holder.id, index + 1)])) }));
  const planned = sumOf(rows.flatMap(({ cents }) => cents));
  const lumpSums = lumpSumsOf(rules);
  const largest = largestGrant(rules, months);
  const management = managementCents(rules, holders.length, months);
  const isNewer = (plan?.version ?? 0) > (base?.version ?? 0);
  const { isDirty } = form.formState;

  function start(from: BudgetPlanFragment | null): void {
    setBase(from);
    form.reset(toValues(from, holders, firstMonths, draft.grantAskedCents));
  }

  // What nobody has touched follows what is saved.
  useEffect(() => {
    if (isNewer && !isDirty) start(plan);
  });

  const partners = holders.map(({ id }) => ({ organisationId: id, weight: weightOf(weights[id]) }));

  function spreadByWeight(): void {
    const total = typedTotal.trim() === '' ? largest : parseEuros(typedTotal);
    if (total === null) {
      void form.trigger('total', { shouldFocus: true });
      return;
    }
    const wrong = partners.find(({ weight }) => weight === null);
    if (wrong) {
      document.getElementById(weightId(wrong.organisationId))?.focus();
      return;
    }
    form.setValue('total', writeEuros(total), { shouldDirty: true });
    form.setValue('shares', spread(rules, partners.map(({ organisationId, weight }) => ({ organisationId, weight: weight ?? 0 })), holders, months, total), { shouldDirty: true, shouldValidate: true });
    setIsSaved(false);
  }

  const former = base ? base.shares.filter(({ organisationId }) => !holders.some(({ id }) => id === organisationId)) : [];
  const formerCount = new Set(former.map(({ organisationId }) => organisationId)).size;
  const totalHint = lumpSums.length > 0 ? t('budget.field.lumpSumHint', { sums: format.list(lumpSums.map(format.euros)) })
    : largest === null ? t('budget.field.totalHintOpen') : t('budget.field.totalHint', { amount: format.euros(largest) });

  return (
    <form
      noValidate
      onChange={() => setIsSaved(false)}
      onSubmit={entry.submit(async (values) => {
        sent.current = toShares(values.shares, holders, years.length);
        const { data } = await save({ variables: { input: { asOrganisationId, consortiumId, version: base?.version ?? 0, months, shares: [...sent.current] } } });
        start((data?.saveBudgetPlan.consortium.budgetPlan as BudgetPlanFragment | null) ?? null);
        setIsSaved(true);
      })}
    >
      <LeaveGuard hasUnsaved={entry.hasUnsaved} />
      <Stack gap={5}>
        <FormSummary form={entry} />
        {isNewer && isDirty ? (
          <Notice
            kind="warning"
            live="polite"
            title={t('budget.newer')}
            actions={<Cluster gap={2}><Button onClick={() => start(plan)}>{t('budget.takeTheirs')}</Button><Button onClick={() => setBase(plan)}>{t('budget.keepMine')}</Button></Cluster>}
          >
            {t('budget.newerText', { amount: format.euros(plan?.totalCents ?? 0) })}
          </Notice>
        ) : null}
        {formerCount > 0 ? <Notice kind="warning">{t('budget.formerNotice', { count: formerCount, amount: format.euros(sumOf(former.map(({ cents }) => cents))) })}</Notice> : null}
        <BudgetSideBySide rules={rules} holders={holders} plannedCents={planned} />
        <div className={styles.sum}>
          <SelectField {...entry.field('months')} label={labels.months} width="short" options={durationsOf(rules, months, draft.durationMonths).map((count) => ({ value: String(count), label: t('budget.months', { months: count }) }))} />
          <TextField {...entry.field('total')} label={labels.total} hint={totalHint} width="medium" inputMode="decimal" autoComplete="off" suffix="EUR" />
          <Button onClick={spreadByWeight}>{t('budget.spread')}</Button>
        </div>
        <BudgetTable
          months={months}
          holders={rows}
          rules={rules}
          first={{
            header: t('budget.weight'),
            cell: ({ id, name }) => (
              <div className={styles.cell}>
                <TextField
                  id={weightId(id)}
                  label={<VisuallyHidden>{t('budget.weightOf', { organisation: name })}</VisuallyHidden>}
                  className={styles.weight}
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={6}
                  value={weights[id] ?? '1'}
                  error={weightOf(weights[id]) === null ? t('budget.weightFault') : undefined}
                  onChange={(event) => setWeights({ ...weights, [id]: event.target.value })}
                />
              </div>
            ),
          }}
          cell={({ id, name }, year) => (
            <div className={styles.cell}>
              <TextField
                {...entry.field(`shares.${cellOf(id, year)}`)}
                label={<VisuallyHidden>{t('budget.share', { organisation: name, year })}</VisuallyHidden>}
                className={styles.amount}
                inputMode="decimal"
                autoComplete="off"
              />
            </div>
          )}
        />
        <BudgetCeilings draft={draft} months={months} totalCents={planned} rules={rules} today={today} />
        {management === null ? null : <p>{t('budget.management', { amount: format.euros(management), count: holders.length })}</p>}
        <Cluster gap={3}>
          <Button type="submit" variant="primary" busy={entry.busy}>{t('budget.save')}</Button>
          <span role="status">{isSaved ? t('budget.saved') : null}</span>
        </Cluster>
      </Stack>
    </form>
  );
}
