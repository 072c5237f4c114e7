import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OrganisationId, ProjectIdeaId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DomainEvents } from '../../platform/events/domain-events';
import { type PublicationKind, PublicationLife } from '../organisations';
import { IdeaNotInThatState } from './idea.errors';
import { IdeaExpiresSoon, IdeaStatusChanged } from './idea.events';
import { type IdeaAct, statusAfter } from './idea.policy';
import { IdeaRepository } from './idea.repository';
import { IdeaService } from './idea.service';
import { ProjectIdea } from './project-idea.entity';
import { requirePublishable } from './read-idea';

/** What becomes of an idea once it is public. */
@Injectable()
export class IdeaLifeService implements OnModuleInit {
  private readonly kind: PublicationKind<ProjectIdea> = {
    name: 'IDEA',
    entity: ProjectIdea,
    lastMomentOf: ({ deadline }) => deadline,
    requireRenewable: (idea, now) => requirePublishable(idea, now),
    tellStatusChanged: ({ id, status }, from) => this.events.publish(new IdeaStatusChanged(id, from, status)),
    tellExpiresSoon: ({ id }, expiresAt) => this.events.publish(new IdeaExpiresSoon(id, expiresAt)),
  };

  constructor(
    private readonly ideas: IdeaService,
    private readonly rows: IdeaRepository,
    private readonly life: PublicationLife,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.life.register(this.kind);
  }

  /** Doing what is done already changes nothing, but for renewing. Throws IdeaNotInThatState, and as `IdeaService.requireForChange`. */
  act(actor: Actor, asOrganisationId: OrganisationId, id: ProjectIdeaId, act: Exclude<IdeaAct, 'publish' | 'withdraw'>): Promise<ProjectIdea> {
    return this.work.run(async () => {
      const idea = await this.ideas.requireForChange(actor, asOrganisationId, id);
      const from = idea.status;
      const to = statusAfter(from, act);
      if (to === null && from === DONE[act]) return idea;
      if (to === null) throw new IdeaNotInThatState(from);
      if (to === 'PUBLISHED') return this.life.renew(this.kind, idea);
      const saved = await this.rows.save(Object.assign(idea, { status: to, updatedAt: this.clock.now() }));
      await this.events.publish(new IdeaStatusChanged(id, from, to));
      return saved;
    });
  }
}

const DONE = { pause: 'PAUSED', complete: 'COMPLETE', close: 'CLOSED', reopen: 'PUBLISHED', renew: null } as const;
