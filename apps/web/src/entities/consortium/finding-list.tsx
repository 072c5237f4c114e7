import type { Finding, RuleSet } from '@trefoil/rules';
import { Disclosure, Stack, VerdictMark } from '@trefoil/ui';
import { useText } from '../../shared/i18n/intl';
import { RuleSource } from '../action/rule-source';
import styles from './eligibility-panel.module.css';
import { useFindingWords } from './use-finding-words';

const SEVERITY = { UNMET: 0, UNKNOWN: 1, MET: 2 } as const;

/** What is open comes first and stands in sight; what is met is a click away. */
export function FindingList({ findings, rules, nameOf }: { findings: readonly Finding[]; rules: RuleSet; nameOf: (organisationId: string) => string }) {
  const t = useText();
  const inOrder = findings.toSorted((a, b) => SEVERITY[a.verdict] - SEVERITY[b.verdict] || Number(a.weight === 'ADVISED') - Number(b.weight === 'ADVISED'));
  const groups = [
    { key: 'open', items: inOrder.filter(({ verdict, weight }) => verdict !== 'MET' && weight === 'REQUIRED') },
    { key: 'advice', items: inOrder.filter(({ verdict, weight }) => verdict !== 'MET' && weight === 'ADVISED') },
    { key: 'met', items: inOrder.filter(({ verdict }) => verdict === 'MET') },
  ] as const;
  return (
    <Stack gap={3}>
      {groups.map(({ key, items }) => items.length === 0 ? null : (
        <Disclosure key={key} summary={t(`consortia.panel.group.${key}`, { count: items.length })} open={key === 'open'}>
          <ul className={styles.findings}>
            {items.map((finding) => <FindingItem key={`${finding.rule} ${finding.code} ${finding.confidence}`} finding={finding} rules={rules} nameOf={nameOf} />)}
          </ul>
        </Disclosure>
      ))}
    </Stack>
  );
}

/** One finding: what the rule is, what was found, how much it weighs and where it stands written. */
export function FindingItem({ finding, rules, nameOf }: { finding: Finding; rules: RuleSet; nameOf: (organisationId: string) => string }) {
  const t = useText();
  const words = useFindingWords(nameOf);
  const { rule, verdict, weight, confidence } = finding;
  const source = rules.rules.find(({ id }) => id === rule)?.source;
  return (
    <li className={styles.finding}>
      <VerdictMark verdict={verdict} advice={weight === 'ADVISED'} label={t(`consortia.ruleVerdict.${verdict}`)} labelHidden />
      <div>
        <p className={styles.title}>{words.title(rule)}</p>
        <p className={styles.sentence}>{words.sentence(finding, rules.countries.wording)}</p>
        <p className={styles.source}>
          {t(`consortia.weight.${weight}`)}{confidence === 'UNVERIFIED' ? ` · ${t('consortia.panel.unverified')}` : ''}{source ? <> · <RuleSource source={source} /></> : null}
        </p>
      </div>
    </li>
  );
}
