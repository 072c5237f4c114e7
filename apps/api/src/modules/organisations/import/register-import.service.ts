import { Injectable } from '@nestjs/common';
import { rehearse } from '../../../platform/database/rehearse';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationDomainRepository } from '../organisation-domain.repository';
import { DirectoryImported, OrganisationsImported } from './import.events';
import { ImportReport, type Outcome } from './import-report';
import { type ImportRun, ImportRunRepository } from './import-run.repository';
import { ImportedOrganisationRepository } from './imported-organisation.repository';
import { JoinRegistersService } from './join/join-registers.service';
import { areSameFields, areSameNames, IdentifierIndex, type ImportedFields, type KnownOrganisation, mergeEntry, toFields } from './merge-entry';
import { RegisterFactsRepository } from './register-facts.repository';
import { UnreadableFile } from './register-file';
import { UniversityImportService } from './universities/university-import.service';
import type { FormerRorId, Identifier, PlacedReading, RecordFault, Register, RegisterEntry, Remark, RemarkOn, SkipReason } from './register';

/** Records of one transaction: large enough that statements weigh little, small enough that a kill loses and a lock holds little. */
const BATCH_SIZE = 500;

interface PlacedEntry {
  readonly place: string;
  readonly entry: RegisterEntry;
}

interface Batch {
  readonly entries: readonly PlacedEntry[];
  readonly former: readonly FormerRorId[];
  readonly run: ImportRun | null;
  /** Records of the file read once the batch is in. */
  readonly position: number;
}

interface Taken {
  readonly owner: KnownOrganisation;
  readonly entry: RegisterEntry;
}

/** What a batch did, told to the report only once it has been committed. */
interface BatchResult {
  readonly outcomes: Outcome[];
  readonly skipped: { place: string; reason: RemarkOn<SkipReason> }[];
  readonly refused: { place: string; fault: RemarkOn<RecordFault> }[];
  readonly remarks: { place: string; remark: RemarkOn<Remark> }[];
  readonly written: KnownOrganisation[];
}

export interface ImportOptions {
  /** Tells the file from others, so that an import of it that was killed is gone on with; without it each starts anew. */
  readonly fingerprint?: string | null;
  /** Does everything and keeps nothing. */
  readonly isRehearsal?: boolean;
  /** Hears the number of records read. */
  readonly onProgress?: (read: number) => void;
}

