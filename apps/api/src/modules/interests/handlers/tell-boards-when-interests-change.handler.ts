import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { Realtime } from '../../../platform/realtime/realtime';
import { ExpressionEdited, ExpressionMoved, ExpressionReceived, InterestCapChanged } from '../interest.events';

@Injectable()
export class TellBoardsWhenInterestsChange implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly realtime: Realtime,
  ) {}

  onModuleInit(): void {
    for (const event of [ExpressionReceived, ExpressionEdited]) this.events.on(event, ({ interest }) => this.realtime.publish('interests-changed', interest.ideaId));
    this.events.on(ExpressionMoved, ({ interest }) => this.realtime.publish('interests-changed', interest.ideaId));
    this.events.on(InterestCapChanged, ({ ideaId }) => this.realtime.publish('interests-changed', ideaId));
  }
}
