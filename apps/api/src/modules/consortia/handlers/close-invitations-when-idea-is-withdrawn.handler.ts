import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { IdeaStatusChanged, IdeaWithdrawn } from '../../ideas';
import { canLeave, canRemove } from '../consortium.policy';
import { ConsortiumRepository } from '../consortium.repository';

/** Nobody is asked any longer to join what has been given up; who had joined stays, and can read what there was. */
@Injectable()
export class CloseInvitationsWhenIdeaIsWithdrawn implements OnModuleInit {
  constructor(
    private readonly consortia: ConsortiumRepository,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.events.on(IdeaWithdrawn, ({ ideaId }) => this.handle(ideaId));
    this.events.on(IdeaStatusChanged, async ({ ideaId, to }) => {
      if (to === 'CLOSED') await this.handle(ideaId);
    });
  }

  private async handle(ideaId: string): Promise<void> {
    const consortium = await this.consortia.findForChangeByIdea(ideaId);
    for (const seat of consortium?.seats ?? []) {
      if (canRemove(seat) && !canLeave(seat)) await this.consortia.changeSeat(seat, { status: 'REMOVED' });
    }
  }
}
