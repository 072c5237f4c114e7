import { Injectable } from '@nestjs/common';
import type { OrganisationId, PartnerOfferId, ProjectIdeaId } from '@trefoil/vocabulary';
import { type Refresh, UnitOfWork } from '../../platform/database/unit-of-work';

/** Each field with those it is part of: 0111 also as 011 and 01. */
const withParents = (fields: string) => `array(select distinct left(f, n) from unnest(${fields}) f, generate_series(2, length(f)) n order by 1)`;
const weighed = (weight: 'A' | 'B' | 'C' | 'D', ...texts: string[]) => `setweight(search_document(concat_ws(' ', ${texts.join(', ')})), '${weight}')`;
const sortName = (text: string) => `lower(unaccent(${text}))`;
const ANY_TYPE = 'enum_range(null::search_organisation_type)';
const ANY_ACTION = 'enum_range(null::search_action)';

interface Index {
  readonly table: string;
  /** Column -> SQL over the `from`. */
  readonly columns: Readonly<Record<string, string>>;
  readonly from: string;
  /** What is to be found by anybody. */
  readonly isPublic: string;
}

const ORGANISATIONS: Index = {
  table: 'organisation_search',
  from: 'organisation o',
  isPublic: 'o.withdrawn_at is null',
  columns: {
    id: 'o.id',
    country: 'o.country',
    type: 'o.type::search_organisation_type',
    ownership: 'o.ownership::search_ownership',
    activities: 'o.activities::search_activity[]',
    aims: 'o.aims::search_aim[]',
    fields: withParents('o.fields'),
    languages: 'o.working_languages',
    eche: `case when o.eche_source is not null then daterange(o.eche_from, o.eche_to, '[]') end`,
    is_demo: 'o.is_demo',
    // Who answers comes before who does not, then who teaches, then who says something of itself.
    rank: `40 * o.claimed::int + 20 * (o.type = 'HIGHER_EDUCATION_INSTITUTION')::int + 20 * (o.description is not null)::int
           + 10 * (o.activities <> '{}')::int + 10 * (o.fields <> '{}')::int`,
    sort_name: sortName('o.name'),
    newest_at: 'o.created_at',
    document: [
      weighed('A', 'o.name', `(select string_agg(n.name, ' ') from organisation_name n where n.organisation_id = o.id)`),
      weighed('B', 'o.city'),
      weighed('C', 'o.pic', 'o.oid', 'o.ror_id', 'o.erasmus_code'),
      weighed('D', 'o.description'),
    ].join(' || '),
  },
};

const IDEAS: Index = {
  table: 'idea_search',
  from: `project_idea i join organisation o on o.id = i.organisation_id
           left join lateral (
             select array_agg(p.type) as types, bool_or(p.type is null) as is_any_type, string_agg(concat_ws(' ', p.expertise, p.task), ' ') as wanted
               from partner_sought p where p.idea_id = i.id
           ) sought on true`,
  isPublic: `i.status = 'PUBLISHED' and o.withdrawn_at is null`,
  columns: {
    id: 'i.id',
    organisation_id: 'i.organisation_id',
    country: 'o.country',
    type: 'o.type::search_organisation_type',
    // A partner of any type is one of each.
    sought_types: `case when sought.is_any_type then ${ANY_TYPE}
                        else array(select distinct t::search_organisation_type from unnest(sought.types) t order by 1) end`,
    activities: 'i.activities::search_activity[]',
    aims: 'i.aims::search_aim[]',
    fields: withParents('array(select distinct f from partner_sought p, unnest(p.fields) f where p.idea_id = i.id)'),
    sectors: 'i.sectors::search_sector[]',
    action: 'i.action::search_action',
    call_year: 'i.call_year',
    sort_name: sortName('i.title'),
    newest_at: 'coalesce(i.published_at, i.created_at)',
    document: [
      weighed('A', 'i.title'),
      weighed('B', 'o.name', 'o.city'),
      weighed('C', 'i.summary', 'sought.wanted'),
      weighed('D', 'i.body', 'i.higher_education_link', 'i.agenda_link', 'i.other_activity'),
    ].join(' || '),
  },
};

const OFFERS: Index = {
  table: 'offer_search',
  from: 'partner_offer p join organisation o on o.id = p.organisation_id',
  isPublic: `p.status = 'PUBLISHED' and o.withdrawn_at is null`,
  columns: {
    id: 'p.id',
    organisation_id: 'p.organisation_id',
    country: 'o.country',
    type: 'o.type::search_organisation_type',
    activities: 'p.activities::search_activity[]',
    aims: 'p.aims::search_aim[]',
    fields: withParents('p.fields'),
    // Without any named, an offer is for every action.
    actions: `case when p.actions = '{}' then ${ANY_ACTION} else p.actions::search_action[] end`,
    valid_until: 'p.valid_until',
    sort_name: sortName('p.title'),
    newest_at: 'coalesce(p.published_at, p.created_at)',
    document: [weighed('A', 'p.title'), weighed('B', 'o.name', 'o.city'), weighed('D', 'p.text', 'p.seeks')].join(' || '),
  },
};

/** Brings the rows of a condition up to what the entities say: written, written over, or taken out where they are no longer public. */
function refreshment({ table, columns, from, isPublic }: Index, condition: string): string {
  const names = Object.keys(columns);
  return `
    with source as materialized (
      select ${names.map((name) => `${columns[name]} as ${name}`).join(', ')} from ${from} where ${condition} and ${isPublic}
    ), gone as (
      delete from ${table} where id in (${`select ${columns.id} from ${from} where ${condition} and not (${isPublic})`})
    ), kept as (
      insert into ${table} (${names.join(', ')}) select ${names.join(', ')} from source
      on conflict (id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
    )
    insert into search_word (word)
    select distinct word from source, unnest(tsvector_to_array(ts_filter(document, '{a,b}'))) as found(word)
     where length(word) between 4 and 40 and word !~ '[0-9]' and not exists (select from search_word known where known.word = found.word)
     order by word
    on conflict do nothing`;
}

/** Keeps the search tables in step with the entities, at the end of the transaction that changed them: each row once. */
@Injectable()
export class SearchIndexRepository {
  private readonly organisations = this.refreshing(ORGANISATIONS, 'o.id = any($1)');
  private readonly ideas = this.refreshing(IDEAS, 'i.id = any($1)');
  private readonly offers = this.refreshing(OFFERS, 'p.id = any($1)');
  private readonly ideasOf = this.refreshing(IDEAS, 'i.organisation_id = any($1)');
  private readonly offersOf = this.refreshing(OFFERS, 'p.organisation_id = any($1)');

  constructor(private readonly work: UnitOfWork) {}

  refreshOrganisations(ids: readonly OrganisationId[]): Promise<void> {
    return this.work.beforeCommit(this.organisations, ids);
  }

  refreshIdeas(ids: readonly ProjectIdeaId[]): Promise<void> {
    return this.work.beforeCommit(this.ideas, ids);
  }

  refreshOffers(ids: readonly PartnerOfferId[]): Promise<void> {
    return this.work.beforeCommit(this.offers, ids);
  }

  /** What is found by the name, country or type of its organisation. */
  async refreshWhatBelongsTo(ids: readonly OrganisationId[]): Promise<void> {
    await this.work.beforeCommit(this.ideasOf, ids);
    await this.work.beforeCommit(this.offersOf, ids);
  }

  private refreshing(index: Index, condition: string): Refresh {
    const statement = refreshment(index, condition);
    return async (ids) => void (await this.work.manager.query(statement, [ids]));
  }
}
