import { toPath } from '@trefoil/vocabulary';
import { parse } from 'graphql';

/** Ideas of one page of the feed. */
export const PAGE = 50;

/** The feed is what the contract answers to a reader without an account: nothing reaches it that is not public. */
export const OPEN_IDEAS = parse(`
  query OpenIdeas($after: String, $first: Int!) {
    searchIdeas(order: NEWEST, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id slug title summary language action callYear deadline deadlineZone durationMonths aims activities sectors seatCountries publishedAt updatedAt isDemo
          organisation { id slug name type country city }
          partnersSought { type countries fields count }
        }
      }
    }
  }`);

export interface OpenIdeasAnswer {
  readonly searchIdeas: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: OpenIdea }[];
  };
}

interface Addressed {
  readonly id: string;
  readonly slug: string;
}

type OpenIdea = Addressed & { readonly organisation: Addressed & Readonly<Record<string, unknown>> } & Readonly<Record<string, unknown>>;

/** A page of the feed, as OPEN_IDEAS_SCHEMA describes it. */
export function toFeed({ searchIdeas: { totalCount, pageInfo, edges } }: OpenIdeasAnswer, publicUrl: string) {
  const address = (folder: string, { slug, id }: Addressed) => `${publicUrl}/en/${folder}/${toPath(slug, id)}`;
  return {
    $schema: `${publicUrl}/open-data/ideas.schema.json`,
    total: totalCount,
    next: pageInfo.hasNextPage && pageInfo.endCursor !== null ? `${publicUrl}/open-data/ideas.json?after=${encodeURIComponent(pageInfo.endCursor)}` : null,
    ideas: edges.map(({ node: { slug, organisation: { slug: organisationSlug, ...organisation }, ...idea } }) => ({
      ...idea,
      url: address('ideas', { slug, id: idea.id }),
      organisation: { ...organisation, url: address('organisations', { slug: organisationSlug, id: organisation.id }) },
    })),
  };
}
