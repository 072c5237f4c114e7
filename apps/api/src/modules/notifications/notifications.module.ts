import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts';
import { DigestRepository } from './digest.repository';
import { DigestService } from './digest.service';
import { NotificationChoiceResolver, NotificationResolver, NotificationSettingsResolver } from './graphql/notification.resolver';
import { AnswerForPeopleWhoExportThemselves } from './handlers/answer-for-people-who-export-themselves.handler';
import { MoveNoticesWhenOrganisationsAreMerged } from './handlers/move-notices-when-organisations-are-merged.handler';
import { TellPeopleWhenANoticeIsGiven } from './handlers/tell-people-when-a-notice-is-given.handler';
import { Notification } from './notification.entity';
import { NotificationFeed } from './notification-feed';
import { NotificationRepository } from './notification.repository';
import { NotificationService } from './notification.service';
import { NotificationSettings } from './notification-settings.entity';
import { NotificationSettingsService } from './notification-settings.service';
import { UnsubscribeController } from './unsubscribe.controller';
import { UnsubscribeLinks } from './unsubscribe-links';

@Module({
  imports: [AccountsModule, TypeOrmModule.forFeature([Notification, NotificationSettings])],
  controllers: [UnsubscribeController],
  providers: [
    NotificationRepository,
    NotificationService,
    NotificationSettingsService,
    NotificationFeed,
    UnsubscribeLinks,
    DigestRepository,
    DigestService,
    NotificationResolver,
    NotificationChoiceResolver,
    NotificationSettingsResolver,
    TellPeopleWhenANoticeIsGiven,
    AnswerForPeopleWhoExportThemselves,
    MoveNoticesWhenOrganisationsAreMerged,
  ],
  exports: [DigestService],
})
export class NotificationsModule {}
