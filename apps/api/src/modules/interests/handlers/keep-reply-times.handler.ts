import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock';
import { DomainEvents } from '../../../platform/events/domain-events';
import { Jobs } from '../../../platform/jobs/jobs';
import { MessageSent } from '../../messaging';
import { ExpressionMoved, ExpressionReceived } from '../interest.events';
import { ResponsivenessRepository } from '../responsiveness.repository';

/** Notes what waits for whose answer, and when it came. What an expression of interest brings counts for the coordinator, whoever wrote first in the thread. */
@Injectable()
export class KeepReplyTimes implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly figures: ResponsivenessRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on(MessageSent, ({ message, thread }) => this.hear(thread, message.organisationId, message.sentAt));
    this.events.on(ExpressionReceived, async ({ interest: { idea, threadId, createdAt } }) => {
      if (threadId) await this.figures.ask(idea.organisationId, threadId, createdAt);
    });
    this.events.on(ExpressionMoved, async ({ interest: { idea, threadId, movedAt }, by }) => {
      if (threadId && by === 'COORDINATOR') await this.figures.answer(idea.organisationId, threadId, movedAt);
    });
    this.jobs.every('count-reply-times', '7 * * * *', () => this.figures.refresh(this.clock.now()));
  }

  /** The first words of a thread ask the other side; whatever that side says first is its answer. */
  private async hear(thread: { id: string; starterOrganisationId: string; recipientOrganisationId: string }, by: string, at: Date): Promise<void> {
    await this.figures.answer(by, thread.id, at);
    if (by === thread.starterOrganisationId) await this.figures.ask(thread.recipientOrganisationId, thread.id, at);
  }
}
