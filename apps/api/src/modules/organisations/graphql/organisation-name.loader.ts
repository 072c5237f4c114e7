import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import DataLoader from 'dataloader';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { groupInOrder } from '../../../platform/graphql/in-order';
import type { OrganisationName } from '../organisation-name.entity';
import { OrganisationRepository } from '../organisation.repository';

/** Batches the further names of organisations that were already found visible. */
@Injectable()
export class OrganisationNameLoader {
  constructor(private readonly organisations: OrganisationRepository) {}

  load(context: GraphqlContext, organisationId: OrganisationId): Promise<OrganisationName[]> {
    const batch = async (ids: readonly OrganisationId[]) => groupInOrder(ids, await this.organisations.findNames(ids), (name) => name.organisationId);
    return context.loader(this, () => new DataLoader(batch)).load(organisationId);
  }
}
