import { Controller, Get, Header, Inject, Param, Req } from '@nestjs/common';
import { toPath } from '@trefoil/vocabulary';
import type { Request } from 'express';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { Public } from '../../platform/auth/public.decorator';
import { CONFIG, type Config } from '../../platform/config/config';
import { networkOf } from '../../platform/rate-limits/network-of';
import { CalendarService } from './calendar.service';

const NAMES = { en: 'Trefoil: deadlines', sv: 'Trefoil: sista ansökningsdagar', fi: 'Trefoil: määräajat' } as const;

/** Deadlines for calendar programs, which cannot sign in: who has the address reads it. */
@Public()
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly calendars: CalendarService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':token.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  @Header('referrer-policy', 'no-referrer')
  @Header('x-robots-tag', 'noindex')
  async read(@Param('token') token: string, @Req() request: Request): Promise<string> {
    const { locale, deadlines } = await this.calendars.read(token, networkOf(request.ip ?? ''));
    const calendar = ical({ name: NAMES[locale], method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Trefoil', product: 'Deadlines' } });
    for (const { id, title, deadline, deadlineZone } of deadlines) {
      // An instant in UTC is right wherever it is read; the words say the hour where it was set.
      const there = new Intl.DateTimeFormat(locale, { timeZone: deadlineZone ?? 'UTC', dateStyle: 'long', timeStyle: 'short' }).format(deadline);
      calendar.createEvent({
        id: `idea-${id}@${new URL(this.config.publicUrl).hostname}`,
        stamp: deadline,
        start: deadline,
        summary: title,
        description: `${there} (${deadlineZone ?? 'UTC'})`,
        url: `${this.config.publicUrl}/${locale}/ideas/${toPath('', id)}`,
      });
    }
    return calendar.toString();
  }
}