@Injectable()
export class RegisterImportService {
  constructor(
    private readonly organisations: ImportedOrganisationRepository,
    private readonly facts: RegisterFactsRepository,
    private readonly domains: OrganisationDomainRepository,
    private readonly runs: ImportRunRepository,
    private readonly joining: JoinRegistersService,
    private readonly universities: UniversityImportService,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Takes the records of a register in, batch by batch, each in a transaction: what has been taken stays when a later
   * one fails or the import is killed, and taking in again changes nothing. Then finds what follows over the whole
   * directory: successors, records of one organisation in both registers, universities.
   */
  async import(register: Register, readings: AsyncIterable<PlacedReading>, options: ImportOptions = {}): Promise<ImportReport> {
    const report = new ImportReport(register);
    report.isRehearsal = options.isRehearsal ?? false;
    if (report.isRehearsal) await rehearse(this.work, () => this.takeAll(register, readings, { ...options, fingerprint: null }, report));
    else await this.takeAll(register, readings, options, report);
    return report;
  }

  private async takeAll(register: Register, readings: AsyncIterable<PlacedReading>, { fingerprint = null, onProgress = () => undefined }: ImportOptions, report: ImportReport): Promise<void> {
    const run = fingerprint === null ? null : await this.runs.begin(register, fingerprint);
    // Of ROR a record is known by its own id, so that what was taken in need not be asked after again; the charter list is short.
    report.resumedAt = register === 'ROR' ? (run?.records ?? 0) : 0;
    /** Organisations earlier records of this file were about. */
    const seen = new Set<string>();
    let entries: PlacedEntry[] = [];
    let former: FormerRorId[] = [];
    const withdrawn = await this.organisations.findWithdrawn();
    const flush = async () => {
      const batch: Batch = { entries, former, run, position: report.read };
      [entries, former] = [[], []];
      if (batch.entries.length + batch.former.length > 0) await this.take(batch, withdrawn, seen, report);
      onProgress(report.read);
    };
    try {
      for await (const reading of readings) {
        report.read += 1;
        const { place } = reading;
        if (report.read <= report.resumedAt) {
          if (reading.kind === 'ENTRY') seen.add(toKey(reading.entry));
          if (report.read % BATCH_SIZE === 0) onProgress(report.read);
          continue;
        }
        if (reading.kind === 'BAD') report.refuse(place, reading.fault);
        else if (reading.kind === 'SKIPPED') {
          report.skip(place, reading.reason);
          former.push(reading.former);
        } else {
          for (const remark of reading.remarks) report.remark(place, remark);
          entries.push({ place, entry: reading.entry });
        }
        if (entries.length === BATCH_SIZE) await flush();
      }
    } catch (fault) {
      if (!(fault instanceof UnreadableFile)) throw fault;
      report.brokenOff = fault.message;
    }
    await flush();
    await this.concludeDirectory(report);
    if (run) await this.runs.finish(run);
  }

  private async concludeDirectory(report: ImportReport): Promise<void> {
    const followed = await this.work.run(async () => {
      const ids = await this.facts.followSuccessors();
      if (ids.length > 0) await this.events.publish(new OrganisationsImported(ids));
      return ids;
    });
    const { joined, proposed } = await this.joining.join();
    const { promoted } = await this.universities.match();
    report.afterwards = { followedSuccessor: followed.length, joined, proposed, universities: promoted };
    await this.events.publish(new DirectoryImported());
  }

  private async take(batch: Batch, withdrawn: readonly KnownOrganisation[], seen: Set<string>, report: ImportReport): Promise<void> {
    const write = async () => {
      await this.facts.keepFormer(batch.former);
      const result = await this.write(batch.entries, withdrawn, seen);
      if (batch.run) await this.runs.advance(batch.run, batch.position);
      return result;
    };
    const { outcomes, skipped, refused, remarks, written } = await unlessOvertaken(() => this.work.run(write));
    for (const organisation of written) seen.add(keyOf(organisation, report.register));
    for (const outcome of outcomes) report.outcomes[outcome] += 1;
    for (const { place, reason } of skipped) report.skip(place, reason);
    for (const { place, fault } of refused) report.refuse(place, fault);
    for (const { place, remark } of remarks) report.remark(place, remark);
  }

  private async write(entries: readonly PlacedEntry[], withdrawn: readonly KnownOrganisation[], seen: ReadonlySet<string>): Promise<BatchResult> {
    const active = await this.organisations.findByIdentifiers(entries.map(({ entry }) => entry));
    const known = new IdentifierIndex([...withdrawn, ...active]);
    const result: BatchResult = { outcomes: [], skipped: [], refused: [], remarks: [], written: [] };
    const inBatch = new Set<KnownOrganisation>();
    const added: KnownOrganisation[] = [];
    const changed: KnownOrganisation[] = [];
    const renamed: KnownOrganisation[] = [];
    const taken: Taken[] = [];
    for (const { place, entry: told } of entries) {
      const { owner, disputed } = known.find(told);
      if (owner?.isWithdrawn) {
        result.skipped.push({ place, reason: { code: 'WITHDRAWN_HERE', detail: told.name } });
        continue;
      }
      if (owner && (inBatch.has(owner) || seen.has(keyOf(owner, told.register)))) {
        result.refused.push({ place, fault: { code: 'REPEATED', detail: told.name } });
        continue;
      }
      for (const identifier of disputed) result.remarks.push({ place, remark: { code: 'IDENTIFIER_OF_ANOTHER', detail: told[identifier] ?? identifier } });
      const entry = without(told, disputed);
      if (!owner) {
        const organisation: KnownOrganisation = { id: null, claimed: false, isWithdrawn: false, fields: toFields(entry) };
        added.push(organisation);
        inBatch.add(organisation);
        taken.push({ owner: organisation, entry });
        known.add(organisation);
        result.outcomes.push('added');
        continue;
      }
      inBatch.add(owner);
      taken.push({ owner, entry });
      const before = owner.fields;
      const after = mergeEntry(owner, entry);
      result.outcomes.push(outcomeOf(owner, before, after, entry));
      if (areSameFields(before, after)) continue;
      owner.fields = after;
      known.add(owner);
      changed.push(owner);
      if (!areSameNames(before.names, after.names)) renamed.push(owner);
    }
    await this.organisations.add(added);
    await this.organisations.change(changed);
    await this.organisations.replaceNames(renamed);
    await this.keepFacts(taken);
    const ids = [...added, ...changed].flatMap(({ id }) => id ?? []);
    if (ids.length > 0) await this.events.publish(new OrganisationsImported(ids));
    result.written.push(...inBatch);
    return result;
  }

  private async keepFacts(taken: readonly Taken[]): Promise<void> {
    const [first] = taken;
    if (!first) return;
    await this.domains.keep(first.entry.register, taken.flatMap(({ owner: { id }, entry: { domains } }) => (id ? [{ organisationId: id, domains }] : [])));
    if (first.entry.register === 'ROR') await this.facts.keepRelations(taken.map(({ entry }) => entry));
  }
}

/** What an earlier record of the file is remembered by: of ROR its own id, which a resumed import knows without asking. */
const toKey = ({ rorId }: Pick<RegisterEntry, 'rorId'>): string => `ROR ${rorId}`;
const keyOf = ({ id, fields }: KnownOrganisation, register: Register): string => (register === 'ROR' ? toKey(fields) : String(id));

/** Merged is what somebody else, or the other register, had brought. */
function outcomeOf({ claimed }: KnownOrganisation, before: ImportedFields, after: ImportedFields, { register }: RegisterEntry): Outcome {
  if (areSameFields(before, after)) return 'unchanged';
  const isFromElsewhere = register === 'ECHE' ? before.echeSource !== 'IMPORTED' : before.rorId === null;
  return claimed || isFromElsewhere ? 'merged' : 'changed';
}

const UNIQUE_VIOLATION = '23505';

/** Somebody may save a profile with the same identifier between our reading and our writing: a second look then finds it. */
async function unlessOvertaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (fault) {
    if (!(fault instanceof Error) || !('code' in fault) || fault.code !== UNIQUE_VIOLATION) throw fault;
    return write();
  }
}

/** An entry less identifiers that are not its own. */
function without(entry: RegisterEntry, identifiers: readonly Identifier[]): RegisterEntry {
  return { ...entry, ...Object.fromEntries(identifiers.map((identifier) => [identifier, null])) };
}
