import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import type { Consortium } from '../consortium.entity';
import { canReadSubmissions, standingIn } from '../consortium.policy';
import type { Submission } from '../submission.entity';
import { SubmissionService } from '../submission.service';
import { ConsortiumPayload, ConsortiumType } from './consortium.type';
import { SubmissionLoader } from './submission.loader';
import { RecordSubmissionInput, SUBMISSIONS_BOUND, SubmissionType } from './submission.type';

@Resolver(() => SubmissionType)
export class SubmissionResolver {
  constructor(private readonly submissions: SubmissionService) {}

  @Mutation(() => ConsortiumPayload, {
    description:
      'For the coordinator’s owners and editors: records that the application was sent in, with the rules in force, what they say today and who the members are. Eligible or not; the same content is recorded once a day. Errors CONSORTIUM.NOT_COORDINATOR, CONSORTIUM.IDEA_WITHDRAWN and CONSORTIUM.TOO_MANY_SUBMISSIONS.',
  })
  async recordSubmission(@CurrentActor() actor: Actor, @Args('input') { asOrganisationId, consortiumId }: RecordSubmissionInput): Promise<{ consortium: Consortium }> {
    return { consortium: await this.submissions.record(actor, asOrganisationId, consortiumId) };
  }
}

@Resolver(() => ConsortiumType)
export class ConsortiumSubmissionsResolver {
  constructor(private readonly recorded: SubmissionLoader) {}

  @ResolveField(() => [SubmissionType], { description: SUBMISSIONS_BOUND })
  async submissions(@Parent() consortium: Consortium, @Context() context: GraphqlContext): Promise<Submission[]> {
    return canReadSubmissions(standingIn(context.actor.roles, consortium.seats)) ? this.recorded.load(context, consortium) : [];
  }
}
