import { NotFound, Unauthenticated } from '../../platform/errors/app-error';
import type { Actor } from '../../platform/auth/actor';
import { isOwnCase, mayModerate } from './moderator.policy';
import { NotModerator, OwnCase } from './moderation.errors';

/** The moderator's id; every use case of moderators begins here. */
export function requireModerator(actor: Actor): string {
  if (actor.personId === null) throw new Unauthenticated();
  if (!mayModerate(actor)) throw new NotModerator();
  return actor.personId;
}

/** The moderator's id, where none of the organisations is one of theirs. */
export function requireImpartial(actor: Actor, organisationIds: readonly string[]): string {
  const id = requireModerator(actor);
  if (isOwnCase(actor, organisationIds)) throw new OwnCase();
  return id;
}

export function requireFound<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new NotFound();
  return found;
}
