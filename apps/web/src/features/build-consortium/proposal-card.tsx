import { assessMembers, type BuildRequest } from '@trefoil/consortium-builder';
import { Badge, Button, Cluster, LozengeStrip, type StripSeat, VerdictMark } from '@trefoil/ui';
import { useCallback, useMemo, useState } from 'react';
import type { ConsortiumDraftFragment } from '../../entities/consortium/consortium-draft.graphql';
import { useFindingWords } from '../../entities/consortium/use-finding-words';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import styles from './build-consortium.module.css';
import { InviteAll } from './invite-all';
import { ProposalMember } from './proposal-member';
import { useWishWords } from './use-wish-words';
import { type ProposedCandidate, type ProposeInput, type Proposals, toCandidate } from './wishes';

export type ProposalCardProps = {
  readonly index: number;
  readonly proposal: Proposals['proposals'][number];
  readonly reports: Proposals['members'];
  readonly candidates: ReadonlyMap<string, ProposedCandidate>;
  readonly request: BuildRequest;
  readonly seats: ConsortiumDraftFragment['seats'];
  readonly input: ProposeInput;
  readonly ideaId: string;
  readonly onRefused: () => void;
};

/** One proposal as a strip, with its members; a member swapped is judged at once, by the same functions as on the server. */
export function ProposalCard({ index, proposal, reports, candidates, request, seats, input, ideaId, onRefused }: ProposalCardProps) {
  const t = useText();
  const format = useFormat();
  const wishes = useWishWords();
  const [memberIds, setMemberIds] = useState(proposal.memberIds);
  const members = useMemo(() => memberIds.flatMap((id) => candidates.get(id) ?? []), [memberIds, candidates]);
  const assessment = useMemo(() => assessMembers(request, members.map((member) => toCandidate(member, input.memberCostCents ?? 0))), [request, members, input]);
  const nameOf = useCallback((id: string) => candidates.get(id)?.organisation.name ?? seats.find(({ organisation }) => organisation.id === id)?.organisation.name ?? t('consortia.panel.someMember'), [candidates, seats, t]);
  const words = useFindingWords(nameOf);
  const isChanged = memberIds.some((id, at) => id !== proposal.memberIds[at]);
  const difference = Math.round((assessment.fit - proposal.fit) * 100) / 100;
  // What the members who are in bring of the fields is the server's to know: only a change here is judged.
  const short = assessment.standings.filter(({ met, wish }) => !met && (isChanged || wish.kind !== 'EXPERTISE'));
  const strip: StripSeat[] = [
    ...request.draft.members.map(({ organisationId, country }): StripSeat => ({ code: country, label: nameOf(organisationId), state: 'filled' })),
    ...members.map(({ organisation }): StripSeat => ({ code: organisation.country, label: `${format.country(organisation.country)}: ${organisation.name}`, state: 'invited' })),
  ];
  const title = t('proposals.card.title', { number: index + 1 });
  return (
    <article className={styles.proposal} aria-label={title}>
      <Cluster justify="between">
        <strong>{title}</strong>
        <Cluster gap={2}>
          {isChanged ? <Badge kind="warning">{t('proposals.card.changed')}</Badge>
            : proposal.isProven ? <Badge kind="success">{t(index === 0 ? 'proposals.card.best' : 'proposals.card.proven')}</Badge>
              : <Badge>{t('proposals.card.gap', { points: format.number(Math.round(proposal.gap * 10) / 10) })}</Badge>}
        </Cluster>
      </Cluster>
      <LozengeStrip seats={strip} label={t('consortia.strip.label')} />
      <div role="status" className={styles.figures}>
        {t('proposals.card.fit', { points: format.number(Math.round(assessment.fit * 10) / 10) })}
        {isChanged ? ` (${t('proposals.card.difference', { points: `${difference > 0 ? '+' : ''}${format.number(difference)}` })})` : ''}
        {input.memberCostCents ? ` · ${t('proposals.card.cost', { amount: format.euros(assessment.costCents) })}` : ''}
      </div>
      {assessment.faults.length === 0
        ? <VerdictMark verdict="MET" label={t('proposals.card.sound')} />
        : assessment.faults.map((finding) => <VerdictMark key={finding.code} verdict={finding.verdict} label={words.sentence(finding, request.rules.countries.wording)} />)}
      {short.length > 0 ? <p>{t('proposals.card.short', { wishes: format.list(short.map(({ wish }) => wishes.wish(wish))) })}</p> : null}
      <ol className={styles.members}>
        {members.map((member, at) => (
          <ProposalMember
            key={member.organisation.id}
            member={member}
            report={reports.find(({ organisationId }) => organisationId === member.organisation.id)}
            candidates={candidates}
            taken={memberIds}
            input={input}
            ideaId={ideaId}
            onSwapped={(id) => setMemberIds(memberIds.map((each, place) => (place === at ? id : each)))}
            onRefused={onRefused}
          />
        ))}
      </ol>
      <Cluster gap={2}>
        <InviteAll members={members} input={input} disabled={assessment.faults.length > 0} />
        {isChanged ? <Button variant="quiet" onClick={() => setMemberIds(proposal.memberIds)}>{t('proposals.card.restore')}</Button> : null}
      </Cluster>
    </article>
  );
}
