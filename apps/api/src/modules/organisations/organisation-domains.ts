import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { DomainEvents } from '../../platform/events/domain-events';
import { domainOf, domainsAbove, toDomain } from './domain-of';
import { OrganisationDomainRepository, type DomainSource } from './organisation-domain.repository';
import { OrganisationSaved } from './organisation.events';
import { OrganisationRepository } from './organisation.repository';

/** Owners that are named; of a domain that more share, which is nobody's proof of anything, the count tells. */
const MOST_OWNERS = 50;

export interface DomainOwners {
  /** The domain that has owners: the one asked for, or the nearest above it. */
  readonly domain: string;
  readonly isExact: boolean;
  /** Active organisations it is known of, and who says so; at most fifty. */
  readonly owners: readonly { readonly organisationId: OrganisationId; readonly sources: readonly DomainSource[] }[];
  /** How many organisations share it. */
  readonly sharedBy: number;
}

/** Whose a domain of mail or of a site is. */
@Injectable()
export class OrganisationDomains implements OnModuleInit {
  constructor(
    private readonly domains: OrganisationDomainRepository,
    private readonly organisations: OrganisationRepository,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.events.on(OrganisationSaved, ({ organisationId }) => this.keepWebsite(organisationId));
  }

  /** Null when the text is no domain, or neither it nor one above it is known of any organisation. */
  async ownersOf(text: string): Promise<DomainOwners | null> {
    const asked = toDomain(text);
    if (asked === null) return null;
    const above = domainsAbove(asked);
    const found = await this.domains.findOwners(above, MOST_OWNERS);
    const domain = above.find((each) => found.some((owner) => owner.domain === each));
    if (domain === undefined) return null;
    const owners = found.filter((owner) => owner.domain === domain).map(({ organisationId, sources }) => ({ organisationId, sources }));
    const sharedBy = owners.length < MOST_OWNERS ? owners.length : await this.domains.countOwners(domain);
    return { domain, isExact: domain === asked, owners, sharedBy };
  }

  private async keepWebsite(organisationId: OrganisationId): Promise<void> {
    const organisation = await this.organisations.findById(organisationId);
    const domain = domainOf(organisation?.website ?? null);
    await this.domains.keep('WEBSITE', [{ organisationId, domains: domain ? [domain] : [] }]);
  }
}
