import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ConsortiumId, NotificationFacts, NotificationKind, OrganisationId, SeatId } from '@trefoil/vocabulary';
import { DomainEvents } from '../../../platform/events/domain-events';
import { Notice, type NoticeReader } from '../../../platform/notices/notice';
import { OrganisationService } from '../../organisations';
import type { Consortium } from '../consortium.entity';
import { InvitationAccepted, InvitationDeclined, PartnerLeft, SeatRemoved, SubmissionRecorded } from '../consortium.events';
import { ConsortiumRepository } from '../consortium.repository';

/** The coordinator hears of what a partner does, a partner of what the coordinator does. */
@Injectable()
export class TellPeopleWhatBecomesOfSeats implements OnModuleInit {
  constructor(
    private readonly consortia: ConsortiumRepository,
    private readonly organisations: OrganisationService,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.events.on(InvitationAccepted, (event) => this.tellCoordinator(event, 'SEAT_ANSWERED', { answer: 'ACCEPTED' }));
    this.events.on(InvitationDeclined, (event) => this.tellCoordinator(event, 'SEAT_ANSWERED', { answer: 'DECLINED' }));
    this.events.on(PartnerLeft, (event) => this.tellCoordinator(event, 'SEAT_GIVEN_UP'));
    this.events.on(SeatRemoved, (event) => this.tellPartner(event));
    this.events.on(SubmissionRecorded, (event) => this.tellPartners(event));
  }

  private async tellCoordinator({ consortiumId, seatId }: { consortiumId: ConsortiumId; seatId: SeatId }, kind: NotificationKind, more: NotificationFacts = {}): Promise<void> {
    const consortium = await this.require(consortiumId);
    const seat = consortium.seats.find(({ id }) => id === seatId);
    if (seat) await this.tell(kind, consortium, [consortium.coordinatorId], { organisation: await this.nameOf(seat.organisationId), ...more });
  }

  private async tellPartner({ consortiumId, seatId }: SeatRemoved): Promise<void> {
    const consortium = await this.require(consortiumId);
    const seat = consortium.seats.find(({ id }) => id === seatId);
    if (!seat) return;
    const facts = { organisation: await this.nameOf(seat.organisationId), coordinator: await this.nameOf(consortium.coordinatorId) };
    await this.tell('SEAT_REMOVED', consortium, [seat.organisationId], facts);
  }

  private async tellPartners({ consortiumId }: SubmissionRecorded): Promise<void> {
    const consortium = await this.require(consortiumId);
    const partners = consortium.seats.filter(({ status, organisationId }) => status === 'ACCEPTED' && organisationId !== consortium.coordinatorId);
    await this.tell('SUBMISSION_RECORDED', consortium, partners.map(({ organisationId }) => organisationId), { coordinator: await this.nameOf(consortium.coordinatorId) });
  }

  private async tell(kind: NotificationKind, { id, ideaId }: Consortium, organisationIds: readonly OrganisationId[], facts: NotificationFacts): Promise<void> {
    const [idea] = await this.consortia.findIdeas([ideaId]);
    const readers = new Map<string, NoticeReader>();
    for (const organisationId of organisationIds) for (const person of await this.organisations.findSpeakers(organisationId)) readers.set(person.id, person);
    await this.events.publish(new Notice({ kind, subject: { kind: 'CONSORTIUM', id }, facts: { idea: idea?.title ?? '', ...facts } }, [...readers.values()]));
  }

  private async require(id: ConsortiumId): Promise<Consortium> {
    const [consortium] = await this.consortia.findManyById([id]);
    if (!consortium) throw new Error(`There is no consortium ${id}`);
    return consortium;
  }

  private async nameOf(id: OrganisationId): Promise<string> {
    const [organisation] = await this.consortia.findOrganisations([id]);
    return organisation?.name ?? '';
  }
}
