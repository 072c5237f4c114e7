import type { OrganisationId, PartnerOfferId, ProjectIdeaId } from '@trefoil/vocabulary';
import type { Actor } from '../platform/auth/actor';
import { before, DAY_MS, HOUR_MS } from './demo-times';

/** An organisation that has been made, and who acts for it. */
export interface DemoActing {
  readonly id: OrganisationId;
  readonly actor: Actor;
}

/** Something somebody did; what happened in the same hour happens in the order told. */
export interface DemoEvent {
  readonly hoursAgo: number;
  happen(): Promise<void>;
}

/** What has been made of the content so far, by its keys. */
export class DemoWorld {
  readonly organisations = new Map<string, DemoActing>();
  readonly ideas = new Map<string, ProjectIdeaId>();
  readonly offers = new Map<string, PartnerOfferId>();

  constructor(readonly loadedAt: Date) {}

  daysAgo(days: number): Date {
    return before(this.loadedAt, days * DAY_MS);
  }

  hoursAgo(hours: number): Date {
    return before(this.loadedAt, hours * HOUR_MS);
  }

  requireOrganisation(key: string): DemoActing {
    return require(this.organisations, key);
  }

  requireIdea(key: string): ProjectIdeaId {
    return require(this.ideas, key);
  }

  requireOffer(key: string): PartnerOfferId {
    return require(this.offers, key);
  }
}

function require<T>(made: ReadonlyMap<string, T>, key: string): T {
  const found = made.get(key);
  if (found === undefined) throw new Error(`The demo content names ${key}, which it does not hold`);
  return found;
}
