import { checkConsortium, type ConsortiumDraft, type RuleId, type RuleSet } from '@trefoil/rules';
import type { IsoDate } from '@trefoil/vocabulary';
import { useText } from '../../shared/i18n/intl';
import { VerdictMark } from '@trefoil/ui';
import styles from './budget.module.css';
import { useFindingWords } from './use-finding-words';

/** The rules on how long and how much, which are all a budget can meet or break. */
const OF_BUDGET: ReadonlySet<RuleId> = new Set(['DURATION', 'GRANT_PER_MONTH', 'GRANT_PER_YEAR', 'GRANT_TOTAL', 'GRANT_BY_DURATION', 'GRANT_RANGE', 'LUMP_SUM']);
const nobody = () => '';

export type BudgetCeilingsProps = { readonly draft: ConsortiumDraft; readonly months: number; readonly totalCents: number; readonly rules: RuleSet; readonly today: IsoDate };

/** Each ceiling held against a duration and a sum, with what it leaves: in the eligibility panel's own words. */
export function BudgetCeilings({ draft, months, totalCents, rules, today }: BudgetCeilingsProps) {
  const t = useText();
  const words = useFindingWords(nobody);
  const findings = checkConsortium({ ...draft, durationMonths: months, grantAskedCents: totalCents }, rules, today).filter(({ rule }) => OF_BUDGET.has(rule));
  return (
    <ul className={styles.ceilings} role="list" aria-label={t('budget.ceilings')}>
      {findings.map((finding) => (
        <li key={finding.rule}>
          <VerdictMark verdict={finding.verdict} advice={finding.weight === 'ADVISED'} label={t(`consortia.ruleVerdict.${finding.verdict}`)} labelHidden />
          <span>
            <strong>{words.title(finding.rule)}.</strong> {words.sentence(finding, rules.countries.wording)}
            {finding.confidence === 'UNVERIFIED' ? ` (${t('rules.confidence.UNVERIFIED')})` : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
