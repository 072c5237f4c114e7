import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { OrganisationId } from '@trefoil/vocabulary';
import DataLoader from 'dataloader';
import type { Actor } from '../../../../platform/auth/actor';
import { CurrentActor } from '../../../../platform/auth/current-actor.decorator';
import type { GraphqlContext } from '../../../../platform/graphql/graphql-context';
import { groupInOrder } from '../../../../platform/graphql/in-order';
import { OrganisationType } from '../../graphql/organisation.type';
import type { Organisation } from '../../organisation.entity';
import type { Department } from '../department.entity';
import { DepartmentService } from '../department.service';
import { DepartmentPayload, DepartmentType, RemoveDepartmentInput, SaveDepartmentInput } from './department.type';

@Resolver(() => OrganisationType)
export class DepartmentResolver {
  constructor(private readonly service: DepartmentService) {}

  @Mutation(() => DepartmentPayload, { description: 'For owners and editors. Error DEPARTMENT.TOO_MANY.' })
  async saveDepartment(@CurrentActor() actor: Actor, @Args('input') { asOrganisationId, departmentId = null, ...fields }: SaveDepartmentInput): Promise<{ organisation: Organisation }> {
    return { organisation: await this.service.save(actor, asOrganisationId, departmentId, fields) };
  }

  @Mutation(() => DepartmentPayload, { description: 'For owners and editors.' })
  async removeDepartment(@CurrentActor() actor: Actor, @Args('input') { asOrganisationId, departmentId }: RemoveDepartmentInput): Promise<{ organisation: Organisation }> {
    return { organisation: await this.service.remove(actor, asOrganisationId, departmentId) };
  }

  @ResolveField(() => [DepartmentType], { description: 'Whom to turn to for what, at most 20.' })
  departments(@Parent() { id }: Organisation, @Context() context: GraphqlContext): Promise<Department[]> {
    const batch = async (ids: readonly OrganisationId[]) => groupInOrder(ids, await this.service.findOf(ids), (department) => department.organisationId);
    return context.loader(this, () => new DataLoader(batch)).load(id);
  }
}
