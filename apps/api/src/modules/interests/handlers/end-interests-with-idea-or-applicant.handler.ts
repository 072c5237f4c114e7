import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { IdeaStatusChanged, IdeaWithdrawn } from '../../ideas';
import { OrganisationWithdrawn } from '../../organisations';
import { InterestRepository } from '../interest.repository';
import { InterestService } from '../interest.service';

/** Nobody waits for an idea that was given up, and nobody looks into an applicant that is gone. Who has a seat keeps it. */
@Injectable()
export class EndInterestsWithIdeaOrApplicant implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly interests: InterestRepository,
    private readonly service: InterestService,
  ) {}

  onModuleInit(): void {
    this.events.on(IdeaWithdrawn, ({ ideaId }) => this.endAllOf(ideaId));
    this.events.on(IdeaStatusChanged, async ({ ideaId, to }) => {
      if (to === 'CLOSED') await this.endAllOf(ideaId);
    });
    this.events.on(OrganisationWithdrawn, async ({ organisationId }) => {
      for (const interest of await this.interests.findOpenOfApplicant(organisationId)) await this.service.move(interest, 'WITHDRAWN', 'APPLICANT');
    });
  }

  private async endAllOf(ideaId: string): Promise<void> {
    for (const interest of await this.interests.findOpenOfIdea(ideaId)) {
      if (interest.seat?.status !== 'ACCEPTED') await this.service.move(interest, 'DECLINED', 'IDEA');
    }
  }
}
