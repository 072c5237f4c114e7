import { Global, Injectable, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from '../clock/clock';
import { UnitOfWork } from '../database/unit-of-work';
import { AuditEntry, type AuditDetails } from './audit-entry.entity';
import { AuditReader } from './audit-reader';
import { coarseNetwork } from './coarse-network';

/** What was done. `act` is `SUBJECT.PAST_TENSE`, such as PASSWORD.CHANGED. */
export interface AuditedAct {
  readonly act: `${string}.${string}`;
  /** Who did it; null when nobody was signed in. */
  readonly personId: string | null;
  readonly subject?: { readonly kind: string; readonly id: string };
  /** Codes and ids, and the reason a moderator gave; never what other people wrote, nor secrets. */
  readonly details?: AuditDetails;
  /** The caller as networkOf tells them; only its neighbourhood is kept. */
  readonly network?: string;
}

/** Keeps one row of each security or moderation act, in the transaction in which it is done. */
@Injectable()
export class Audit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async record({ act, personId, subject, details = {}, network }: AuditedAct): Promise<void> {
    await this.work.manager.insert(AuditEntry, {
      act,
      personId,
      subjectKind: subject?.kind ?? null,
      subjectId: subject?.id ?? null,
      details,
      network: network === undefined ? null : coarseNetwork(network),
      createdAt: this.clock.now(),
    });
  }
}

@Global()
@Module({ imports: [TypeOrmModule.forFeature([AuditEntry])], providers: [Audit, AuditReader], exports: [Audit, AuditReader] })
export class AuditModule {}
