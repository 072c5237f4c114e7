import { Injectable } from '@nestjs/common';
import { IdeaLifeService, IdeaService } from '../modules/ideas';
import { PartnerOfferService } from '../modules/organisations';
import { retell } from '../platform/clock/retelling';
import { demoIdeas, demoOffers } from './content';
import { toIdeaContent, toOfferContent } from './demo-inputs';
import type { DemoWorld } from './demo-world';

/** Ids are given in the order in which things happened. */
const oldestFirst = <T extends { readonly createdDaysAgo: number }>(content: readonly T[]): T[] =>
  content.toSorted((a, b) => b.createdDaysAgo - a.createdDaysAgo);

/** How long before they publish it people draft what they publish. */
const DRAFTED_BEFORE_DAYS = 1 / 24;

/** Nobody is there to renew what was invented: it lasts until its deadline, or so long. */
const LASTS_DAYS = 365;

/** What organisations make public: their ideas and offers. */
@Injectable()
export class DemoPublicationsLoader {
  constructor(
    private readonly ideas: IdeaService,
    private readonly ideaLife: IdeaLifeService,
    private readonly offers: PartnerOfferService,
  ) {}

  async loadIdeas(world: DemoWorld): Promise<void> {
    for (const content of oldestFirst(demoIdeas)) {
      const { id: organisationId, actor } = world.requireOrganisation(content.organisation);
      const draft = () => this.ideas.draft(actor, organisationId, toIdeaContent(content, world.loadedAt));
      const { id } = await retell(world.daysAgo(content.createdDaysAgo + DRAFTED_BEFORE_DAYS), draft);
      if (content.status === 'PUBLISHED') await retell(world.daysAgo(content.createdDaysAgo), () => this.ideas.publish(actor, organisationId, id, world.daysAgo(-LASTS_DAYS)));
      const { since } = content;
      if (since) await retell(world.daysAgo(since.daysAgo), () => this.ideaLife.act(actor, organisationId, id, since.act));
      world.ideas.set(content.key, id);
    }
  }

  async loadOffers(world: DemoWorld): Promise<void> {
    for (const content of oldestFirst(demoOffers)) {
      const { id: organisationId, actor } = world.requireOrganisation(content.organisation);
      const draft = () => this.offers.draft(actor, organisationId, toOfferContent(content, world.loadedAt));
      const { id } = await retell(world.daysAgo(content.createdDaysAgo + DRAFTED_BEFORE_DAYS), draft);
      if (content.status === 'PUBLISHED') await retell(world.daysAgo(content.createdDaysAgo), () => this.offers.publish(actor, organisationId, id, world.daysAgo(-LASTS_DAYS)));
      world.offers.set(content.key, id);
    }
  }
}
