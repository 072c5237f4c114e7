import type { RuleSet } from '@trefoil/rules';
import { Section, Stack } from '@trefoil/ui';
import { RuleSource } from '../../entities/action/rule-source';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import styles from './action.module.css';

/** The full participants of the call by name, in the order of the page's alphabet. */
export function CallCountries({ rules: { callYear, countries } }: { rules: RuleSet }) {
  const t = useText();
  const format = useFormat();
  const { fullParticipation, announced, wording, source } = countries;
  const year = String(callYear);
  const names = fullParticipation.filter((country) => !announced.includes(country)).map(format.country).toSorted(format.compare);
  return (
    <Section title={t('rules.countries.title', { count: names.length, wording, year })} id="countries">
      <Stack gap={3}>
        <ul className={styles.countries} role="list">{names.map((name) => <li key={name}>{name}</li>)}</ul>
        {announced.length > 0 ? <p className={styles.source}>{t('rules.countries.announced', { year, countries: format.list(announced.map(format.country)) })}</p> : null}
        <p className={styles.source}>{t('rules.countries.others', { wording })} {t('rules.countries.territories')}</p>
        <p className={styles.source}><RuleSource source={source} /></p>
      </Stack>
    </Section>
  );
}
