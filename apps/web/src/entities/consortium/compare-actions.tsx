import { compareActions, FIRST_CALL_YEAR, findRuleSet, LAST_CALL_YEAR, type CallOfAction, type Comparison, type Finding } from '@trefoil/rules';
import { ACTION_CODES, type ActionCode, type IsoDate } from '@trefoil/vocabulary';
import { Badge, Cluster, DataTable, Section, SelectField, Stack, VerdictMark } from '@trefoil/ui';
import { useCallback, useId, useMemo, useState } from 'react';
import { useText } from '../../shared/i18n/intl';
import { RouterLink } from '../../shared/page/ui-link';
import { actionHref } from '../action/action-href';
import styles from './compare-actions.module.css';
import type { ConsortiumDraftFragment } from './consortium-draft.graphql';
import { toConsortiumDraft } from './to-consortium-draft';
import { useFindingWords } from './use-finding-words';

const YEARS = Array.from({ length: LAST_CALL_YEAR - FIRST_CALL_YEAR + 1 }, (_, index) => LAST_CALL_YEAR - index);

/** The idea's own action first, then the founding document's, its successor and the others that have rules for the year. */
function callsOf(own: ActionCode, callYear: number): readonly CallOfAction[] {
  const actions = new Set<ActionCode>([own, 'STRATEGIC_PARTNERSHIP', 'KA220_HED', ...ACTION_CODES]);
  return [...actions].filter((action) => findRuleSet(action, callYear)).map((action) => ({ action, callYear }));
}

/** The consortium held against several actions at once, in a year of choice: the verdict of each, and what stands in its way. */
export function CompareActions({ consortium, today }: { consortium: ConsortiumDraftFragment; today: IsoDate }) {
  const t = useText();
  const id = useId();
  const { action: own, callYear: ownYear } = consortium.idea;
  const [callYear, setCallYear] = useState(ownYear);
  const comparisons = useMemo(() => compareActions(toConsortiumDraft(consortium), callsOf(own, callYear), today), [consortium, own, callYear, today]);
  const names = useMemo(() => new Map(consortium.seats.map(({ organisation }) => [organisation.id, organisation.name])), [consortium.seats]);
  const nameOf = useCallback((organisationId: string) => names.get(organisationId) ?? t('consortia.panel.someMember'), [names, t]);
  return (
    <Section title={t('rules.compare.title')} id="compare">
      <Stack gap={4}>
        <p>{t('rules.compare.intro')}</p>
        <SelectField
          id={id}
          label={t('rules.page.years')}
          width="short"
          value={String(callYear)}
          onChange={(event) => setCallYear(Number(event.target.value))}
          options={YEARS.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <DataTable
          caption={t('rules.compare.title')}
          captionHidden
          rows={comparisons}
          rowKey={({ action }) => action}
          columns={[
            {
              id: 'action',
              header: t('rules.compare.action'),
              cell: ({ action, rules }) => (
                <Stack gap={1}>
                  <RouterLink href={actionHref(action, callYear)}>{t(`vocabulary.action.${action}`)}</RouterLink>
                  <Cluster gap={1}>
                    {action === own && callYear === ownYear ? <Badge kind="info">{t('rules.compare.own')}</Badge> : null}
                    {rules?.complete === false ? <Badge kind="warning">{t('rules.badge.incomplete')}</Badge> : null}
                    {rules?.forHigherEducation === false ? <Badge>{t('rules.badge.notForHigherEducation')}</Badge> : null}
                  </Cluster>
                </Stack>
              ),
            },
            { id: 'verdict', header: t('rules.compare.verdict'), cell: ({ verdict }) => (verdict ? <VerdictMark verdict={verdict} label={t(`consortia.ruleVerdict.${verdict}`)} /> : null) },
            { id: 'open', header: t('rules.compare.open'), cell: (comparison) => <Obstacles comparison={comparison} nameOf={nameOf} /> },
          ]}
        />
      </Stack>
    </Section>
  );
}

function Obstacles({ comparison: { findings, rules }, nameOf }: { comparison: Comparison; nameOf: (organisationId: string) => string }) {
  const t = useText();
  const words = useFindingWords(nameOf);
  if (!rules) return null;
  const isOpen = ({ verdict }: Finding) => verdict !== 'MET';
  const required = findings.filter((finding) => isOpen(finding) && finding.weight === 'REQUIRED').toSorted((a, b) => Number(a.verdict === 'UNKNOWN') - Number(b.verdict === 'UNKNOWN'));
  const advice = findings.filter((finding) => isOpen(finding) && finding.weight === 'ADVISED').length;
  return (
    <div className={styles.obstacles}>
      {required.length === 0 ? <p>{t('rules.compare.nothing')}</p> : (
        <ul>
          {required.map((finding) => (
            <li key={`${finding.rule} ${finding.code}`}>
              {t(finding.verdict === 'UNMET' ? 'rules.compare.unmet' : 'rules.compare.unknown', { rule: words.title(finding.rule), sentence: words.sentence(finding, rules.countries.wording) })}
            </li>
          ))}
        </ul>
      )}
      {advice > 0 ? <p className={styles.advice}>{t('rules.compare.advice', { count: advice })}</p> : null}
    </div>
  );
}
