import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import DataLoader from 'dataloader';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { OrganisationService } from '../organisation.service';
import type { Organisation } from '../organisation.entity';

/** Batches the organisations one operation asks for; each is null when the viewer cannot see it. */
@Injectable()
export class OrganisationLoader {
  constructor(private readonly organisations: OrganisationService) {}

  load(context: GraphqlContext, id: OrganisationId): Promise<Organisation | null> {
    return this.of(context).load(id);
  }

  /** Lets the rest of the operation see an organisation the caller has found the viewer entitled to. */
  prime(context: GraphqlContext, organisation: Organisation): void {
    this.of(context).prime(organisation.id, organisation);
  }

  private of(context: GraphqlContext): DataLoader<OrganisationId, Organisation | null> {
    return context.loader(this, () => new DataLoader((ids: readonly OrganisationId[]) => this.organisations.findManyVisible(context.actor, ids)));
  }
}
