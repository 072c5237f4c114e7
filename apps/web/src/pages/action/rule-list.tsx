import { explain, type RuleSet, type Weight } from '@trefoil/rules';
import { Badge, Section } from '@trefoil/ui';
import { RuleSource } from '../../entities/action/rule-source';
import { useRuleWords } from '../../entities/action/use-rule-words';
import { useText } from '../../shared/i18n/intl';
import styles from './action.module.css';

/** The rules of one weight, each in a sentence, with how sure it is, since when, and where it stands written. */
export function RuleList({ rules, weight }: { rules: RuleSet; weight: Weight }) {
  const t = useText();
  const sentence = useRuleWords();
  const listed = rules.rules.flatMap((rule) => (rule.weight === weight ? (explain(rule.id, rules) ?? []) : []));
  if (listed.length === 0) return null;
  const [title, intro] = weight === 'REQUIRED' ? [t('rules.page.required'), t('rules.page.requiredIntro')] : [t('rules.page.advised'), t('rules.page.advisedIntro')];
  return (
    <Section title={title} id={weight.toLowerCase()}>
      <p className={styles.intro}>{intro}</p>
      <ul className={styles.rules} role="list">
        {listed.map(({ id, rule, confidence, source, since }) => (
          <li key={id} id={id.toLowerCase().replaceAll('_', '-')}>
            <h3 className={styles.ruleTitle}>{t(`findings.rule.${id}`)}</h3>
            <p>{sentence(rule, rules.countries.wording)}</p>
            <p className={styles.source}>
              {confidence === 'UNVERIFIED' ? <Badge kind="warning">{t('rules.confidence.UNVERIFIED')}</Badge> : t('rules.confidence.CONFIRMED')}
              {' · '}{t('rules.page.since', { year: String(since) })}{' · '}<RuleSource source={source} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
