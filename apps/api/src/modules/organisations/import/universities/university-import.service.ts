import { Injectable } from '@nestjs/common';
import { rehearse } from '../../../../platform/database/rehearse';
import { UnitOfWork } from '../../../../platform/database/unit-of-work';
import { DomainEvents } from '../../../../platform/events/domain-events';
import { OrganisationDomainRepository } from '../../organisation-domain.repository';
import { OrganisationsImported } from '../import.events';
import { chooseUniversities } from './choose-universities';
import { readUniversity, type ListedUniversity } from './read-universities-file';
import { UniversityRepository } from './university.repository';

const BATCH_SIZE = 1_000;

export interface UniversityReport {
  read: number;
  /** Lines that were no university of a known country with a domain. */
  bad: number;
  /** Organisations that are on the list. */
  matched: number;
  /** Of them, those that became higher education institutions by it. */
  promoted: number;
}

export interface UniversityImportOptions {
  /** Does everything and keeps nothing. */
  readonly isRehearsal?: boolean;
  readonly onProgress?: (read: number) => void;
}

/** Reads the list of the world's universities, whose domains tell universities from other schools and owners of mail addresses. */
@Injectable()
export class UniversityImportService {
  constructor(
    private readonly universities: UniversityRepository,
    private readonly domains: OrganisationDomainRepository,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
  ) {}

  /** The list takes the place of an earlier one, in one transaction. */
  import(lines: AsyncIterable<unknown>, { isRehearsal = false, onProgress = () => undefined }: UniversityImportOptions = {}): Promise<UniversityReport> {
    const take = () => this.takeAll(lines, onProgress);
    return isRehearsal ? rehearse(this.work, take) : take();
  }

  private async takeAll(lines: AsyncIterable<unknown>, onProgress: (read: number) => void): Promise<UniversityReport> {
    const report = { read: 0, bad: 0, matched: 0, promoted: 0 };
    await this.work.run(async () => {
      await this.universities.forgetAll();
      let batch: ListedUniversity[] = [];
      const flush = async () => {
        await this.universities.add(batch);
        batch = [];
        onProgress(report.read);
      };
      for await (const line of lines) {
        report.read += 1;
        const university = readUniversity(line);
        if (university) batch.push(university);
        else report.bad += 1;
        if (batch.length === BATCH_SIZE) await flush();
      }
      await flush();
    });
    return { ...report, ...(await this.match()) };
  }

  /** Finds the organisations that are on the list, a country at a time. */
  async match(): Promise<Pick<UniversityReport, 'matched' | 'promoted'>> {
    let [matched, promoted] = [0, 0];
    for (const country of await this.universities.findCountries()) {
      await this.work.run(async () => {
        const chosen = chooseUniversities(await this.universities.findPossible(country));
        const listed = await this.universities.findDomains(country);
        const told = new Map<string, Set<string>>();
        for (const { id, university } of chosen) {
          const domains = told.get(id) ?? new Set();
          for (const other of listed) if (other.university === university) domains.add(other.domain);
          told.set(id, domains);
        }
        await this.universities.forgetDomainsOfOthers(country, [...told.keys()]);
        await this.domains.keep('UNIVERSITY_LIST', [...told].map(([organisationId, domains]) => ({ organisationId, domains: [...domains] })));
        const ids = await this.universities.promote([...told.keys()]);
        if (ids.length > 0) await this.events.publish(new OrganisationsImported(ids));
        matched += told.size;
        promoted += ids.length;
      });
    }
    return { matched, promoted };
  }
}
