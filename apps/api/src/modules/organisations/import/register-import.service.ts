import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationsImported } from './import.events';
import { ImportReport, type Outcome } from './import-report';
import { ImportedOrganisationRepository } from './imported-organisation.repository';
import { areSameFields, areSameNames, IdentifierIndex, type ImportedFields, type KnownOrganisation, mergeEntry, toFields } from './merge-entry';
import { UnreadableFile } from './register-file';
import type { Identifier, PlacedReading, RecordFault, Register, RegisterEntry, Remark, RemarkOn, SkipReason } from './register';

/** Records of one transaction: large enough that statements weigh little, small enough that a kill loses and a lock holds little. */
const BATCH_SIZE = 500;

interface PlacedEntry {
  readonly place: string;
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

@Injectable()
export class RegisterImportService {
  constructor(
    private readonly organisations: ImportedOrganisationRepository,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Takes the records of a register in, batch by batch, each in a transaction: what has been taken stays when a later
   * one fails, and taking in again changes nothing. `onProgress` hears the number of records read.
   */
  async import(register: Register, readings: AsyncIterable<PlacedReading>, onProgress: (read: number) => void = () => undefined): Promise<ImportReport> {
    const report = new ImportReport(register);
    /** Organisations earlier records of this file were about. */
    const seen = new Set<string>();
    let batch: PlacedEntry[] = [];
    const withdrawn = await this.organisations.findWithdrawn();
    const flush = async () => {
      const entries = batch;
      batch = [];
      if (entries.length > 0) await this.take(entries, withdrawn, seen, report);
      onProgress(report.read);
    };
    try {
      for await (const reading of readings) {
        report.read += 1;
        const { place } = reading;
        if (reading.kind === 'BAD') report.refuse(place, reading.fault);
        else if (reading.kind === 'SKIPPED') report.skip(place, reading.reason);
        else {
          for (const remark of reading.remarks) report.remark(place, remark);
          batch.push({ place, entry: reading.entry });
        }
        if (batch.length === BATCH_SIZE) await flush();
      }
    } catch (fault) {
      if (!(fault instanceof UnreadableFile)) throw fault;
      report.brokenOff = fault.message;
    }
    await flush();
    return report;
  }

  private async take(entries: readonly PlacedEntry[], withdrawn: readonly KnownOrganisation[], seen: Set<string>, report: ImportReport): Promise<void> {
    const { outcomes, skipped, refused, remarks, written } = await unlessOvertaken(() => this.work.run(() => this.write(entries, withdrawn, seen)));
    for (const { id } of written) if (id) seen.add(id);
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
    for (const { place, entry: told } of entries) {
      const { owner, disputed } = known.find(told);
      if (owner?.isWithdrawn) {
        result.skipped.push({ place, reason: { code: 'WITHDRAWN_HERE', detail: told.name } });
        continue;
      }
      if (owner && (inBatch.has(owner) || (owner.id && seen.has(owner.id)))) {
        result.refused.push({ place, fault: { code: 'REPEATED', detail: told.name } });
        continue;
      }
      for (const identifier of disputed) result.remarks.push({ place, remark: { code: 'IDENTIFIER_OF_ANOTHER', detail: told[identifier] ?? identifier } });
      const entry = without(told, disputed);
      if (!owner) {
        const organisation: KnownOrganisation = { id: null, claimed: false, isWithdrawn: false, fields: toFields(entry) };
        added.push(organisation);
        inBatch.add(organisation);
        known.add(organisation);
        result.outcomes.push('added');
        continue;
      }
      inBatch.add(owner);
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
    const ids = [...added, ...changed].flatMap(({ id }) => id ?? []);
    if (ids.length > 0) await this.events.publish(new OrganisationsImported(ids));
    result.written.push(...inBatch);
    return result;
  }
}

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
