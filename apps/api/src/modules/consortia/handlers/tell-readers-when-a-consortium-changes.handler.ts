import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { DomainEvents } from '../../../platform/events/domain-events';
import { Realtime } from '../../../platform/realtime/realtime';
import { IdeaPublished, IdeaSaved, IdeaWithdrawn } from '../../ideas';
import { OrganisationSaved, OrganisationsMerged, OrganisationWithdrawn } from '../../organisations';
import { BudgetPlanned, InvitationAccepted, InvitationDeclined, PartnerInvited, PartnerLeft, SeatEdited, SeatRemoved, SubmissionRecorded } from '../consortium.events';
import { ConsortiumRepository } from '../consortium.repository';

const OF_A_CONSORTIUM = [PartnerInvited, InvitationAccepted, InvitationDeclined, PartnerLeft, SeatRemoved, SeatEdited, BudgetPlanned, SubmissionRecorded] as const;
const OF_AN_IDEA = [IdeaSaved, IdeaPublished, IdeaWithdrawn] as const;
const OF_AN_ORGANISATION = [OrganisationSaved, OrganisationWithdrawn] as const;

/** Whatever a consortium's board shows, seats, budget, the idea's facts and the organisations', its readers hear that it changed: once a transaction. */
@Injectable()
export class TellReadersWhenAConsortiumChanges implements OnModuleInit {
  constructor(
    private readonly consortia: ConsortiumRepository,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly realtime: Realtime,
  ) {}

  onModuleInit(): void {
    for (const event of OF_A_CONSORTIUM) this.events.on<{ consortiumId: string }>(event, ({ consortiumId }) => this.changed([consortiumId]));
    for (const event of OF_AN_IDEA) this.events.on(event, async ({ ideaId }) => this.changed(await this.consortia.findIdsOfIdea(ideaId)));
    for (const event of OF_AN_ORGANISATION) this.events.on(event, async ({ organisationId }) => this.changed(await this.consortia.findIdsWithSeatOf([organisationId])));
    this.events.on(OrganisationsMerged, async ({ merges }) => this.changed(await this.consortia.findIdsWithSeatOf(merges.flatMap(({ mergedId, intoId }) => [mergedId, intoId]))));
  }

  private changed(ids: readonly string[]): Promise<void> {
    return this.work.beforeCommit(this.publish, ids);
  }

  private readonly publish = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) await this.realtime.publish('consortium-changed', id);
  };
}
