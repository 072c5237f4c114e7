import { useQuery } from '@apollo/client/react';
import { findRuleSet, type RuleSet } from '@trefoil/rules';
import type { IsoDate } from '@trefoil/vocabulary';
import { Notice, Stack } from '@trefoil/ui';
import { useMemo, useState } from 'react';
import type { ConsortiumDraftFragment } from '../../entities/consortium/consortium-draft.graphql';
import { toConsortiumDraft } from '../../entities/consortium/to-consortium-draft';
import { RefusedSuggestions } from '../../entities/suggestion/refused-suggestions';
import { useText } from '../../shared/i18n/intl';
import { RefusedForConsortiumDocument } from './build-consortium.graphql';
import styles from './build-consortium.module.css';
import { ProposalResults } from './proposal-results';
import { firstWishes, toInput, type WishValues } from './wishes';
import { WishesForm } from './wishes-form';

export type BuildConsortiumProps = {
  readonly consortium: ConsortiumDraftFragment;
  readonly asOrganisationId: string;
  readonly today: IsoDate;
};

/** Proposes whole consortia: wishes on one side, proposals on the other. */
export function BuildConsortium(props: BuildConsortiumProps) {
  const t = useText();
  const { action, callYear } = props.consortium.idea;
  const rules = findRuleSet(action, callYear);
  return rules ? <Builder {...props} rules={rules} /> : <Notice>{t('proposals.noRules')}</Notice>;
}

function Builder({ consortium, asOrganisationId, today, rules }: BuildConsortiumProps & { rules: RuleSet }) {
  const t = useText();
  const { id, idea, seats } = consortium;
  const draft = useMemo(() => toConsortiumDraft(consortium, ['ACCEPTED', 'INVITED']), [consortium]);
  const [values, setValues] = useState<WishValues>(() => firstWishes(rules, draft.members.length));
  const [asked, setAsked] = useState<{ values: WishValues; round: number } | null>(null);
  const input = useMemo(() => (asked ? toInput(asked.values, id, asOrganisationId) : null), [asked, id, asOrganisationId]);
  const ask = (next: WishValues) => {
    setValues(next);
    setAsked({ values: next, round: (asked?.round ?? 0) + 1 });
  };
  const seated = draft.members.map(({ organisationId }) => seats.find(({ organisation }) => organisation.id === organisationId)?.organisation.name ?? '');
  return (
    <div className={styles.builder}>
      <Stack gap={4}>
        <p>{t('proposals.intro', { action: t(`vocabulary.action.${idea.action}`), year: String(idea.callYear) })}</p>
        <p>{t('proposals.fixed', { count: seated.length, names: seated.join(', ') })}</p>
        <WishesForm initial={values} rules={rules} onAsked={ask} />
        <Refused consortiumId={id} ideaId={idea.id} asOrganisationId={asOrganisationId} />
      </Stack>
      <div className={styles.results}>
        {input && asked ? (
          <ProposalResults
            key={asked.round}
            input={input}
            ideaId={idea.id}
            values={asked.values}
            draft={draft}
            seats={seats}
            rules={rules}
            today={today}
            onCancelled={() => setAsked(null)}
            onAsked={ask}
          />
        ) : <p className={styles.limits}>{t('proposals.limits')}</p>}
      </div>
    </div>
  );
}

/** Who is not to be proposed, and how to think it over. */
function Refused({ consortiumId, ...rest }: { consortiumId: string; ideaId: string; asOrganisationId: string }) {
  const { data } = useQuery(RefusedForConsortiumDocument, { variables: { id: consortiumId } });
  return <RefusedSuggestions refused={data?.consortium?.refusedSuggestions ?? []} {...rest} />;
}
