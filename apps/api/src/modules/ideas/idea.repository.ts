import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { OrganisationId, ProjectIdeaId } from '@trefoil/vocabulary';
import { In, Not } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PartnerSought } from './partner-sought.entity';
import { ProjectIdea } from './project-idea.entity';
import type { IdeaFields, PartnerSoughtFields } from './read-idea';

@Injectable()
export class IdeaRepository {
  constructor(private readonly work: UnitOfWork) {}

  findById(id: ProjectIdeaId): Promise<ProjectIdea | null> {
    return this.work.manager.findOneBy(ProjectIdea, { id });
  }

  findManyById(ids: readonly ProjectIdeaId[]): Promise<ProjectIdea[]> {
    return this.work.manager.findBy(ProjectIdea, { id: In([...ids]) });
  }

  /** Locked until the transaction ends. */
  findForChange(id: ProjectIdeaId): Promise<ProjectIdea | null> {
    return this.work.manager.findOne(ProjectIdea, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Newest first, at most `most` for each organisation. */
  findPublishedOf(organisationIds: readonly OrganisationId[], most: number): Promise<ProjectIdea[]> {
    return this.work.manager
      .createQueryBuilder(ProjectIdea, 'idea')
      .where(
        `idea.id in (
          select ranked.id from (
            select i.id, row_number() over (partition by i.organisation_id order by i.published_at desc, i.id desc) as place
              from project_idea i
             where i.organisation_id = any(:organisationIds) and i.status = 'PUBLISHED'
          ) ranked where ranked.place <= :most)`,
        { organisationIds, most },
      )
      .orderBy('idea.publishedAt', 'DESC')
      .addOrderBy('idea.id', 'DESC')
      .getMany();
  }

  /** All but withdrawn ones, newest first. */
  findOpenOf(organisationIds: readonly OrganisationId[], most: number): Promise<ProjectIdea[]> {
    return this.work.manager.find(ProjectIdea, {
      where: { organisationId: In([...organisationIds]), status: Not('WITHDRAWN') },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: most,
    });
  }

  /** In the order their people gave them. */
  findPartnersSought(ideaIds: readonly ProjectIdeaId[]): Promise<PartnerSought[]> {
    return this.work.manager.find(PartnerSought, { where: { ideaId: In([...ideaIds]) }, order: { position: 'ASC', id: 'ASC' } });
  }

  create({ partnersSought, ...fields }: IdeaFields & Pick<ProjectIdea, 'organisationId' | 'isDemo' | 'createdAt' | 'updatedAt'>): Promise<ProjectIdea> {
    const placed = partnersSought.map((partner, position) => ({ ...partner, position }));
    return this.work.manager.save(this.work.manager.create(ProjectIdea, { ...fields, status: 'DRAFT', partnersSought: placed }));
  }

  save(idea: ProjectIdea): Promise<ProjectIdea> {
    return this.work.manager.save(idea);
  }

  /** Puts new content in place of the old. A partner sought that stays word for word keeps its id. */
  async replace(idea: ProjectIdea, { partnersSought, ...fields }: IdeaFields, at: Date): Promise<ProjectIdea> {
    const before = await this.findPartnersSought([idea.id]);
    const placed = partnersSought.map((wanted, position) => {
      const kept = before.findIndex(({ type, countries, fields: codes, expertise, task, count }) => {
        const stands: PartnerSoughtFields = { type, countries, fields: codes, expertise, task, count };
        return isDeepStrictEqual(stands, wanted);
      });
      const row = kept < 0 ? this.work.manager.create(PartnerSought, { ...wanted }) : before.splice(kept, 1)[0]!;
      return Object.assign(row, { position });
    });
    // Told explicitly, the time makes the version rise also when the partners sought alone changed.
    return this.work.manager.save(Object.assign(idea, fields, { partnersSought: placed, updatedAt: at }));
  }

  /** Withdraws whatever an organisation has, and tells which those were. */
  async withdrawAllOf(organisationId: OrganisationId, at: Date): Promise<ProjectIdeaId[]> {
    const [rows] = await this.work.manager.query<[{ id: ProjectIdeaId }[], number]>(
      `update project_idea set status = 'WITHDRAWN', withdrawn_at = $2, updated_at = $2, version = version + 1
        where organisation_id = $1 and status <> 'WITHDRAWN' returning id`,
      [organisationId, at],
    );
    return rows.map(({ id }) => id);
  }

  /** Gives whatever the first has to the second, and tells which those were. */
  async moveAllOf(mergedId: OrganisationId, intoId: OrganisationId, at: Date): Promise<ProjectIdeaId[]> {
    const [rows] = await this.work.manager.query<[{ id: ProjectIdeaId }[], number]>(
      `update project_idea set organisation_id = $2, updated_at = $3, version = version + 1 where organisation_id = $1 returning id`,
      [mergedId, intoId, at],
    );
    return rows.map(({ id }) => id);
  }

  async hideAllOf(organisationId: OrganisationId, isHidden: boolean, at: Date): Promise<ProjectIdeaId[]> {
    const [rows] = await this.work.manager.query<[{ id: ProjectIdeaId }[], number]>('update project_idea set is_hidden = $2, updated_at = $3 where organisation_id = $1 and is_hidden <> $2 returning id', [organisationId, isHidden, at]);
    return rows.map(({ id }) => id);
  }
}
