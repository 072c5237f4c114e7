import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdeasModule } from '../ideas';
import { MessagingModule } from '../messaging';
import { OrganisationsModule } from '../organisations';
import { ReportResolver } from './graphql/report.resolver';
import { AnswerForPeopleWhoExportThemselves } from './handlers/answer-for-people-who-export-themselves.handler';
import { MoveReportsWhenOrganisationsAreMerged } from './handlers/move-reports-when-organisations-are-merged.handler';
import { ReportSubjects } from './reports/report-subjects.service';
import { Report } from './reports/report.entity';
import { ReportRepository } from './reports/report.repository';
import { ReportService } from './reports/report.service';

@Module({
  imports: [OrganisationsModule, IdeasModule, MessagingModule, TypeOrmModule.forFeature([Report])],
  providers: [ReportRepository, ReportSubjects, ReportService, ReportResolver, AnswerForPeopleWhoExportThemselves, MoveReportsWhenOrganisationsAreMerged],
})
export class ModerationModule {}
