import { useQuery, useSubscription } from '@apollo/client/react';
import type { ConsortiumDraft, RuleSet } from '@trefoil/rules';
import type { IsoDate } from '@trefoil/vocabulary';
import { Button, Cluster, DataTable, Meter, Notice, Section, SelectField, Stack } from '@trefoil/ui';
import { useId, useMemo, useState } from 'react';
import type { ConsortiumDraftFragment } from '../../entities/consortium/consortium-draft.graphql';
import { useFormat } from '../../shared/format/use-format';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl, useText } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { ConsortiumBuildProgressDocument, ProposeConsortiumDocument } from './build-consortium.graphql';
import styles from './build-consortium.module.css';
import { ProposalCard } from './proposal-card';
import { useWishWords } from './use-wish-words';
import { type ProposedCandidate, type ProposeInput, type Proposals, relaxed, toBuildRequest, type WishValues } from './wishes';

export type ProposalResultsProps = {
  readonly input: ProposeInput;
  readonly ideaId: string;
  readonly values: WishValues;
  readonly draft: ConsortiumDraft;
  readonly seats: ConsortiumDraftFragment['seats'];
  readonly rules: RuleSet;
  readonly today: IsoDate;
  readonly onCancelled: () => void;
  readonly onAsked: (values: WishValues) => void;
};

/** Asks once and shows the answer; taken away while it waits, it gives the search up. */
export function ProposalResults(props: ProposalResultsProps) {
  const intl = usePageIntl();
  const { data, error } = useQuery(ProposeConsortiumDocument, { variables: { input: props.input }, fetchPolicy: 'no-cache' });
  if (error) return <Notice kind="danger" live="assertive">{wordProblem(intl, toProblem(error))}</Notice>;
  if (!data) return <Waiting onCancelled={props.onCancelled} />;
  return <Answer {...props} proposals={data.proposeConsortium} />;
}

function Waiting({ onCancelled }: { onCancelled: () => void }) {
  const t = useText();
  const { data } = useSubscription(ConsortiumBuildProgressDocument);
  const stage = data?.consortiumBuildProgress;
  return (
    <Stack gap={3}>
      <p role="status">{t('proposals.busy')}</p>
      {stage ? <Meter label={t('proposals.progress')} value={stage.done} max={stage.of} valueText={t('proposals.progressText', { done: stage.done, of: stage.of })} /> : null}
      <Cluster><Button onClick={onCancelled}>{t('shell.cancel')}</Button></Cluster>
    </Stack>
  );
}

function Answer({ proposals, ...props }: ProposalResultsProps & { proposals: Proposals }) {
  const t = useText();
  const { input, ideaId, draft, rules, today, values, onAsked } = props;
  const candidates = useMemo(
    () => new Map(proposals.candidates.flatMap((candidate) => (candidate.organisation ? [[candidate.organisation.id, candidate as ProposedCandidate] as const] : []))),
    [proposals],
  );
  const request = useMemo(() => toBuildRequest(input, draft, rules, today), [input, draft, rules, today]);
  const shown = proposals.proposals.filter(({ memberIds }) => memberIds.every((id) => candidates.has(id)));
  return (
    <Stack gap={5}>
      <p role="status">{t(`proposals.outcome.${proposals.outcome}`, { count: shown.length })}</p>
      {proposals.outcome === 'INFEASIBLE' ? <Relaxations relaxations={proposals.relaxations} values={values} onAsked={onAsked} /> : null}
      {proposals.outcome === 'STOPPED' ? <p>{t('proposals.stoppedText')}</p> : null}
      {shown.map((proposal, index) => (
        <ProposalCard
          key={proposal.memberIds.join()}
          index={index}
          proposal={proposal}
          reports={index === 0 ? proposals.members : []}
          candidates={candidates}
          request={request}
          seats={props.seats}
          onRefused={() => onAsked(values)}
          input={input}
          ideaId={ideaId}
        />
      ))}
      {shown.length > 1 ? <CompareTwo proposals={shown} candidates={candidates} /> : null}
      {proposals.scarce.length > 0 ? <Scarce scarce={proposals.scarce} /> : null}
      <Limits proposals={proposals} />
    </Stack>
  );
}

