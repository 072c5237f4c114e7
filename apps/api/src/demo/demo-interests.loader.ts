import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdeaService } from '../modules/ideas';
import { DeclineInterestsInput, ExpressInterestInput, ExpressInterestService, type ExpressionOfInterest, InterestFormInput, MoveInterestsInput, OfferSeatForInterestInput, ResponsivenessRepository, TriageService } from '../modules/interests';
import { ThreadService } from '../modules/messaging';
import { demoIdeas, type DemoInterest, demoInterests } from './content';
import type { DemoActing, DemoEvent, DemoWorld } from './demo-world';

const ANSWERED_AFTER_HOURS = 20;
const WORDS = {
  en: 'Dear {organisation}, thank you for your answer. We have chosen partners for this part, and hope to meet you in another project.',
  sv: 'Bästa {organisation}, tack för ert svar. Vi har valt partner för den här delen och hoppas på ett annat projekt tillsammans.',
  fi: 'Hyvä {organisation}, kiitos vastauksestanne. Olemme valinneet kumppanit tähän osaan ja toivomme yhteistä hanketta myöhemmin.',
};

@Injectable()
export class DemoInterestsLoader {
  constructor(
    private readonly applicants: ExpressInterestService,
    private readonly triage: TriageService,
    private readonly ideas: IdeaService,
    private readonly threads: ThreadService,
    private readonly figures: ResponsivenessRepository,
  ) {}

  /** Each is expressed, answered, and read by both sides. */
  events(world: DemoWorld): DemoEvent[] {
    const organisationOf = new Map(demoIdeas.map(({ key, organisation }) => [key, organisation]));
    return demoInterests.flatMap((content) => {
      const coordinator = world.requireOrganisation(organisationOf.get(content.idea) ?? content.idea);
      const applicant = world.requireOrganisation(content.organisation);
      const expressed: ExpressionOfInterest[] = [];
      return [
        { hoursAgo: content.hoursAgo, happen: async () => { expressed.push(await this.express(world, content, applicant)); } },
        { hoursAgo: content.hoursAgo - ANSWERED_AFTER_HOURS, happen: () => this.answer(content, expressed[0]!, coordinator, applicant) },
        { hoursAgo: 0, happen: () => this.read(expressed[0]!, [coordinator, applicant]) },
      ];
    });
  }

  /** How organisations answer, once all has happened. */
  count(world: DemoWorld): Promise<void> {
    return this.figures.refresh(world.loadedAt);
  }

  private async express(world: DemoWorld, content: DemoInterest, { id: asOrganisationId, actor }: DemoActing): Promise<ExpressionOfInterest> {
    const { idea, organisation, sought, role, personMonths, contactName, tasks, why } = content;
    const ideaId = world.requireIdea(idea);
    const partnerSoughtId = sought === null ? null : ((await this.ideas.findPartnersSought(ideaId))[sought]?.id ?? null);
    const form = Object.assign(new InterestFormInput(), { partnerSoughtId, role, personMonths, contactName, contactEmail: `signatures@${organisation}.example`, tasks, why });
    return this.applicants.express(actor, Object.assign(new ExpressInterestInput(), { asOrganisationId, ideaId, clientKey: randomUUID(), form }));
  }

  private async answer({ outcome }: DemoInterest, { id }: ExpressionOfInterest, coordinator: DemoActing, applicant: DemoActing): Promise<void> {
    const as = { asOrganisationId: coordinator.id };
    if (outcome === 'SHORTLISTED') await this.triage.move(coordinator.actor, Object.assign(new MoveInterestsInput(), { ...as, interestIds: [id], to: 'SHORTLISTED' }));
    if (outcome === 'DECLINED') await this.triage.decline(coordinator.actor, Object.assign(new DeclineInterestsInput(), { ...as, interestIds: [id], words: WORDS }));
    if (outcome === 'OFFERED') await this.triage.offerSeat(coordinator.actor, Object.assign(new OfferSeatForInterestInput(), { ...as, interestId: id }));
    if (outcome === 'WITHDRAWN') await this.applicants.withdraw(applicant.actor, applicant.id, id);
  }

  private async read({ threadId }: ExpressionOfInterest, sides: readonly DemoActing[]): Promise<void> {
    for (const { actor } of sides) {
      const thread = threadId && (await this.threads.findVisible(actor, threadId));
      if (thread && thread.lastMessageId) await this.threads.markRead(actor, thread.id, thread.lastMessageId);
    }
  }
}
