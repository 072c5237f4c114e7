import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ACTION_CODES, isId, LOCALES, slugify, toActionSegment, toPath } from '@trefoil/vocabulary';
import { Public } from '../../platform/auth/public.decorator';
import { CONFIG, type Config } from '../../platform/config/config';
import { NotFound } from '../../platform/errors/app-error';
import { SITEMAP_KINDS, type SitemapKind, SitemapRepository } from './sitemap.repository';

/** Entries of a part; each is listed in three languages, and the protocol allows 50,000 addresses. */
const PART = 10_000;
const FIXED_PAGES = ['', ...SITEMAP_KINDS.map((kind) => `/${kind}`), '/statistics', '/privacy', '/accessibility', '/actions', ...ACTION_CODES.map((action) => `/actions/${toActionSegment(action)}`)];
const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const isKind = (text: string): text is SitemapKind => SITEMAP_KINDS.some((kind) => kind === text);

/** Tells crawlers the address of every public page, in each language. */
@Public()
@Controller()
export class SitemapController {
  constructor(
    private readonly sitemaps: SitemapRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sitemap.xml')
  @Header('content-type', 'application/xml; charset=utf-8')
  async index(): Promise<string> {
    const parts = ['pages'];
    for (const kind of SITEMAP_KINDS) {
      parts.push(...(await this.sitemaps.findPartStarts(kind, PART)).map((fromId) => `${kind}-${fromId}`));
    }
    const items = parts.map((part) => `<sitemap><loc>${this.config.publicUrl}/sitemaps/${part}.xml</loc></sitemap>`);
    return `${XML}<sitemapindex xmlns="${NAMESPACE}">${items.join('')}</sitemapindex>`;
  }

  @Get('sitemaps/:part.xml')
  @Header('content-type', 'application/xml; charset=utf-8')
  async part(@Param('part') part: string): Promise<string> {
    if (part === 'pages') return this.urlSet(FIXED_PAGES.map((path) => ({ path })));
    const [kind = '', fromId = ''] = part.split('-');
    if (!isKind(kind) || !isId(fromId)) throw new NotFound();
    const entries = await this.sitemaps.findEntries(kind, fromId, PART);
    return this.urlSet(entries.map(({ id, title, changedAt }) => ({ path: `/${kind}/${toPath(slugify(title), id)}`, changedAt })));
  }

  private urlSet(pages: readonly { path: string; changedAt?: Date }[]): string {
    const urls = pages.flatMap(({ path, changedAt }) =>
      LOCALES.map((locale) => {
        const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
        return `<url><loc>${this.config.publicUrl}/${locale}${path}</loc>${changed}</url>`;
      }),
    );
    return `${XML}<urlset xmlns="${NAMESPACE}">${urls.join('')}</urlset>`;
  }
}
