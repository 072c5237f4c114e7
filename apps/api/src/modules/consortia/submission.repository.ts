import { Injectable } from '@nestjs/common';
import { type ConsortiumId, LIMITS } from '@trefoil/vocabulary';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Submission } from './submission.entity';

@Injectable()
export class SubmissionRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first; each consortium has LIMITS.consortium.submissions at most. */
  findManyOfConsortia(ids: readonly ConsortiumId[]): Promise<Submission[]> {
    return this.work.manager.find(Submission, { where: { consortiumId: In([...ids]) }, order: { id: 'DESC' }, take: ids.length * LIMITS.consortium.submissions });
  }

  async add(fields: Omit<Submission, 'id' | 'consortium'>): Promise<Submission> {
    const submission = this.work.manager.create(Submission, fields);
    await this.work.manager.insert(Submission, submission);
    return submission;
  }
}
