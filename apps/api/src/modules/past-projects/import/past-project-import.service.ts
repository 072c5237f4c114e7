import { Injectable } from '@nestjs/common';
import { rehearse } from '../../../platform/database/rehearse';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { DomainEvents } from '../../../platform/events/domain-events';
import { type ImportRun, ImportRunRepository } from '../../organisations';
import { LinkParticipantsService, type LinkOutcome } from '../link-participants.service';
import { PastProjectsImported } from '../past-project.events';
import { PastProjectImportRepository } from './past-project-import.repository';
import { readPastProject, type ReadProject } from './read-past-project';

const BATCH_SIZE = 500;

export interface PastProjectReport extends LinkOutcome {
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Lines that are no project with an id, a programme and participants. */
  bad: number;
  /** Lines an import that was ended before had taken in. */
  resumedAt: number;
}

export interface PastProjectFile {
  readonly lines: AsyncIterable<unknown>;
  readonly fingerprint: string;
}

export interface PastProjectImportOptions {
  /** Does everything and keeps nothing. */
  readonly isRehearsal?: boolean;
  readonly onProgress?: (read: number) => void;
}

/** Reads past consortia, batch by batch, each in a transaction; reading them again changes nothing, and what was killed is gone on with. */
@Injectable()
export class PastProjectImportService {
  constructor(
    private readonly projects: PastProjectImportRepository,
    private readonly linking: LinkParticipantsService,
    private readonly runs: ImportRunRepository,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
  ) {}

  import(files: readonly PastProjectFile[], { isRehearsal = false, onProgress = () => undefined }: PastProjectImportOptions = {}): Promise<PastProjectReport> {
    const take = () => this.takeAll(files, isRehearsal, onProgress);
    return isRehearsal ? rehearse(this.work, take) : take();
  }

  private async takeAll(files: readonly PastProjectFile[], isRehearsal: boolean, onProgress: (read: number) => void): Promise<PastProjectReport> {
    const report = { read: 0, added: 0, changed: 0, unchanged: 0, bad: 0, resumedAt: 0 };
    const begun: ImportRun[] = [];
    for (const file of files) {
      const run = isRehearsal ? null : await this.runs.begin('PROJECTS', file.fingerprint);
      if (run) begun.push(run);
      await this.takeFile(file, run, report, () => onProgress(report.read));
    }
    const linked = await this.linking.linkAll();
    await this.work.run(async () => {
      for (const run of begun) await this.runs.finish(run);
      await this.events.publish(new PastProjectsImported());
    });
    return { ...report, ...linked };
  }

  private async takeFile({ lines }: PastProjectFile, run: ImportRun | null, report: Omit<PastProjectReport, keyof LinkOutcome>, tell: () => void): Promise<void> {
    const skipped = run?.records ?? 0;
    report.resumedAt += skipped;
    let batch: ReadProject[] = [];
    let position = 0;
    const flush = async () => {
      const told = [...new Map(batch.map((project) => [project.sourceId, project])).values()];
      batch = [];
      await this.work.run(async () => {
        const known = await this.projects.findDigests(told.map(({ sourceId }) => sourceId));
        const changed = told.filter(({ sourceId, digest }) => known.get(sourceId) !== digest);
        await this.projects.keep(changed);
        if (run) await this.runs.advance(run, position);
        const added = changed.filter(({ sourceId }) => !known.has(sourceId)).length;
        report.added += added;
        report.changed += changed.length - added;
        report.unchanged += told.length - changed.length;
      });
      tell();
    };
    for await (const line of lines) {
      position += 1;
      report.read += 1;
      if (position <= skipped) continue;
      const project = readPastProject(line);
      if (project) batch.push(project);
      else report.bad += 1;
      if (batch.length === BATCH_SIZE) await flush();
    }
    await flush();
  }
}
