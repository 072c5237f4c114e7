import { Controller, Get, Header, Inject } from '@nestjs/common';
import { LOCALES } from '@trefoil/vocabulary';
import { Public } from '../auth/public.decorator';
import { CONFIG, type Config } from '../config/config';

/** Says what crawlers may read: the public pages. */
@Public()
@Controller()
export class RobotsController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  robots(): string {
    const closed = LOCALES.flatMap((locale) => [`/${locale}/my/`, `/${locale}/home`]);
    return ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), `Sitemap: ${this.config.publicUrl}/sitemap.xml`, ''].join('\n');
  }
}
