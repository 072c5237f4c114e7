import { Injectable } from '@nestjs/common';
import type { ConsortiumId, PersonId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Unauthenticated } from '../../platform/errors/app-error';
import type { Delivery } from '../../platform/realtime/delivery';
import { Mailbox } from '../../platform/realtime/mailbox';

export interface BuildStage {
  readonly consortiumId: ConsortiumId;
  readonly done: number;
  readonly of: number;
}

/** How far a reader may fall behind before it is dropped. */
const MAILBOX_CAPACITY = 100;

/** Tells people how far the proposals are that they asked for: those that this process works on, and only their own. */
@Injectable()
export class BuildProgress {
  private readonly readers = new Map<PersonId, Set<Mailbox<Delivery>>>();

  open({ personId }: Actor, drop: () => void): AsyncIterableIterator<Delivery> {
    if (personId === null) throw new Unauthenticated();
    const mailbox: Mailbox<Delivery> = new Mailbox(MAILBOX_CAPACITY, (end) => {
      const own = this.readers.get(personId);
      own?.delete(mailbox);
      if (own?.size === 0) this.readers.delete(personId);
      if (end !== 'LEFT') drop();
    });
    this.readers.set(personId, (this.readers.get(personId) ?? new Set()).add(mailbox));
    return mailbox;
  }

  tell({ personId }: Actor, consortiumBuildProgress: BuildStage): void {
    if (personId === null) return;
    for (const mailbox of this.readers.get(personId) ?? []) mailbox.put((actor) => Promise.resolve(actor.personId === personId ? { consortiumBuildProgress } : null));
  }
}
