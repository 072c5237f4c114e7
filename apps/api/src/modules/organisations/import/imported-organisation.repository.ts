import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { KnownOrganisation } from './merge-entry';
import type { Identifier, RegisterEntry } from './register';
import { toShownNames } from '../shown-names';

/** Any number; imports take turns on it. */
const IMPORT_LOCK = 72_310_518;

const FIELDS = `name text, "nameLanguage" text, "shownNames" jsonb, "legalName" text, type text, country text, city text, website text, pic text, oid text, "rorId" text, "erasmusCode" text,
  "echeSource" text, "echeFrom" date, "echeTo" date`;

type Identifiers = Readonly<Record<Identifier, string | null>>;

const toRow = ({ id, fields: { names, ...fields } }: KnownOrganisation) => ({
  id,
  ...fields,
  shownNames: toShownNames({ name: fields.name, language: fields.nameLanguage }, names),
});

/** Reads and writes organisations a batch at a time, in a few statements whatever the size of the batch. */
@Injectable()
export class ImportedOrganisationRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Every active organisation that has an identifier of one of the entries; locked until the transaction ends. */
  async findByIdentifiers(entries: readonly RegisterEntry[]): Promise<KnownOrganisation[]> {
    await this.work.manager.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
    const values = (key: Identifier) => entries.flatMap((entry) => entry[key] ?? []);
    // One arm an identifier, so that each finds its index.
    const arms = ['pic', 'oid', 'ror_id', 'erasmus_code'].map((column, at) => `select id from organisation where ${column} = any($${at + 1}) and withdrawn_at is null`);
    return this.read(`o.id in (${arms.join(' union ')}) for update of o`, [values('pic'), values('oid'), values('rorId'), values('erasmusCode')]);
  }

  /** Those that were withdrawn: a register must not bring them back. */
  findWithdrawn(): Promise<KnownOrganisation[]> {
    return this.read('o.withdrawn_at is not null and coalesce(o.pic, o.oid, o.ror_id, o.erasmus_code) is not null', []);
  }

  private async read(condition: string, parameters: unknown[]): Promise<KnownOrganisation[]> {
    const rows = await this.work.manager.query<(KnownOrganisation['fields'] & Omit<KnownOrganisation, 'fields'>)[]>(
      `select o.id, o.claimed, o.withdrawn_at is not null as "isWithdrawn",
              o.name, o.name_language as "nameLanguage", o.legal_name as "legalName", o.type, o.country, o.city, o.website, o.pic, o.oid, o.ror_id as "rorId", o.erasmus_code as "erasmusCode",
              o.eche_source as "echeSource", o.eche_from::text as "echeFrom", o.eche_to::text as "echeTo",
              coalesce((select json_agg(json_build_object('name', n.name, 'language', n.language) order by n.id)
                          from organisation_name n where n.organisation_id = o.id), '[]') as names
         from organisation o
        where ${condition}`,
      parameters,
    );
    return rows.map(({ id, claimed, isWithdrawn, ...fields }) => ({ id, claimed, isWithdrawn, fields }));
  }

  /** Stores new, unclaimed organisations and gives them their ids. */
  async add(organisations: readonly KnownOrganisation[]): Promise<void> {
    if (organisations.length === 0) return;
    const rows = await this.work.manager.query<({ id: OrganisationId } & Identifiers)[]>(
      `insert into organisation (name, name_language, shown_names, legal_name, type, country, city, website, pic, oid, ror_id, erasmus_code, eche_source, eche_from, eche_to, claimed, version)
       select name, "nameLanguage", "shownNames", "legalName", type, country, city, website, pic, oid, "rorId", "erasmusCode", "echeSource", "echeFrom", "echeTo", false, 1
         from jsonb_to_recordset($1::jsonb) as told(${FIELDS})
       returning id, pic, oid, ror_id as "rorId", erasmus_code as "erasmusCode"`,
      [JSON.stringify(organisations.map(toRow))],
    );
    const keyOf = ({ pic, oid, rorId, erasmusCode }: Identifiers) => JSON.stringify([pic, oid, rorId, erasmusCode]);
    const ids = new Map(rows.map((row) => [keyOf(row), row.id]));
    for (const organisation of organisations) organisation.id = ids.get(keyOf(organisation.fields)) ?? null;
    await this.addNames(organisations);
  }

  async change(organisations: readonly KnownOrganisation[]): Promise<void> {
    if (organisations.length === 0) return;
    await this.work.manager.query(
      `update organisation o
          set name = told.name, name_language = told."nameLanguage", shown_names = told."shownNames", legal_name = told."legalName", type = told.type, country = told.country, city = told.city, website = told.website,
              pic = told.pic, oid = told.oid, ror_id = told."rorId", erasmus_code = told."erasmusCode",
              eche_source = told."echeSource", eche_from = told."echeFrom", eche_to = told."echeTo",
              version = o.version + 1, updated_at = now()
         from jsonb_to_recordset($1::jsonb) as told(id bigint, ${FIELDS})
        where o.id = told.id`,
      [JSON.stringify(organisations.map(toRow))],
    );
  }

  async replaceNames(organisations: readonly KnownOrganisation[]): Promise<void> {
    if (organisations.length === 0) return;
    await this.work.manager.query('delete from organisation_name where organisation_id = any($1)', [organisations.map(({ id }) => id)]);
    await this.addNames(organisations);
  }

  private async addNames(organisations: readonly KnownOrganisation[]): Promise<void> {
    const names = organisations.flatMap(({ id, fields }) => fields.names.map((name) => ({ id, ...name })));
    if (names.length === 0) return;
    await this.work.manager.query(
      `insert into organisation_name (organisation_id, name, language)
       select id, name, language
         from rows from (jsonb_to_recordset($1::jsonb) as (id bigint, name text, language text)) with ordinality as told(id, name, language, place)
        order by place`,
      [JSON.stringify(names)],
    );
  }
}
