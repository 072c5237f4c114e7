import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { Realtime } from '../../../platform/realtime/realtime';
import { MessageSent } from '../messaging.events';

@Injectable()
export class TellReadersWhenAMessageIsSent implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly realtime: Realtime,
  ) {}

  onModuleInit(): void {
    this.events.on(MessageSent, ({ message }) => this.realtime.publish('message-sent', message.id));
  }
}
