import type { Actor } from '../auth/actor';

/**
 * One event of a subscription, before it is known what its reader may see of it: gives the root value of the answer
 * for the actor as they are at that moment, null when there is nothing for them.
 */
export type Delivery = (actor: Actor) => Promise<object | null>;