function Relaxations({ relaxations, values, onAsked }: { relaxations: Proposals['relaxations']; values: WishValues; onAsked: (values: WishValues) => void }) {
  const t = useText();
  const words = useWishWords();
  const ways = relaxations.filter(({ changes }) => changes.length > 0);
  if (ways.length === 0) return <Notice kind="warning">{t('proposals.relax.byRules')}</Notice>;
  return (
    <Section title={t('proposals.relax.title')} headingLevel={3}>
      <ul className={styles.members}>
        {ways.map(({ changes }) => {
          const text = changes.map(({ wish, from, to }) => words.change(wish, from, to)).join('; ');
          return (
            <li key={text}>
              <Stack gap={2}>
                <span>{text}</span>
                <Cluster>
                  <Button size="small" aria-label={t('proposals.relax.applyWhat', { what: text })} onClick={() => onAsked(changes.reduce((from, { wish, to }) => relaxed(from, wish, to), values))}>{t('proposals.relax.apply')}</Button>
                </Cluster>
              </Stack>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function CompareTwo({ proposals, candidates }: { proposals: Proposals['proposals']; candidates: ReadonlyMap<string, ProposedCandidate> }) {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const [pair, setPair] = useState<readonly [number, number]>([0, 1]);
  const options = proposals.map((_, index) => ({ value: String(index), label: t('proposals.card.title', { number: index + 1 }) }));
  const sides = pair.map((index) => proposals[index] ?? proposals[0]).filter((side) => side !== undefined);
  const namesOf = (ids: readonly string[]) => format.list(ids.map((each) => candidates.get(each)?.organisation).filter((one) => one !== undefined).map(({ name, country }) => `${name} (${country})`)) || t('proposals.compare.nobody');
  const [one, other] = sides;
  if (!one || !other) return null;
  const rows = [
    { id: 'fit', what: t('proposals.compare.fit'), a: format.number(Math.round(one.fit * 10) / 10), b: format.number(Math.round(other.fit * 10) / 10) },
    { id: 'size', what: t('proposals.compare.added'), a: String(one.memberIds.length), b: String(other.memberIds.length) },
    { id: 'both', what: t('proposals.compare.inBoth'), a: namesOf(one.memberIds.filter((each) => other.memberIds.includes(each))), b: '' },
    { id: 'only', what: t('proposals.compare.only'), a: namesOf(one.memberIds.filter((each) => !other.memberIds.includes(each))), b: namesOf(other.memberIds.filter((each) => !one.memberIds.includes(each))) },
  ].map((row) => (row.id === 'both' ? { ...row, b: row.a } : row));
  return (
    <Section title={t('proposals.compare.title')} headingLevel={3}>
      <Stack gap={3}>
        <Cluster gap={3}>
          <SelectField id={`${id}-a`} label={t('proposals.compare.one')} width="short" value={String(pair[0])} onChange={(event) => setPair([Number(event.target.value), pair[1]])} options={options} />
          <SelectField id={`${id}-b`} label={t('proposals.compare.other')} width="short" value={String(pair[1])} onChange={(event) => setPair([pair[0], Number(event.target.value)])} options={options} />
        </Cluster>
        <DataTable
          caption={t('proposals.compare.title')}
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { id: 'what', header: t('proposals.compare.what'), cell: (row) => row.what },
            { id: 'a', header: options[pair[0]]?.label ?? '', cell: (row) => row.a },
            { id: 'b', header: `${options[pair[1]]?.label ?? ''}`, cell: (row) => row.b },
          ]}
        />
      </Stack>
    </Section>
  );
}

function Scarce({ scarce }: { scarce: Proposals['scarce'] }) {
  const t = useText();
  const format = useFormat();
  const words = useWishWords();
  return (
    <Section title={t('proposals.scarce.title')} headingLevel={3}>
      <ul>
        {scarce.slice(0, 5).map(({ wish, price }) => (
          <li key={`${wish.kind} ${wish.subject}`}>{t('proposals.scarce.item', { wish: words.wish(wish), points: format.number(Math.round(price * 10) / 10) })}</li>
        ))}
      </ul>
    </Section>
  );
}

function Limits({ proposals: { candidateCount, milliseconds, leftAside } }: { proposals: Proposals }) {
  const t = useText();
  const format = useFormat();
  const aside = leftAside.reduce((sum, { count }) => sum + count, 0);
  return <p className={styles.limits}>{t('proposals.looked', { count: candidateCount, aside, seconds: format.number(Math.round(milliseconds / 100) / 10) })} {t('proposals.limits')}</p>;
}
