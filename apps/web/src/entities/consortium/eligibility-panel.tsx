import { checkConsortium, explainCounting, findRuleSet, gaps, overallVerdict, whatBreaksWithout, type ConsortiumDraft, type Finding, type RuleSet, type Verdict } from '@trefoil/rules';
import type { ActionCode, IsoDate } from '@trefoil/vocabulary';
import { Meter, Notice, RadioGroup, Section, Stack, VerdictMark } from '@trefoil/ui';
import { useCallback, useId, useMemo, useState } from 'react';
import { useText } from '../../shared/i18n/intl';
import { RouterLink } from '../../shared/page/ui-link';
import { actionHref } from '../action/action-href';
import { CountedMembers } from './counted-members';
import type { ConsortiumDraftFragment } from './consortium-draft.graphql';
import styles from './eligibility-panel.module.css';
import { FindingList } from './finding-list';
import { GapList } from './gap-list';
import { toConsortiumDraft } from './to-consortium-draft';

export type EligibilityPanelProps = {
  readonly consortium: ConsortiumDraftFragment;
  /**
   * The server's findings for the idea's own action and year, for readers who are not shown what the members wrote
   * and whose browser can therefore not judge by itself; members leave it out and see each change at once.
   */
  readonly serverFindings?: readonly Finding[];
  /** The day charters and the deadline are judged on. */
  readonly today: IsoDate;
};

type Call = { readonly action: ActionCode; readonly callYear: number };

/** The idea's own call first, then what the founding document's action and its successor would say that year. */
function callsFor({ action, callYear }: Call): readonly RuleSet[] {
  const actions = [...new Set<ActionCode>([action, 'STRATEGIC_PARTNERSHIP', 'KA220_HED'])];
  return actions.flatMap((each) => findRuleSet(each, callYear) ?? []);
}

/** Whether the consortium may be funded as it stands, rule by rule, and what would have to change. */
export function EligibilityPanel({ consortium, serverFindings, today }: EligibilityPanelProps) {
  const t = useText();
  const id = useId();
  const calls = callsFor(consortium.idea);
  const [chosen, setChosen] = useState<ActionCode>(consortium.idea.action);
  const rules = calls.find(({ action }) => action === chosen) ?? calls[0];
  if (!rules) return <Notice kind="warning">{t('consortia.panel.noRules')}</Notice>;
  return (
    <Section title={t('consortia.panel.title')} id="eligibility">
      <Stack gap={4}>
        {serverFindings === undefined && calls.length > 1 ? (
          <RadioGroup
            id={id}
            name={id}
            legend={t('consortia.panel.heldAgainst')}
            value={rules.action}
            onChange={(event) => setChosen(event.target.value as ActionCode)}
            options={calls.map(({ action, callYear }) => ({ value: action, label: `${t(`vocabulary.action.${action}`)}, ${callYear}` }))}
          />
        ) : null}
        {rules.official ? null : <p className={styles.note}>{t('consortia.panel.notOfficial', { year: rules.callYear })}</p>}
        {rules.complete ? null : <p className={styles.note}>{t('consortia.panel.notComplete')}</p>}
        <p className={styles.note}><RouterLink href={actionHref(rules.action, rules.callYear)}>{t('consortia.panel.rulesInFull')}</RouterLink></p>
        <Judgement consortium={consortium} rules={rules} today={today} serverFindings={serverFindings} />
      </Stack>
    </Section>
  );
}

type Judged = { readonly draft: ConsortiumDraft; readonly findings: readonly Finding[]; readonly verdict: Verdict };

function judge(draft: ConsortiumDraft, rules: RuleSet, today: IsoDate): Judged {
  const findings = checkConsortium(draft, rules, today);
  return { draft, findings, verdict: overallVerdict(findings) };
}

function Judgement({ consortium, rules, today, serverFindings }: EligibilityPanelProps & { rules: RuleSet }) {
  const t = useText();
  const { now, ifAllAccept, losses } = useMemo(() => {
    const own = judge(toConsortiumDraft(consortium), rules, today);
    return {
      now: serverFindings ? { ...own, findings: serverFindings, verdict: overallVerdict(serverFindings) } : own,
      ifAllAccept: judge(toConsortiumDraft(consortium, ['ACCEPTED', 'INVITED']), rules, today),
      losses: serverFindings ? [] : whatBreaksWithout(own.draft, rules, today),
    };
  }, [consortium, rules, today, serverFindings]);
  const names = useMemo(() => new Map(consortium.seats.map(({ organisation }) => [organisation.id, organisation.name])), [consortium.seats]);
  const nameOf = useCallback((organisationId: string) => names.get(organisationId) ?? t('consortia.panel.someMember'), [names, t]);
  const invited = ifAllAccept.draft.members.length - now.draft.members.length;
  const { wording } = rules.countries;
  return (
    <Stack gap={5}>
      <div role="status" className={styles.verdict}>
        <VerdictMark verdict={now.verdict} label={t(`consortia.verdict.${now.verdict}`)} />
      </div>
      <CountryMeters now={now} ifAllAccept={invited > 0 ? ifAllAccept : null} />
      {invited > 0 && serverFindings === undefined && ifAllAccept.verdict !== now.verdict ? <p>{t(`consortia.panel.ifAllAccept.${ifAllAccept.verdict}`, { count: invited })}</p> : null}
      <GapList gaps={gaps(now.draft, rules)} wording={wording} />
      <FindingList findings={now.findings} rules={rules} nameOf={nameOf} />
      <CountedMembers counted={explainCounting(now.draft, rules)} losses={losses} wording={wording} nameOf={nameOf} consortium={consortium} />
    </Stack>
  );
}

function leastOf({ findings }: Judged, rule: Finding['rule']): { counted: number; least: number } | null {
  const params = findings.find((finding) => finding.rule === rule)?.params;
  return typeof params?.counted === 'number' && typeof params.least === 'number' ? { counted: params.counted, least: params.least } : null;
}

/** More than is needed is not said as "4 of 3". */
const isOver = ({ counted, least }: { counted: number; least: number }) => counted > least;

/** The three leaves: how many countries and organisations count, and how many would if everybody invited accepts. */
function CountryMeters({ now, ifAllAccept }: { now: Judged; ifAllAccept: Judged | null }) {
  const t = useText();
  const meters = [
    { rule: 'LEAST_COUNTRIES', label: t('consortia.panel.countries'), of: 'consortia.panel.countriesOf', over: 'consortia.panel.countriesOver' },
    { rule: 'LEAST_ORGANISATIONS', label: t('consortia.panel.organisations'), of: 'consortia.panel.organisationsOf', over: 'consortia.panel.organisationsOver' },
  ] as const;
  return (
    <Stack gap={4}>
      {meters.map(({ rule, label, of, over }) => {
        const reached = leastOf(now, rule);
        if (!reached) return null;
        const later = ifAllAccept && leastOf(ifAllAccept, rule);
        return (
          <Stack key={rule} gap={1}>
            <Meter label={label} value={reached.counted} max={reached.least} valueText={t(isOver(reached) ? over : of, reached)} tone={reached.counted >= reached.least ? 'success' : 'neutral'} stepped />
            {later && later.counted > reached.counted ? <p className={styles.note}>{t(isOver(later) ? 'consortia.panel.thenOver' : 'consortia.panel.then', later)}</p> : null}
          </Stack>
        );
      })}
    </Stack>
  );
}
