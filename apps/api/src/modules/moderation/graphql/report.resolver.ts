import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { ReportService } from '../reports/report.service';
import { ReportToModeratorsInput, ReportToModeratorsPayload } from './report.input';

@Resolver()
export class ReportResolver {
  constructor(private readonly reports: ReportService) {}

  @Mutation(() => ReportToModeratorsPayload, {
    description:
      'Tells the moderators that something is wrong with an organisation, an idea, an offer or a message the viewer can read. For owners and editors. Errors REPORT.ALREADY_OPEN while an earlier one of the same organisation about the same waits, and REPORT.OWN.',
  })
  async reportToModerators(@CurrentActor() actor: Actor, @Args('input') input: ReportToModeratorsInput): Promise<ReportToModeratorsPayload> {
    await this.reports.report(actor, input);
    return { reported: true };
  }
}
