import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';

export const SITEMAP_KINDS = ['organisations', 'ideas', 'offers'] as const;
export type SitemapKind = (typeof SITEMAP_KINDS)[number];

export interface SitemapEntry {
  readonly id: string;
  /** What its address is made of. */
  readonly title: string;
  readonly changedAt: Date;
}

/** Whatever is searchable is public; offers that have expired are left out as they are there. */
const SOURCES: Readonly<Record<SitemapKind, { readonly search: string; readonly from: string; readonly title: string }>> = {
  organisations: { search: 'organisation_search', from: 'organisation', title: 'name' },
  ideas: { search: 'idea_search', from: 'project_idea', title: 'title' },
  offers: { search: 'offer_search', from: 'partner_offer', title: 'title' },
};

@Injectable()
export class SitemapRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The first id of each part of `size` entries, so that a part is read by its key however long the list grows. */
  async findPartStarts(kind: SitemapKind, size: number): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `select id from (select id, row_number() over (order by id) as place from ${SOURCES[kind].search}) numbered where (place - 1) % $1 = 0 order by id`,
      [size],
    );
    return rows.map(({ id }) => id);
  }

  findEntries(kind: SitemapKind, fromId: string, size: number): Promise<SitemapEntry[]> {
    const { search, from, title } = SOURCES[kind];
    return this.work.manager.query<SitemapEntry[]>(
      `select s.id, o.${title} as title, o.updated_at as "changedAt" from ${search} s join ${from} o on o.id = s.id where s.id >= $1 order by s.id limit $2`,
      [fromId, size],
    );
  }
}
