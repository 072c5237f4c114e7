import type { Activity, Aim, OrganisationType } from '@trefoil/vocabulary';
import { Badge, Cluster, Lozenge, SelectField } from '@trefoil/ui';
import { useId } from 'react';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { RefuseSuggestion } from '../../entities/suggestion/refuse-suggestion';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { RouterLink } from '../../shared/page/ui-link';
import styles from './build-consortium.module.css';
import { useWishWords } from './use-wish-words';
import type { ProposedCandidate, ProposeInput, Proposals } from './wishes';

export type ProposalMemberProps = {
  readonly member: ProposedCandidate;
  readonly report: Proposals['members'][number] | undefined;
  readonly candidates: ReadonlyMap<string, ProposedCandidate>;
  /** Who is in the proposal already. */
  readonly taken: readonly string[];
  readonly input: ProposeInput;
  readonly ideaId: string;
  readonly onSwapped: (organisationId: string) => void;
  readonly onRefused: () => void;
};

/** One member: why it is there, who comes next, and what to do about it. */
export function ProposalMember({ member, report, candidates, taken, input, ideaId, onSwapped, onRefused }: ProposalMemberProps) {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const { organisation, fit } = member;
  const points = (value: number) => format.number(Math.round(value * 10) / 10);
  const others = [...candidates.values()].filter(({ organisation: other }) => !taken.includes(other.id));
  return (
    <li className={styles.member}>
      <Cluster gap={2}>
        <Lozenge code={organisation.country} label={format.country(organisation.country)} labelHidden />
        <RouterLink href={organisationHref(organisation)} className={styles.name}>{organisation.name}</RouterLink>
        <span>{t(`vocabulary.organisationType.${organisation.type}`)}</span>
        {organisation.claimed ? null : <Badge kind="warning">{t('proposals.member.unclaimed')}</Badge>}
        {member.isNewcomer ? <Badge>{t('proposals.member.newcomer')}</Badge> : null}
        <span className={styles.figures}>{t('proposals.member.fit', { points: points(fit) })}</span>
      </Cluster>
      <Reasons member={member} report={report} candidates={candidates} />
      <Cluster gap={2} align="end">
        <SelectField
          id={`${id}-swap`}
          label={t('proposals.member.swap', { name: organisation.name })}
          placeholder={t('proposals.member.keep')}
          value=""
          onChange={(event) => {
            if (event.target.value) onSwapped(event.target.value);
          }}
          options={others.map(({ organisation: other, fit: theirs }) => ({ value: other.id, label: `${other.name} (${other.country}) · ${points(theirs)}` }))}
        />
        <RefuseSuggestion organisation={organisation} ideaId={ideaId} asOrganisationId={input.asOrganisationId} onRefused={onRefused} />
      </Cluster>
    </li>
  );
}

function Reasons({ member: { reasons, organisation }, report, candidates }: Pick<ProposalMemberProps, 'member' | 'report' | 'candidates'>) {
  const t = useText();
  const format = useFormat();
  const words = useWishWords();
  const points = (value: number) => format.number(Math.round(value * 10) / 10);
  const termsOf = (code: string, terms: readonly string[]): string => {
    if (code === 'FIELDS') return format.list(terms.map(format.field));
    if (code === 'ACTIVITIES') return format.list(terms.map((term) => t(`vocabulary.activity.${term as Activity}`)));
    if (code === 'AIMS') return format.list(terms.map((term) => t(`vocabulary.aim.${term as Aim}`)));
    return format.list(terms.map((term) => t(`vocabulary.organisationType.${term as OrganisationType}`)));
  };
  const runnerUp = report?.runnerUpId ? candidates.get(report.runnerUpId) : undefined;
  const needed = (report?.needed ?? []).filter(({ kind }) => kind !== 'SIZE_FROM');
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ code, terms }) => <li key={code}>{t(`proposals.reason.${code}`, { terms: termsOf(code, terms) })}</li>)}
      {report ? <li>{t('proposals.member.rank', { rank: report.rank })}</li> : null}
      {needed.length > 0 ? <li>{t('proposals.member.needed', { wishes: format.list(needed.map(words.wish)) })}</li> : null}
      {report?.isIrreplaceable ? <li>{t('proposals.member.irreplaceable')}</li> : report && report.loss !== null ? <li>{t('proposals.member.loss', { points: points(report.loss) })}</li> : null}
      {runnerUp ? <li>{t('proposals.member.runnerUp', { name: runnerUp.organisation.name, country: format.country(runnerUp.organisation.country), points: points(report?.runnerUpLoss ?? 0) })}</li> : null}
      {report && !runnerUp ? <li>{t('proposals.member.noRunnerUp', { name: organisation.name })}</li> : null}
    </ul>
  );
}
