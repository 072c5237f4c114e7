import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { groupInOrder } from '../../../platform/graphql/in-order';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import type { Consortium } from '../consortium.entity';
import type { Submission } from '../submission.entity';
import { SubmissionService } from '../submission.service';

/** Batches what was recorded of consortia, the newest first. */
@Injectable()
export class SubmissionLoader {
  constructor(private readonly submissions: SubmissionService) {}

  load(context: GraphqlContext, { id }: Consortium): Promise<Submission[]> {
    const batch = async (ids: readonly string[]) => groupInOrder(ids, await this.submissions.findManyOf(ids), ({ consortiumId }) => consortiumId);
    return context.loader(this, () => new DataLoader(batch)).load(id);
  }
}
