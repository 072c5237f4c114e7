import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work';

/** An import of one file, begun and perhaps killed. */
export interface ImportRun {
  readonly id: string;
  /** Records that have been taken in, in transactions that were committed. */
  readonly records: number;
}

/** How far the import of a file has come, told in the transaction of each batch. */
@Injectable()
export class ImportRunRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The run of this file that was not finished, or a new one. */
  async begin(kind: string, fingerprint: string): Promise<ImportRun> {
    const [run] = await this.work.manager.query<ImportRun[]>(
      `insert into import_run (kind, fingerprint) values ($1, $2)
       on conflict (kind, fingerprint) where finished_at is null do update set fingerprint = excluded.fingerprint
       returning id, records`,
      [kind, fingerprint],
    );
    if (!run) throw new Error('an import run is always given');
    return run;
  }

  async advance({ id }: ImportRun, records: number): Promise<void> {
    await this.work.manager.query('update import_run set records = $2 where id = $1', [id, records]);
  }

  async finish({ id }: ImportRun): Promise<void> {
    await this.work.manager.query('update import_run set finished_at = now() where id = $1', [id]);
  }
}
