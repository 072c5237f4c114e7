import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { Identity } from './identity-claims';
import { LinkedIdentity } from './linked-identity.entity';

const MOST_SHOWN = 50;

@Injectable()
export class IdentityRepository {
  constructor(private readonly work: UnitOfWork) {}

  findLinked({ issuer, subject }: Identity): Promise<LinkedIdentity | null> {
    return this.work.manager.findOneBy(LinkedIdentity, { issuer, subject });
  }

  list(personId: string): Promise<LinkedIdentity[]> {
    return this.work.manager.find(LinkedIdentity, { where: { personId }, order: { id: 'ASC' }, take: MOST_SHOWN });
  }

  async used({ id }: LinkedIdentity, { email, homeOrganisation }: Identity, lastUsedAt: Date): Promise<void> {
    await this.work.manager.update(LinkedIdentity, id, { email, homeOrganisation, lastUsedAt });
  }

  /** False when the identity is linked already, to whomever. */
  async add(personId: string, { provider, issuer, subject, email, homeOrganisation }: Identity, now: Date): Promise<boolean> {
    const { raw } = await this.work.manager
      .createQueryBuilder()
      .insert()
      .into(LinkedIdentity)
      .values({ personId, provider, issuer, subject, email, homeOrganisation, linkedAt: now, lastUsedAt: now })
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length > 0;
  }

  /** The provider of what was removed; null when the person has no such identity. */
  async remove(personId: string, id: string): Promise<string | null> {
    const found = await this.work.manager.findOneBy(LinkedIdentity, { id, personId });
    if (!found) return null;
    await this.work.manager.delete(LinkedIdentity, id);
    return found.provider;
  }
}
