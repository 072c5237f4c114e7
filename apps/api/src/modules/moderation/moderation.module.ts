import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts';
import { IdeasModule } from '../ideas';
import { MessagingModule } from '../messaging';
import { OrganisationsModule } from '../organisations';
import { AuditLogService } from './audit-log.service';
import { CaseRepository } from './cases/case.repository';
import { CaseService } from './cases/case.service';
import { DecisionService } from './cases/decision.service';
import { AuditResolver } from './graphql/audit.resolver';
import { CaseResolver } from './graphql/case.resolver';
import { ReportResolver } from './graphql/report.resolver';
import { StandingResolver } from './graphql/standing.resolver';
import { AnswerForPeopleWhoExportThemselves } from './handlers/answer-for-people-who-export-themselves.handler';
import { MoveReportsWhenOrganisationsAreMerged } from './handlers/move-reports-when-organisations-are-merged.handler';
import { ModerationMails } from './mails/moderation-mails.service';
import { OrganisationStandings } from './organisation-standings.service';
import { ReportSubjects } from './reports/report-subjects.service';
import { Report } from './reports/report.entity';
import { ReportRepository } from './reports/report.repository';
import { ReportService } from './reports/report.service';

@Module({
  imports: [AccountsModule, OrganisationsModule, IdeasModule, MessagingModule, TypeOrmModule.forFeature([Report])],
  providers: [CaseRepository, CaseService, DecisionService, OrganisationStandings, ModerationMails, AuditLogService, CaseResolver, StandingResolver, AuditResolver, ReportRepository, ReportSubjects, ReportService, ReportResolver, AnswerForPeopleWhoExportThemselves, MoveReportsWhenOrganisationsAreMerged],
})
export class ModerationModule {}
