import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { decodeCursor, encodeCursor, type Page, requirePageSize, toPage } from '../../platform/graphql/connection';
import { InvalidInput } from '../../platform/errors/app-error';
import type { PastConsortium } from './past-project';
import { type PastPart, type PastPartner, type PastProgramme, PastProjectsRepository } from './past-projects.repository';

const READ_AT_A_TIME = 500;

/** What was funded before, and who took part. All of it is public. */
@Injectable()
export class PastProjects {
  constructor(private readonly repository: PastProjectsRepository) {}

  /** Every project with its participants, read as one goes: never more than some hundred in memory. */
  async *all(): AsyncGenerator<PastConsortium> {
    for (let after = '0'; ; ) {
      const some = await this.repository.findAll(after, READ_AT_A_TIME);
      yield* some;
      if (some.length < READ_AT_A_TIME) return;
      after = some.at(-1)!.id;
    }
  }

  /** Organisations of the directory that took part in a project with this one, in the order of their ids. */
  organisationIdsThatWorkedWith(id: OrganisationId): Promise<OrganisationId[]> {
    return this.repository.findPartnerIds(id);
  }

  programmesOf(id: OrganisationId): Promise<PastProgramme[]> {
    return this.repository.findProgrammes(id);
  }

  async projectsOf(id: OrganisationId, first: number, after: string | null): Promise<Page<PastPart>> {
    const limit = requirePageSize(first);
    const position = readPosition(after);
    const parts = await this.repository.findOf(id, limit + 1, position && { year: position[0], id: position[1] });
    return toPage(parts, limit, ({ orderYear, project }) => encodeCursor([orderYear, project.id]));
  }

  async partnersOf(id: OrganisationId, first: number, after: string | null): Promise<Page<PastPartner>> {
    const limit = requirePageSize(first);
    const position = readPosition(after);
    const partners = await this.repository.findPartners(id, limit + 1, position && { projects: position[0], participantId: position[1] });
    return toPage(partners, limit, ({ projects, participantId }) => encodeCursor([projects, participantId]));
  }

  countPartners(id: OrganisationId): Promise<number> {
    return this.repository.countPartners(id);
  }
}

/** A number to order by and an id, as our cursors hold them. */
function readPosition(cursor: string | null): readonly [number, string] | null {
  if (cursor === null) return null;
  const [order, id] = decodeCursor(cursor, 2);
  if (typeof order !== 'number' || !Number.isInteger(order) || Math.abs(order) > 1_000_000 || typeof id !== 'string' || !/^\d{1,18}$/.test(id)) {
    throw new InvalidInput([{ path: 'after', code: 'MALFORMED' }]);
  }
  return [order, id];
}
