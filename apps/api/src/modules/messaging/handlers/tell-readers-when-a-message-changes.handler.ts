import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { Realtime } from '../../../platform/realtime/realtime';
import { MessageChanged, ThreadWasRead } from '../messaging.events';

@Injectable()
export class TellReadersWhenAMessageChanges implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly realtime: Realtime,
  ) {}

  onModuleInit(): void {
    this.events.on(MessageChanged, ({ message }) => this.realtime.publish('thread-changed', message.threadId));
    this.events.on(ThreadWasRead, ({ threadId }) => this.realtime.publish('thread-changed', threadId));
  }
}
