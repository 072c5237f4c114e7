import { Injectable } from '@nestjs/common';
import type { OrganisationId, ThreadSubjectKind } from '@trefoil/vocabulary';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProjectIdea } from '../ideas';
import { Organisation, PartnerOffer } from '../organisations';

/** What a thread can be about. */
export type Subject = Organisation | ProjectIdea | PartnerOffer;

const ENTITIES = { ORGANISATION: Organisation, IDEA: ProjectIdea, OFFER: PartnerOffer } as const;

/**
 * Organisations and subjects as they stand in their tables, withdrawn ones too: for the people of a thread alone, who
 * may go on reading what they talked about and with whom.
 */
@Injectable()
export class SubjectRepository {
  constructor(private readonly work: UnitOfWork) {}

  findOrganisations(ids: readonly OrganisationId[]): Promise<Organisation[]> {
    return this.work.manager.findBy(Organisation, { id: In([...ids]) });
  }

  findSubjects(kind: ThreadSubjectKind, ids: readonly string[]): Promise<Subject[]> {
    return this.work.manager.findBy<Subject>(ENTITIES[kind], { id: In([...ids]) });
  }
}
