import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { IdeaPublished, IdeaSaved, IdeaStatusChanged, IdeaWithdrawn } from '../../ideas';
import { OfferPublished, OfferSaved, OfferStatusChanged, OfferWithdrawn, OrganisationSaved, OrganisationWithdrawn } from '../../organisations';
import { MatchingWorld } from '../matching-world';

/** What this process changes, whatever time it writes beside it; what others change is found by that time. */
@Injectable()
export class NoteWhatChanges implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly world: MatchingWorld,
  ) {}

  onModuleInit(): void {
    for (const event of [OrganisationSaved, OrganisationWithdrawn]) this.events.on(event, async ({ organisationId }) => this.world.noteOrganisation(organisationId));
    for (const event of [OfferSaved, OfferPublished, OfferStatusChanged, OfferWithdrawn]) this.events.on(event, async ({ offerId }) => this.world.noteOffer(offerId));
    for (const event of [IdeaSaved, IdeaPublished, IdeaStatusChanged, IdeaWithdrawn]) this.events.on(event, async ({ ideaId }) => this.world.noteIdea(ideaId));
  }
}
