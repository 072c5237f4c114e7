import { findRuleSet } from '@trefoil/rules';
import type { ActionCode, CountryCode } from '@trefoil/vocabulary';
import { RouterLink } from '../../shared/page/ui-link';
import { actionHref } from '../../entities/action/action-href';
import { useRuleWords } from '../../entities/action/use-rule-words';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import styles from './action.module.css';
import { changesBetweenYears, type YearChanges } from './changes-between-years';

/** What is not as it was in the call before, call by call. */
export function ChangesBetweenYears({ action }: { action: ActionCode }) {
  const t = useText();
  const changes = changesBetweenYears(action);
  if (changes.length === 0) return <p>{t('rules.changes.none')}</p>;
  return (
    <dl className={styles.changes}>
      {changes.map((change) => (
        <div key={change.callYear}>
          <dt><RouterLink href={actionHref(action, change.callYear)}>{change.callYear}</RouterLink></dt>
          <dd><ChangeLines action={action} change={change} /></dd>
        </div>
      ))}
    </dl>
  );
}

function ChangeLines({ action, change: { callYear, rules, joined, left, announced, renamed, notOfficial } }: { action: ActionCode; change: YearChanges }) {
  const t = useText();
  const format = useFormat();
  const sentence = useRuleWords();
  const wording = findRuleSet(action, callYear)?.countries.wording ?? 'ASSOCIATED';
  const names = (countries: readonly CountryCode[]) => ({ countries: format.list(countries.map(format.country)) });
  const lines = [
    ...(notOfficial ? [t('rules.changes.notOfficial')] : []),
    ...(renamed ? [t('rules.changes.renamed')] : []),
    ...(joined.length > 0 ? [t('rules.changes.joined', names(joined))] : []),
    ...(left.length > 0 ? [t('rules.changes.left', names(left))] : []),
    ...(announced.length > 0 ? [t('rules.changes.announced', names(announced))] : []),
    ...rules.map(({ how, rule }) => t(`rules.changes.${how}`, { rule: sentence(rule, wording) })),
  ];
  return <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}
