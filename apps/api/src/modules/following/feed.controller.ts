import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type Locale, toPath } from '@trefoil/vocabulary';
import type { Request } from 'express';
import { Feed } from 'feed';
import { Public } from '../../platform/auth/public.decorator';
import { ANONYMOUS } from '../../platform/auth/actor';
import { CONFIG, type Config } from '../../platform/config/config';
import { InvalidInput, NotFound } from '../../platform/errors/app-error';
import { GraphqlContext } from '../../platform/graphql/graphql-context';
import { OpenData } from '../../platform/open-data/open-data.decorator';
import { findNewest } from './find-newest';
import { FOLLOWED_KINDS, type FollowedKind, type FoundNode, isKnownOrder, LIST_PATHS, localeOf, publicSince, toFilter } from './search-address';

const SECONDS = 300;
const TITLES: Readonly<Record<Locale, Readonly<Record<FollowedKind, string>>>> = {
  en: { ORGANISATION: 'Trefoil: organisations', IDEA: 'Trefoil: project ideas', OFFER: 'Trefoil: partner offers' },
  sv: { ORGANISATION: 'Trefoil: organisationer', IDEA: 'Trefoil: projektidéer', OFFER: 'Trefoil: partnererbjudanden' },
  fi: { ORGANISATION: 'Trefoil: organisaatiot', IDEA: 'Trefoil: hankeideat', OFFER: 'Trefoil: kumppanitarjoukset' },
};
const SUMMARY = 500;

/** XML has no place for these; texts of registers may hold them. */
const clean = (text: string): string => text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '').replaceAll(']]>', ']]\u200B>');

/** The newest of each public search as Atom, by the address of its page: `/en/ideas.atom?country=FI`. */
@Public()
@Controller()
export class FeedController {
  constructor(
    private readonly modules: ModuleRef,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':locale/:list.atom')
  @OpenData('application/atom+xml; charset=utf-8', SECONDS)
  async read(@Param('locale') language: string, @Param('list') list: string, @Req() request: Request): Promise<string> {
    const locale = localeOf(language);
    const kind = FOLLOWED_KINDS.find((each) => LIST_PATHS[each] === list);
    if (!locale || !kind) throw new NotFound();
    const query = new URL(request.originalUrl, this.config.publicUrl).searchParams;
    const filter = toFilter(kind, query);
    if (!filter || !isKnownOrder(query.get('order'))) throw new InvalidInput([{ path: 'query', code: 'UNKNOWN_VALUE' }]);
    const context = new GraphqlContext(request);
    context.actor = ANONYMOUS;
    return this.write(locale, kind, query, await findNewest(this.modules.get(GraphQLSchemaHost, { strict: false }).schema, kind, filter, context));
  }

  private write(locale: Locale, kind: FollowedKind, query: URLSearchParams, found: readonly FoundNode[]): string {
    const text = query.toString();
    const page = `${this.config.publicUrl}/${locale}/${LIST_PATHS[kind]}`;
    const self = `${page}.atom${text && `?${text}`}`;
    const updated = found.reduce((latest, { updatedAt }) => Math.max(latest, new Date(updatedAt).getTime()), 0);
    const feed = new Feed({ title: TITLES[locale][kind], id: self, link: page + (text && `?${text}`), language: locale, updated: new Date(updated), feedLinks: { atom: self }, copyright: '' });
    for (const node of found) {
      const link = `${page}/${toPath(node.slug, node.id)}`;
      const description = clean(node.summary ?? node.text ?? [node.city, node.country].filter(Boolean).join(', ')).slice(0, SUMMARY).toWellFormed();
      feed.addItem({ title: clean(node.title ?? node.name ?? ''), id: `${this.config.publicUrl}/${LIST_PATHS[kind]}/${node.id}`, link, description, published: publicSince(node), date: new Date(node.updatedAt), author: [{ name: clean(node.organisation?.name ?? node.name ?? '') }] });
    }
    return feed.atom1();
  }
}
