import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { InterestState, SeatId } from '@trefoil/vocabulary';
import { DomainEvents } from '../../../platform/events/domain-events';
import { Realtime } from '../../../platform/realtime/realtime';
import { InvitationAccepted, InvitationDeclined, PartnerLeft, SeatRemoved } from '../../consortia';
import type { MovedBy } from '../interest.events';
import { InterestRepository } from '../interest.repository';
import { InterestService } from '../interest.service';

/** A seat that is taken shows on the board. The applicant who declines or leaves it has withdrawn; one whose seat is taken away is shortlisted again. */
@Injectable()
export class FollowSeats implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly interests: InterestRepository,
    private readonly service: InterestService,
    private readonly realtime: Realtime,
  ) {}

  onModuleInit(): void {
    this.events.on(InvitationAccepted, ({ seatId }) => this.tell(seatId));
    this.events.on(InvitationDeclined, ({ seatId }) => this.move(seatId, 'WITHDRAWN', 'APPLICANT'));
    this.events.on(PartnerLeft, ({ seatId }) => this.move(seatId, 'WITHDRAWN', 'APPLICANT'));
    this.events.on(SeatRemoved, ({ seatId }) => this.move(seatId, 'SHORTLISTED', 'SEAT'));
  }

  private async tell(seatId: SeatId): Promise<void> {
    const interest = await this.interests.findOpenBySeat(seatId);
    if (interest) await this.realtime.publish('interests-changed', interest.ideaId);
  }

  private async move(seatId: SeatId, state: InterestState, by: MovedBy): Promise<void> {
    const interest = await this.interests.findOpenBySeat(seatId);
    if (interest) await this.service.move(interest, state, by);
  }
}
