import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { ReadParticipant, ReadProject } from './read-past-project';

const PROJECT = `"sourceId" text, digest text, programme text, scheme text, year smallint, "startsOn" date, "endsOn" date, acronym text, title text, "text" text,
  topics jsonb, "topicTitles" jsonb, keywords jsonb, fields jsonb`;
const COLUMNS = 'source_id, digest, programme, scheme, year, starts_on, ends_on, acronym, title, text, topics, topic_titles, keywords, fields';
const toArray = (column: string) => `array(select jsonb_array_elements_text(told.${column}))`;

@Injectable()
export class PastProjectImportRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The digests of those that are here, by source id. */
  async findDigests(sourceIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.work.manager.query<{ sourceId: string; digest: string }[]>('select source_id as "sourceId", digest from past_project where source_id = any($1)', [sourceIds]);
    return new Map(rows.map(({ sourceId, digest }) => [sourceId, digest]));
  }

  async keep(projects: readonly ReadProject[]): Promise<void> {
    if (projects.length === 0) return;
    const participants = await this.keepParticipants(projects);
    const rows = await this.work.manager.query<{ id: string; sourceId: string }[]>(
      `insert into past_project (${COLUMNS})
       select "sourceId", digest, programme, scheme, year, "startsOn", "endsOn", acronym, title, "text", ${['topics', '"topicTitles"', 'keywords', 'fields'].map(toArray).join(', ')}
         from jsonb_to_recordset($1::jsonb) as told(${PROJECT})
       on conflict (source_id) do update set ${COLUMNS.split(', ').map((column) => `${column} = excluded.${column}`).join(', ')}
       returning id, source_id as "sourceId"`,
      [JSON.stringify(projects.map(({ participants: _, ...project }) => project))],
    );
    const ids = new Map(rows.map(({ id, sourceId }) => [sourceId, id]));
    const projectIds = rows.map(({ id }) => id);
    await this.markDue(projectIds);
    await this.work.manager.query('delete from past_participation where project_id = any($1)', [projectIds]);
    const participations = projects.flatMap(({ sourceId, participants: each }) => each.map(({ key, role }) => ({ project: ids.get(sourceId), participant: participants.get(key), role })));
    await this.work.manager.query(
      `insert into past_participation (project_id, participant_id, role)
       select project, participant, role from jsonb_to_recordset($1::jsonb) as told(project bigint, participant bigint, role text)`,
      [JSON.stringify(participations)],
    );
    await this.markDue(projectIds);
  }

  /** Whom these projects make partners, or no longer, is to be counted anew. */
  private async markDue(projectIds: readonly string[]): Promise<void> {
    await this.work.manager.query(
      `insert into past_partnership_due (organisation_id)
       select distinct one.organisation_id from past_participation each join past_participant one on one.id = each.participant_id
        where each.project_id = any($1) and one.organisation_id is not null
       on conflict do nothing`,
      [projectIds],
    );
  }

  /** The ids of the projects' participants by their keys; what an earlier project did not tell of one is filled in. */
  private async keepParticipants(projects: readonly ReadProject[]): Promise<ReadonlyMap<string, string>> {
    const told = new Map<string, ReadParticipant>();
    for (const { participants } of projects) {
      for (const each of participants) {
        const before = told.get(each.key);
        told.set(each.key, before ? { ...before, country: before.country ?? each.country, pic: before.pic ?? each.pic, type: before.type ?? each.type } : each);
      }
    }
    const rows = [...told.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
    await this.work.manager.query(
      `insert into past_participant (key, name, country, pic, type)
       select key, name, country, pic, type from jsonb_to_recordset($1::jsonb) as told(key text, name text, country text, pic text, type text)
       on conflict (key) do update
          set country = coalesce(past_participant.country, excluded.country), pic = coalesce(past_participant.pic, excluded.pic), type = coalesce(past_participant.type, excluded.type)
        where (past_participant.country is null and excluded.country is not null) or (past_participant.pic is null and excluded.pic is not null)
           or (past_participant.type is null and excluded.type is not null)`,
      [JSON.stringify(rows)],
    );
    const found = await this.work.manager.query<{ id: string; key: string }[]>('select id, key from past_participant where key = any($1)', [rows.map(({ key }) => key)]);
    return new Map(found.map(({ id, key }) => [key, id]));
  }
}
