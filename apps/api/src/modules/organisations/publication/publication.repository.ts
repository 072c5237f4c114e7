import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { Lifetime } from './lifetime';
import type { Publication, PublicationKind } from './publication';

interface Change extends Partial<Lifetime> {
  readonly status?: string;
  readonly renewalHash?: Buffer | null;
  readonly updatedAt?: Date;
}

/** Rows of any kind of publication, by what they have in common. */
@Injectable()
export class PublicationRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Those whose time is up but which are still shown, the longest over first. */
  findOver<T extends Publication>({ entity }: PublicationKind<T>, now: Date, most: number): Promise<{ id: string }[]> {
    return this.select(entity, 'expiresAt', now, most);
  }

  findToRemind<T extends Publication>({ entity }: PublicationKind<T>, now: Date, most: number): Promise<{ id: string }[]> {
    return this.select(entity, 'remindAt', now, most);
  }

  /** Locked until the transaction ends; null also where another process has it just now. */
  async findFree<T extends Publication>({ entity }: PublicationKind<T>, id: string): Promise<T | null> {
    return this.work.manager.createQueryBuilder(entity, 'row').where('row.id = :id', { id }).setLock('pessimistic_write').setOnLocked('skip_locked').getOne();
  }

  findByRenewal<T extends Publication>({ entity }: PublicationKind<T>, renewalHash: Buffer): Promise<T | null> {
    return this.work.manager.createQueryBuilder(entity, 'row').where('row.renewalHash = :renewalHash', { renewalHash }).getOne();
  }

  findByRenewalForChange<T extends Publication>({ entity }: PublicationKind<T>, renewalHash: Buffer): Promise<T | null> {
    return this.work.manager.createQueryBuilder(entity, 'row').where('row.renewalHash = :renewalHash', { renewalHash }).setLock('pessimistic_write').getOne();
  }

  save<T extends Publication>(publication: T, change: Change): Promise<T> {
    return this.work.manager.save(Object.assign(publication, change));
  }

  private select<T extends Publication>(entity: PublicationKind<T>['entity'], moment: 'expiresAt' | 'remindAt', now: Date, most: number): Promise<{ id: string }[]> {
    return this.work.manager
      .createQueryBuilder(entity, 'row')
      .select('row.id', 'id')
      .where(`row.${moment} <= :now and row.status in ('PUBLISHED', 'PAUSED')`, { now })
      .orderBy(`row.${moment}`)
      .limit(most)
      .getRawMany();
  }
}
