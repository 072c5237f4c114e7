import { Injectable } from '@nestjs/common';
import { MARK_END, MARK_START, type MessageId, type OrganisationId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Thread } from './thread.entity';

/** Where the words of a search stand. */
export const THREAD_TEXTS = ['ORGANISATION', 'SUBJECT', 'MESSAGE'] as const;

export interface ThreadHighlight {
  readonly text: (typeof THREAD_TEXTS)[number];
  readonly marked: string;
}

export type FoundThread = Thread & { readonly highlights: readonly ThreadHighlight[]; readonly messageId: MessageId | null };

const MARKS = `StartSel="${MARK_START}", StopSel="${MARK_END}"`;
const WHOLE = `'${MARKS}, HighlightAll=true'`;
const EXCERPT = `'${MARKS}, MaxFragments=1, MaxWords=32, MinWords=16, FragmentDelimiter=" … "'`;
const QUERY = `to_tsquery('search_words', $2)`;
const has = (text: string) => `search_document(${text}) @@ ${QUERY}`;
const marked = (kind: string, text: string, options: string) =>
  `select '${kind}' as text, ts_headline('search_words', translate(${text}, '${MARK_START}${MARK_END}', ''), ${QUERY}, ${options}) as marked where ${has(text)}`;

/** One statement a page, over the threads of the organisations $1; the words of messages are found by an index. */
export const SEARCH_THREADS = `
  with mine as materialized (
    select t.*, case when t.starter_organisation_id = any($1::bigint[]) then t.recipient_organisation_id else t.starter_organisation_id end as other_id
      from thread t where t.starter_organisation_id = any($1::bigint[]) or t.recipient_organisation_id = any($1::bigint[])
  ), said as (
    select m.thread_id, max(m.id) as message_id from message m
     where ${has('m.text')} and m.thread_id in (select id from mine) group by m.thread_id
  ), page as (
    select mine.*, said.message_id, o.name as organisation, coalesce(i.title, f.title, '') as title
      from mine
      join organisation o on o.id = mine.other_id
      left join project_idea i on mine.subject_kind = 'IDEA' and i.id = mine.subject_id
      left join partner_offer f on mine.subject_kind = 'OFFER' and f.id = mine.subject_id
      left join said on said.thread_id = mine.id
     where ($3::bigint is null or mine.last_message_id < $3)
       and (said.message_id is not null or ${has('o.name')} or ${has(`coalesce(i.title, f.title, '')`)})
     order by mine.last_message_id desc limit $4
  )
  select page.id, page.starter_organisation_id as "starterOrganisationId", page.recipient_organisation_id as "recipientOrganisationId",
         page.subject_kind as "subjectKind", page.subject_id as "subjectId", page.last_message_id as "lastMessageId",
         page.created_at as "createdAt", page.updated_at as "updatedAt", page.message_id as "messageId",
         (select coalesce(json_agg(marks), '[]') from (
           ${marked('ORGANISATION', 'page.organisation', WHOLE)} union all ${marked('SUBJECT', 'page.title', WHOLE)} union all ${marked('MESSAGE', 'm.text', EXCERPT)}
         ) marks) as highlights
    from page left join message m on m.id = page.message_id
   order by page.last_message_id desc`;

@Injectable()
export class ThreadSearchRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Threads of the organisations in which all the words stand, in a message or in a name; last active first. */
  find(organisationIds: readonly OrganisationId[], query: string, after: MessageId | null, limit: number): Promise<FoundThread[]> {
    return this.work.manager.query<FoundThread[]>(SEARCH_THREADS, [organisationIds, query, after, limit]);
  }
}
