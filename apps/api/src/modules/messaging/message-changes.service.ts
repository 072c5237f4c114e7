import { Injectable } from '@nestjs/common';
import type { MessageId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFound, Unauthenticated } from '../../platform/errors/app-error';
import { DomainEvents } from '../../platform/events/domain-events';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import { OrganisationService } from '../organisations';
import { AttachmentRepository } from './attachments/attachment.repository';
import type { Message } from './message.entity';
import { MessageRepository } from './message.repository';
import type { SentMessage } from './message.service';
import { MessageIsDeleted, MessageNotYours, TooLateToChange } from './messaging.errors';
import { MessageChanged } from './messaging.events';
import { canRead, changeableUntil } from './thread.policy';

const CHANGED_BY_PERSON: RateLimit = { name: 'change-message', points: 60, seconds: 60 };

/** What an author may still do to what they sent: for ten minutes. What it said before is kept nowhere. */
@Injectable()
export class MessageChangesService {
  constructor(
    private readonly messages: MessageRepository,
    private readonly attachments: AttachmentRepository,
    private readonly organisations: OrganisationService,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  edit(actor: Actor, id: MessageId, text: string): Promise<SentMessage> {
    return this.change(actor, id, async (message) => {
      if (message.deletedAt) throw new MessageIsDeleted();
      if (message.text !== text) await this.messages.change(message, { text, editedAt: this.clock.now() });
    });
  }

  /** A second time changes nothing. */
  delete(actor: Actor, id: MessageId): Promise<SentMessage> {
    return this.change(actor, id, async (message) => {
      if (message.deletedAt) return;
      await this.messages.change(message, { text: '', editedAt: null, deletedAt: this.clock.now() });
      await this.attachments.removeOfMessage(id);
    });
  }

  private async change(actor: Actor, id: MessageId, act: (message: Message) => Promise<void>): Promise<SentMessage> {
    if (actor.personId === null) throw new Unauthenticated();
    const sent = await this.messages.findWithThread(id);
    if (!sent || !canRead(actor.roles, sent.thread)) throw new NotFound();
    if (sent.authorId !== actor.personId) throw new MessageNotYours();
    await this.organisations.requireActingFor(actor, sent.organisationId);
    await this.limits.consume(CHANGED_BY_PERSON, actor.personId);
    return this.work.run(async () => {
      const message = await this.messages.findForChange(id);
      if (this.clock.now() >= changeableUntil(message)) throw new TooLateToChange();
      await act(message);
      await this.events.publish(new MessageChanged(message));
      return { message, thread: sent.thread };
    });
  }
}
