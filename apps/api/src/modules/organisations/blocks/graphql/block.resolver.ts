import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor';
import { CurrentActor } from '../../../../platform/auth/current-actor.decorator';
import { OrganisationType } from '../../graphql/organisation.type';
import type { Organisation } from '../../organisation.entity';
import { BlockService } from '../block.service';
import { BlockOrganisationInput, BlockPayload, UnblockOrganisationInput } from './block.type';

@Resolver(() => OrganisationType)
export class BlockResolver {
  constructor(private readonly blocks: BlockService) {}

  @Mutation(() => BlockPayload, {
    description: 'For owners and editors: the two can no longer write to, invite or be suggested to each other. The other is not told. Errors ORGANISATION.BLOCKS_ONESELF and ORGANISATION.TOO_MANY_BLOCKED.',
  })
  async blockOrganisation(@CurrentActor() actor: Actor, @Args('input') { asOrganisationId, organisationId }: BlockOrganisationInput): Promise<{ organisation: Organisation }> {
    return { organisation: await this.blocks.block(actor, asOrganisationId, organisationId) };
  }

  @Mutation(() => BlockPayload, { description: 'For owners and editors: takes a block back.' })
  async unblockOrganisation(@CurrentActor() actor: Actor, @Args('input') { asOrganisationId, organisationId }: UnblockOrganisationInput): Promise<{ organisation: Organisation }> {
    return { organisation: await this.blocks.unblock(actor, asOrganisationId, organisationId) };
  }

  @ResolveField(() => [OrganisationType], { description: 'Whom it blocks, newest first, at most 100. For its owners and editors; empty for everybody else.' })
  blockedOrganisations(@Parent() { id }: Organisation, @CurrentActor() actor: Actor): Promise<Organisation[]> {
    return this.blocks.findBlockedBy(actor, id);
  }
}
