import { Injectable } from '@nestjs/common';
import type { CountryCode } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../../../platform/database/unit-of-work';
import { DomainEvents } from '../../../../platform/events/domain-events';
import { MergeCandidateRepository } from '../../merge-candidate.repository';
import { OrganisationsMerged } from '../../organisation.events';
import { OrganisationsImported } from '../import.events';
import { JoinRepository } from './join.repository';
import { matchHolders } from './match-holders';

export interface JoinOutcome {
  readonly joined: number;
  /** New on the list for a person to look at. */
  readonly proposed: number;
}

/** Finds which holders of a charter are which bodies of the research registry, a country a transaction: in whichever order the two lists came, to the same result. */
@Injectable()
export class JoinRegistersService {
  constructor(
    private readonly repository: JoinRepository,
    private readonly candidates: MergeCandidateRepository,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
  ) {}

  async join(): Promise<JoinOutcome> {
    let [joined, proposed] = [0, 0];
    for (const country of await this.repository.findCountries()) {
      // Until nothing more is found: what has been joined no longer stands in the way of others, and a later import would find that.
      for (let isMore = true; isMore; ) {
        const outcome = await this.work.run(() => this.joinCountry(country));
        joined += outcome.joined;
        proposed += outcome.proposed;
        isMore = outcome.joined > 0;
      }
    }
    return { joined, proposed };
  }

  private async joinCountry(country: CountryCode): Promise<JoinOutcome> {
    const holders = await this.repository.findHolders(country);
    const records = holders.length > 0 ? await this.repository.findRecords(country) : [];
    const { joins, doubtful } = matchHolders(holders, records);
    await this.repository.join(joins);
    const proposed = await this.candidates.propose(doubtful.map(({ holderId, recordId, reason, score }) => ({ organisationId: holderId, otherId: recordId, reason, score })));
    if (joins.length > 0) {
      await this.events.publish(new OrganisationsMerged(joins.map(({ holderId, recordId }) => ({ mergedId: holderId, intoId: recordId }))));
      await this.events.publish(new OrganisationsImported(joins.flatMap(({ holderId, recordId }) => [holderId, recordId])));
    }
    return { joined: joins.length, proposed };
  }
}
