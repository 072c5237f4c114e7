import type { MemberRole } from '@trefoil/vocabulary';

/** Who asks: nobody signed in, or a person with the roles they hold in organisations (id -> role). */
export interface Actor {
  readonly personId: string | null;
  /** Minds the place; no right over what is an organisation's own comes with it. */
  readonly isModerator: boolean;
  readonly roles: ReadonlyMap<string, MemberRole>;
}

export const ANONYMOUS: Actor = { personId: null, isModerator: false, roles: new Map() };

/** Turns the person of a session into an actor; null when the person is no more. Filled by the module that knows roles. */
export interface ActorLoader {
  loadActor(personId: string): Promise<Actor | null>;
}

export const ACTOR_LOADER = Symbol('ACTOR_LOADER');
