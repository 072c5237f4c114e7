import { Injectable } from '@nestjs/common';
import { LIMITS, type OrganisationId, parseErasmusCode, parseOid, parsePic, parseRorId } from '@trefoil/vocabulary';
import { type Actor } from '../../platform/auth/actor';
import { Unauthenticated } from '../../platform/errors/app-error';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import { domainOf, foldName, type IdentifierValues, OrganisationDomains, OrganisationService } from '../organisations';
import { SuggestService } from './suggest.service';

const BY_PERSON: RateLimit = { name: 'similar-organisations', points: 200, seconds: 600 };
/** A domain of more is nobody's mark. */
const MOST_SHARING = 3;
const LIKE_ENOUGH = 0.6;
const SHORTEST_NAME = 4;

export const SIMILARITIES = ['IDENTIFIER', 'DOMAIN', 'NAME'] as const;
export type Similarity = (typeof SIMILARITIES)[number];

/** What somebody has typed so far of a new organisation. */
export interface Typed {
  readonly name: string | null;
  readonly website: string | null;
  readonly pic: string | null;
  readonly oid: string | null;
  readonly rorId: string | null;
  readonly erasmusCode: string | null;
}

export interface SimilarOrganisation {
  readonly organisationId: OrganisationId;
  readonly reasons: readonly Similarity[];
}

/** How many of the words of two names are the same: 0 to 1. */
export function likeness(one: string, other: string): number {
  const [mine, theirs] = [new Set(foldName(one).split(' ')), new Set(foldName(other).split(' '))];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return (2 * shared) / (mine.size + theirs.size);
}

/** Organisations that may be the one somebody is about to register anew. */
@Injectable()
export class SimilarOrganisationsService {
  constructor(
    private readonly suggestions: SuggestService,
    private readonly organisations: OrganisationService,
    private readonly domains: OrganisationDomains,
    private readonly limits: RateLimits,
  ) {}

  /** The surest first, at most five. */
  async find({ personId }: Actor, typed: Typed): Promise<SimilarOrganisation[]> {
    if (personId === null) throw new Unauthenticated();
    await this.limits.consume(BY_PERSON, personId);
    const found = new Map<OrganisationId, Similarity[]>();
    const note = (ids: readonly OrganisationId[], reason: Similarity) => ids.forEach((id) => found.set(id, [...(found.get(id) ?? []), reason]));
    note(await this.organisations.findIdsByIdentifiers(identifiersIn(typed)), 'IDENTIFIER');
    note(await this.findByDomain(typed.website), 'DOMAIN');
    note(await this.findByName(typed.name), 'NAME');
    return [...found].map(([organisationId, reasons]) => ({ organisationId, reasons })).slice(0, LIMITS.similar.organisations);
  }

  private async findByDomain(website: string | null): Promise<OrganisationId[]> {
    const domain = domainOf(website);
    const known = domain === null ? null : await this.domains.ownersOf(domain);
    return known?.isExact && known.sharedBy <= MOST_SHARING ? known.owners.map(({ organisationId }) => organisationId) : [];
  }

  private async findByName(name: string | null): Promise<OrganisationId[]> {
    if (name === null || name.length < SHORTEST_NAME) return [];
    const [group] = await this.suggestions.suggest(name, ['ORGANISATION'], LIMITS.search.suggestions);
    const like = group?.suggestions.filter((each) => Math.max(likeness(name, each.name), each.matchedName ? likeness(name, each.matchedName) : 0) >= LIKE_ENOUGH);
    return like?.map(({ id }) => id as OrganisationId) ?? [];
  }
}

function identifiersIn({ pic, oid, rorId, erasmusCode }: Typed): IdentifierValues {
  const read = <R extends { verdict: string }>(text: string | null, parse: (text: string) => R): string | null => {
    const reading = text === null ? null : parse(text);
    return reading && 'value' in reading ? String(reading.value) : null;
  };
  return { pic: read(pic, parsePic), oid: read(oid, parseOid), rorId: read(rorId, parseRorId), erasmusCode: read(erasmusCode, parseErasmusCode) };
}
