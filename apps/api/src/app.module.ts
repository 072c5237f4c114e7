import { type DynamicModule, Module } from '@nestjs/common';
import { DemoWorldModule } from './demo/demo-world.module';
import { AccountsModule } from './modules/accounts';
import { ConsortiaModule } from './modules/consortia';
import { ConsortiumProposalsModule } from './modules/consortium-proposals';
import { FollowingModule } from './modules/following';
import { IdeasModule } from './modules/ideas';
import { InterestsModule } from './modules/interests';
import { MessagingModule } from './modules/messaging';
import { ModerationModule } from './modules/moderation';
import { NotificationsModule } from './modules/notifications';
import { OrganisationsModule } from './modules/organisations';
import { PartnerSearchModule } from './modules/partner-search';
import { PastProjectsModule } from './modules/past-projects';
import { StatisticsModule } from './modules/statistics';
import { SuggestionsModule } from './modules/suggestions';
import { AuditModule } from './platform/audit/audit';
import { AuthModule } from './platform/auth/auth.module';
import { ClockModule } from './platform/clock/clock';
import type { Config } from './platform/config/config';
import { ConfigModule } from './platform/config/config.module';
import { DatabaseModule } from './platform/database/database.module';
import { EventsModule } from './platform/events/domain-events';
import { GraphqlModule } from './platform/graphql/graphql.module';
import { HealthController } from './platform/health/health.controller';
import { JobsModule } from './platform/jobs/jobs.module';
import { type Logger, LoggingModule } from './platform/logging/logging';
import { MailModule } from './platform/mail/mail.module';
import { PagesModule } from './platform/pages/pages.module';
import { RateLimitsModule } from './platform/rate-limits/rate-limits.module';
import { RealtimeModule } from './platform/realtime/realtime.module';

const modules = [AccountsModule, OrganisationsModule, IdeasModule, ConsortiaModule, ConsortiumProposalsModule, MessagingModule, InterestsModule, ModerationModule, PastProjectsModule, PartnerSearchModule, StatisticsModule, SuggestionsModule, NotificationsModule, FollowingModule];

@Module({})
export class AppModule {
  static forRoot(config: Config, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        LoggingModule.forRoot(logger),
        ClockModule,
        DatabaseModule,
        EventsModule,
        JobsModule,
        RealtimeModule,
        AuditModule,
        RateLimitsModule,
        MailModule,
        AuthModule,
        GraphqlModule,
        ...modules,
        ...(config.demoWorld ? [DemoWorldModule] : []),
        // Its catch-all route comes last.
        PagesModule,
      ],
      controllers: [HealthController],
    };
  }
}
