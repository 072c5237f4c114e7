import { Controller, Get, Header, Inject } from '@nestjs/common';
import sanitizeHtml from 'sanitize-html';
import { Public } from '../auth/public.decorator';
import { CONFIG, type Config } from '../config/config';
import { UnitOfWork } from '../database/unit-of-work';
import { NotFound } from '../errors/app-error';
import { escapeHtml } from '../rich-text/escape-html';
import { KeptMail } from './kept-mail.entity';

const SHOWN = 100;

const headersOf = ({ headers }: KeptMail): string =>
  Object.entries(headers).map(([name, value]) => `<p>${escapeHtml(name)}: ${escapeHtml(value)}</p>`).join('');

/** Lets developers and the browser journeys read mails that were kept for want of SMTP. Absent in production. */
@Public()
@Controller('development')
export class KeptMailController {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('mail.json')
  async list() {
    const mails = await this.newest();
    return mails.map((mail) => ({ ...mail, links: [...new Set(mail.text.match(/https?:\/\/\S+/g) ?? [])] }));
  }

  @Get('mail')
  @Header('content-type', 'text/html; charset=utf-8')
  async page(): Promise<string> {
    const mails = await this.newest();
    const items = mails.map(
      (mail) =>
        `<article><h2>${escapeHtml(mail.subject)}</h2><p>To ${escapeHtml(mail.to)}, ${mail.createdAt.toISOString()}</p>${headersOf(mail)}${sanitizeHtml(mail.html)}</article>`,
    );
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Kept mail – development</title></head><body><main><h1>Kept mail (development only)</h1><p>No SMTP_URL is set, so mail is not sent but kept here. The newest ${SHOWN} are shown.</p>${items.join('<hr>') || '<p>None yet.</p>'}</main></body></html>`;
  }

  private newest(): Promise<KeptMail[]> {
    if (this.config.smtpUrl || this.config.environment === 'production') throw new NotFound();
    return this.work.manager.find(KeptMail, { order: { id: 'DESC' }, take: SHOWN });
  }
}
