import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { IsNull } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { MergeCandidate, type MergeReason } from './merge-candidate.entity';

export interface ProposedMerge {
  readonly organisationId: OrganisationId;
  readonly otherId: OrganisationId;
  readonly reason: MergeReason;
  readonly score: number;
}

/** Pairs of organisations that wait for somebody to look at them. */
@Injectable()
export class MergeCandidateRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Adds what is not on the list yet; what was decided stays so. Gives how many are new. */
  async propose(proposed: readonly ProposedMerge[]): Promise<number> {
    if (proposed.length === 0) return 0;
    const rows = await this.work.manager.query<unknown[]>(
      `insert into organisation_merge_candidate (organisation_id, other_id, reason, score)
       select "organisationId", "otherId", reason, score
         from jsonb_to_recordset($1::jsonb) as told("organisationId" bigint, "otherId" bigint, reason text, score real)
       on conflict (organisation_id, other_id) do nothing returning id`,
      [JSON.stringify(proposed)],
    );
    return rows.length;
  }

  /** Undecided ones whose two organisations are both active, the likeliest first, after a position given by an earlier one. */
  findOpen(limit: number, after: { readonly score: number; readonly id: string } | null = null): Promise<MergeCandidate[]> {
    const query = this.work.manager
      .createQueryBuilder(MergeCandidate, 'candidate')
      .innerJoinAndSelect('candidate.organisation', 'organisation', 'organisation.withdrawnAt is null')
      .innerJoinAndSelect('candidate.other', 'other', 'other.withdrawnAt is null')
      .where('candidate.decidedAt is null')
      .orderBy({ 'candidate.score': 'DESC', 'candidate.id': 'ASC' })
      .limit(limit);
    if (after) query.andWhere('(candidate.score < :score::real or (candidate.score = :score::real and candidate.id > :id))', after);
    return query.getMany();
  }

  /** False when there is none, or somebody decided before. */
  async decide(id: string, decided: Pick<MergeCandidate, 'decision' | 'decidedAt' | 'answer' | 'decidedById'>): Promise<boolean> {
    const { affected } = await this.work.manager.update(MergeCandidate, { id, decidedAt: IsNull() }, decided);
    return affected === 1;
  }

  /** Whichever way round they stand on the list, if they do. */
  async decideBetween(one: OrganisationId, other: OrganisationId, decided: Pick<MergeCandidate, 'decision' | 'decidedAt' | 'answer' | 'decidedById'>): Promise<void> {
    for (const [organisationId, otherId] of [[one, other], [other, one]] as const) await this.work.manager.update(MergeCandidate, { organisationId, otherId, decidedAt: IsNull() }, decided);
  }
}
