import { Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../../platform/auth/public.decorator';
import { NotificationSettingsService } from './notification-settings.service';

/** Where List-Unsubscribe leads: mail programs post to it (RFC 8058), people are shown a page with a button. */
@Public()
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly settings: NotificationSettingsService) {}

  /** Stops nothing: programs that look for viruses follow links too. */
  @Get(':token')
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  show(@Param('token') token: string, @Res() response: Response): void {
    const { locale } = this.settings.readLink(token);
    response.redirect(303, `/${locale}/unsubscribe?token=${encodeURIComponent(token)}`);
  }

  @Post(':token')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  async stop(@Param('token') token: string): Promise<void> {
    await this.settings.unsubscribe(token);
  }
}
