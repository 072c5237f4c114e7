import { type Finding, findRuleSet } from '@trefoil/rules';
import { DescriptionList, Disclosure, Lozenge, Stack, VerdictMark } from '@trefoil/ui';
import { useCallback, useMemo } from 'react';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import styles from './eligibility-panel.module.css';
import { FindingItem } from './finding-list';
import type { SubmissionFragment } from './submission.graphql';

/** An application as it was sent in: when, by which rules, what they said and who took part. Nothing of it follows what is changed later. */
export function SubmissionItem({ submission }: { submission: SubmissionFragment }) {
  const t = useText();
  const format = useFormat();
  const { action, callYear, ruleSetVersion, verdict, durationMonths, grantAskedCents, recordedAt, members } = submission;
  const facts = [
    { term: t('consortia.submission.rulesTerm'), description: ruleSetVersion === null ? t('consortia.submission.noRules') : t('consortia.submission.rules', { call: t('consortia.submission.call', { action: t(`vocabulary.action.${action}`), year: callYear }), version: ruleSetVersion }) },
    ...(durationMonths === null ? [] : [{ term: t('consortia.submission.duration'), description: t('budget.months', { months: durationMonths }) }]),
    ...(grantAskedCents === null ? [] : [{ term: t('consortia.submission.grant'), description: format.euros(grantAskedCents) }]),
  ];
  return (
    <Stack gap={3}>
      <p className={styles.title}>{t('consortia.submission.when', { date: format.date(recordedAt), time: format.time(recordedAt) })}</p>
      <VerdictMark verdict={verdict} label={t(`consortia.submission.verdict.${verdict}`)} />
      <DescriptionList items={facts} />
      <OpenFindings submission={submission} />
      <Disclosure summary={t('consortia.submission.members', { counted: members.filter(({ counted }) => counted).length, all: members.length })}>
        <ul className={styles.members}>
          {members.map(({ organisationId, name, country, role, counted, reason }) => (
            <li key={organisationId}>
              <p className={styles.title}><Lozenge code={country} label={format.country(country)} counted={counted} labelHidden /> {name}</p>
              <p className={styles.source}>{t(`vocabulary.seatRole.${role}`)} · {format.country(country)}{reason === null ? null : ` · ${t(counted ? 'consortia.submission.counted' : 'consortia.submission.notCounted')}`}</p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Stack>
  );
}

/** What was not met or not known. Words go with the rules as they are: findings of others could not be told truly. */
function OpenFindings({ submission: { action, callYear, ruleSetVersion, findings, members } }: { submission: SubmissionFragment }) {
  const t = useText();
  const names = useMemo(() => new Map(members.map(({ organisationId, name }) => [organisationId, name])), [members]);
  const nameOf = useCallback((organisationId: string) => names.get(organisationId) ?? t('consortia.panel.someMember'), [names, t]);
  const rules = findRuleSet(action, callYear);
  const open = (findings as readonly Finding[]).filter(({ verdict }) => verdict !== 'MET');
  if (open.length === 0) return null;
  if (rules?.version !== ruleSetVersion) return <p>{t('consortia.submission.otherRules')}</p>;
  return (
    <Disclosure summary={t('consortia.submission.findings', { count: open.length })}>
      <ul className={styles.findings}>
        {rules && open.map((finding) => <FindingItem key={`${finding.rule} ${finding.code} ${finding.confidence}`} finding={finding} rules={rules} nameOf={nameOf} />)}
      </ul>
    </Disclosure>
  );
}
