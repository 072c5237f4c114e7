import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationSaved, OrganisationsImported, OrganisationWithdrawn } from '../../organisations';
import { SearchIndexRepository } from '../search-index.repository';

@Injectable()
export class KeepOrganisationsSearchable implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly index: SearchIndexRepository,
  ) {}

  onModuleInit(): void {
    this.events.on(OrganisationSaved, ({ organisationId }) => this.refresh([organisationId]));
    this.events.on(OrganisationsImported, ({ organisationIds }) => this.refresh(organisationIds));
    this.events.on(OrganisationWithdrawn, ({ organisationId }) => this.refresh([organisationId]));
  }

  private async refresh(ids: readonly OrganisationId[]): Promise<void> {
    await this.index.refreshOrganisations(ids);
    await this.index.refreshWhatBelongsTo(ids);
  }
}
