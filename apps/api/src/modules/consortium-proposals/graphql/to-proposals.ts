import { LIMITS } from '@trefoil/vocabulary';
import { bringsOf, type Built, type Scored } from '../proposal.service';
import type { ConsortiumProposals, ProposalCandidate } from './proposal.type';

/** The builder's answer as the schema has it; organisations are read by their own resolver, under the reader's rights. */
export function toProposals({ result, scored, fields, milliseconds }: Built): ConsortiumProposals {
  const byFit = [...scored.values()].sort((a, b) => b.fit.points - a.fit.points);
  const named = new Set(result.proposals.flatMap(({ members, reports }) => [...members, ...reports.flatMap(({ runnerUp }) => runnerUp?.organisationId ?? [])]));
  const others = new Set(byFit.filter(({ row }) => !named.has(row.id)).slice(0, LIMITS.proposal.others).map(({ row }) => row.id));
  const toCandidate = ({ row, fit }: Scored): Omit<ProposalCandidate, 'organisation'> => ({
    organisationId: row.id, fit: fit.points, reasons: fit.reasons, isNewcomer: row.newcomer, fields: bringsOf(row.fields, fields),
  });
  return {
    outcome: result.outcome,
    proposals: result.proposals.map(({ members, assessment, proven, bound, worth }) => ({ memberIds: members, fit: assessment.fit, isProven: proven, gap: Math.max(0, bound - worth) })),
    members: (result.proposals[0]?.reports ?? []).map(({ organisationId, rank, needed, without, irreplaceable, runnerUp }) => ({
      organisationId, rank, needed, loss: without?.loss ?? null, isIrreplaceable: irreplaceable, runnerUpId: runnerUp?.organisationId ?? null, runnerUpLoss: runnerUp?.loss ?? null,
    })),
    candidates: byFit.filter(({ row }) => named.has(row.id) || others.has(row.id)).map(toCandidate) as ProposalCandidate[],
    scarce: result.scarce.map(({ what, price }) => ({ wish: what, price })),
    relaxations: result.relaxations,
    candidateCount: result.looked.candidates,
    leftAside: Object.entries(result.looked.left).map(([reason, count]) => ({ reason, count })),
    milliseconds,
  };
}
