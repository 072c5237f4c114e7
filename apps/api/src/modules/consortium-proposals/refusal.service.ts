import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFound } from '../../platform/errors/app-error';
import { canActFor, OrganisationService } from '../organisations';
import type { Consortium } from '../consortia';
import { CandidateRepository } from './candidate.repository';
import type { ReconsiderCandidateInput, RefuseCandidateInput } from './graphql/propose-consortium.input';
import type { ProposalRefusal } from './proposal-refusal.entity';
import { ProposalService } from './proposal.service';
import { TooManyRefused } from './proposals.errors';

/** "Not this one, because ...": kept for the consortium, whoever of the coordinator's people asks next. */
@Injectable()
export class RefusalService {
  constructor(
    private readonly proposals: ProposalService,
    private readonly candidates: CandidateRepository,
    private readonly organisations: OrganisationService,
    private readonly work: UnitOfWork,
  ) {}

  /** Nothing for who does not speak for the coordinator. */
  async findOf(actor: Actor, { id, coordinatorId }: Consortium): Promise<ProposalRefusal[]> {
    return canActFor(actor.roles.get(coordinatorId)) ? this.candidates.findRefusals(id) : [];
  }

  refuse(actor: Actor, input: RefuseCandidateInput): Promise<Consortium> {
    return this.work.run(async () => {
      const { consortium } = await this.proposals.requireOwn(actor, input);
      if (!(await this.organisations.findVisible(actor, input.organisationId))) throw new NotFound();
      const { refusals } = LIMITS.proposal;
      if ((await this.candidates.countRefusals(consortium.id)) >= refusals) throw new TooManyRefused(refusals);
      await this.candidates.saveRefusal(consortium.id, input.organisationId, input.reason, input.note);
      return consortium;
    });
  }

  reconsider(actor: Actor, input: ReconsiderCandidateInput): Promise<Consortium> {
    return this.work.run(async () => {
      const { consortium } = await this.proposals.requireOwn(actor, input);
      await this.candidates.removeRefusal(consortium.id, input.organisationId);
      return consortium;
    });
  }
}
