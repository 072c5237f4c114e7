import type { OrganisationId } from '@trefoil/vocabulary';
import type { EntityTarget } from 'typeorm';
import type { Lifetime } from './lifetime';

/** What ideas and offers have in common once they are public. */
export interface Publication extends Lifetime {
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly title: string;
  readonly status: string;
  readonly isDemo: boolean;
  readonly renewalHash: Buffer | null;
}

export type PublicationName = 'IDEA' | 'OFFER';

/** A kind of publication: what its life asks of the module it belongs to. */
export interface PublicationKind<T extends Publication = Publication> {
  readonly name: PublicationName;
  readonly entity: EntityTarget<T>;
  /** The moment at which it ends by its own word, renewed or not; null has none. */
  lastMomentOf(publication: T): Date | null;
  /** Throws where it is not fit to be shown for another while. */
  requireRenewable(publication: T, now: Date): void;
  /** Tells what follows from it, in the running transaction. */
  tellStatusChanged(publication: T, from: T['status']): Promise<void>;
  tellExpiresSoon(publication: T, expiresAt: Date): Promise<void>;
}
