import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { PersonExported } from '../../accounts';
import { ReportRepository } from '../reports/report.repository';

/** What a person reported and decided. When they erase themselves the database takes them off the reports, which stay. */
@Injectable()
export class AnswerForPeopleWhoExportThemselves implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly reports: ReportRepository,
  ) {}

  onModuleInit(): void {
    this.events.on(PersonExported, async (exported) => exported.put({
      reportsByMe: await this.reports.readMadeBy(exported.personId),
      reportsDecidedByMe: await this.reports.readDecidedBy(exported.personId),
    }));
  }
}
