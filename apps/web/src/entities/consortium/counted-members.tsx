import type { CountedMember, CountryWording, LossOfMember } from '@trefoil/rules';
import { Disclosure, Lozenge, Stack } from '@trefoil/ui';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import type { ConsortiumDraftFragment } from './consortium-draft.graphql';
import styles from './eligibility-panel.module.css';
import { useFindingWords } from './use-finding-words';

export type CountedMembersProps = {
  readonly counted: readonly CountedMember[];
  readonly losses: readonly LossOfMember[];
  readonly wording: CountryWording;
  readonly nameOf: (organisationId: string) => string;
  readonly consortium: ConsortiumDraftFragment;
};

/** Who counts, who does not and why; and what would break if they left. */
export function CountedMembers({ counted, losses, wording, nameOf, consortium }: CountedMembersProps) {
  const t = useText();
  const format = useFormat();
  const words = useFindingWords(nameOf);
  const countryOf = new Map(consortium.seats.map(({ organisation }) => [organisation.id, organisation.country]));
  const lossOf = new Map(losses.map((loss) => [loss.organisationId, loss]));
  return (
    <Disclosure summary={t('consortia.panel.whoCounts', { counted: counted.filter((member) => member.counted).length, all: counted.length })} open={counted.some((member) => !member.counted)}>
      <ul className={styles.members}>
        {counted.map(({ organisationId, counted: counts, reason, repeatsCountry }) => {
          const country = countryOf.get(organisationId);
          const breaks = lossOf.get(organisationId)?.breaks ?? [];
          return (
            <li key={organisationId}>
              <Stack gap={1}>
                <p className={styles.title}>
                  {country ? <><Lozenge code={country} label={format.country(country)} counted={counts} labelHidden /> </> : null}
                  {nameOf(organisationId)}
                </p>
                <p>{t(`consortia.counting.${reason}`, { wording, country: country ? format.country(country) : '' })} {repeatsCountry ? t('consortia.counting.repeats') : null}</p>
                {breaks.length > 0 ? <p className={styles.source}>{t('consortia.panel.breaks', { rules: format.list([...new Set(breaks.map(({ rule }) => words.title(rule)))]) })}</p> : null}
              </Stack>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
