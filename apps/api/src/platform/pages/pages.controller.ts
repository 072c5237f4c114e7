import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Controller, Get, Inject, Next, Req, Res } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { LOCALES, type Locale } from '@trefoil/vocabulary';
import type { NextFunction, Request, Response } from 'express';
import Negotiator from 'negotiator';
import { Public } from '../auth/public.decorator';
import { CONFIG, type Config } from '../config/config';
import { GraphqlContext } from '../graphql/graphql-context';
import type { RenderPage, WebServerEntry } from './page-renderer';

const isLocale = (text: string | undefined): text is Locale => LOCALES.some((locale) => locale === text);

/** Serves every page address: the public ones as HTML rendered in this process, always the anonymous reader's view. */
@Public()
@Controller()
export class PagesController {
  private renderer: Promise<RenderPage> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly schema: GraphQLSchemaHost,
  ) {}

  /** The first choice of language: the cookie, then the browser's, then English. */
  @Get('/')
  start(@Req() request: Request, @Res() response: Response): void {
    const cookie = /(?:^|;\s*)locale=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
    const locale = isLocale(cookie) ? cookie : (new Negotiator(request).language([...LOCALES]) ?? 'en');
    response.vary('Accept-Language').vary('Cookie').set('cache-control', 'no-cache').redirect(302, `/${locale}`);
  }

  @Get('*path')
  async page(@Req() request: Request, @Res() response: Response, @Next() next: NextFunction): Promise<void> {
    // Apollo's own route comes after this one.
    if (request.path === '/graphql') return next();
    const prefix = request.path.split('/')[1];
    const render = await (this.renderer ??= this.loadRenderer().catch((fault: unknown) => {
      // A build that is not there yet may be there for the next request.
      this.renderer = undefined;
      throw fault;
    }));
    const page = await render({
      url: this.config.publicUrl + request.originalUrl,
      schema: this.schema.schema,
      context: GraphqlContext.anonymous(),
      locale: isLocale(prefix) ? prefix : 'en',
    });
    response.status(page.status).set(page.headers);
    if (page.redirect) response.redirect(page.status, page.redirect);
    else response.type('html').send(page.html);
  }

  private async loadRenderer(): Promise<RenderPage> {
    const manifest: unknown = JSON.parse(await readFile(path.join(this.config.webDist, 'client/.vite/manifest.json'), 'utf8'));
    const entry = pathToFileURL(path.join(this.config.webDist, 'server/entry-server.js')).href;
    const web = (await import(/* @vite-ignore */ entry)) as WebServerEntry;
    return web.createRenderer({ manifest, publicUrl: this.config.publicUrl });
  }
}
