import { Injectable } from '@nestjs/common';
import type { OrganisationId, ProjectIdeaId } from '@trefoil/vocabulary';
import { MatchingSource } from './matching-source.repository';
import { MatchingWorld } from './matching-world';
import { toMatchQuery } from './to-match';
import { UnwantedPartners } from './unwanted-partners';

/** Who the index holds nearest to an idea, and how well anybody fits it. Ids only: who may be told what is for the asker to look up. */
export interface PartnerFitsOfIdea {
  readonly nearest: readonly OrganisationId[];
  /** From 0 to 1; nothing for those the index does not know. */
  readonly fitOf: (organisationIds: readonly OrganisationId[]) => ReadonlyMap<OrganisationId, number>;
  /** Who is not to be suggested for the idea. */
  readonly refused: ReadonlySet<OrganisationId>;
}

/** The matching as other modules ask it. */
@Injectable()
export class PartnerFits {
  constructor(
    private readonly world: MatchingWorld,
    private readonly source: MatchingSource,
    private readonly unwanted: UnwantedPartners,
  ) {}

  /** The caller has found the idea its asker's to edit. */
  async ofIdea(ideaId: ProjectIdeaId, most: number): Promise<PartnerFitsOfIdea> {
    const row = await this.source.findIdea(ideaId);
    const refused = await this.unwanted.findFor(row!);
    const { index, matcher } = await this.world.upToDate();
    const query = toMatchQuery(row!, (id) => index.organisation(index.slotOf(id))?.country ?? null);
    return {
      nearest: matcher.suggest(query, most, refused).map(({ organisationId }) => organisationId),
      fitOf: (ids) => new Map(matcher.scoreOf(query, ids).map(({ organisationId, fit }) => [organisationId, fit])),
      refused,
    };
  }
}
