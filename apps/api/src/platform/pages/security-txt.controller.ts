import { Controller, Get, Header, Inject } from '@nestjs/common';
import { LOCALES } from '@trefoil/vocabulary';
import { Public } from '../auth/public.decorator';
import { Clock } from '../clock/clock';
import { CONFIG, type Config } from '../config/config';
import { NotFound } from '../errors/app-error';

/** RFC 9116 advises less than a year; served anew each day, it never runs out while the product runs. */
const GOOD_FOR_MS = 90 * 24 * 60 * 60 * 1000;

/** Says where to report a weakness of the product (RFC 9116); not there where the configuration names nobody. */
@Public()
@Controller('.well-known')
export class SecurityTxtController {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('security.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=86400')
  securityTxt(): string {
    const { securityContact, publicUrl } = this.config;
    if (securityContact === null) throw new NotFound();
    const expires = new Date(this.clock.now().getTime() + GOOD_FOR_MS).toISOString();
    return [`Contact: ${securityContact}`, `Expires: ${expires}`, `Preferred-Languages: ${LOCALES.join(', ')}`, `Canonical: ${publicUrl}/.well-known/security.txt`, ''].join('\n');
  }
}
