import { Injectable } from '@nestjs/common';
import type { ConsortiumId, OrganisationId, ProjectIdeaId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Gone, NotFound } from '../../platform/errors/app-error';
import { DomainEvents } from '../../platform/events/domain-events';
import { IdeaService } from '../ideas';
import type { Consortium } from './consortium.entity';
import { ConsortiumAlreadyOpen } from './consortium.errors';
import { ConsortiumOpened } from './consortium.events';
import { holdsSeat, isDissolved, isOpenInvitation, standingIn } from './consortium.policy';
import { ConsortiumRepository } from './consortium.repository';
import { dayOf, requireMayCoordinate } from './judge';
import type { Seat } from './seat.entity';
import { toDraft, toMember } from './to-consortium-draft';

/** How many of their own consortia or invitations somebody is shown at most. */
const OWN_LIST = 50;

@Injectable()
export class ConsortiumService {
  constructor(
    private readonly consortia: ConsortiumRepository,
    private readonly ideas: IdeaService,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  /** Null when there is none, or it is not the actor's to see; throws Gone when it was dissolved and the actor had a seat. */
  async findVisible(actor: Actor, id: ConsortiumId): Promise<Consortium | null> {
    const [consortium] = await this.consortia.findManyById([id]);
    if (!consortium) return null;
    if (isDissolved(consortium.seats) && holdsSeat(actor.roles, consortium.seats)) throw new Gone();
    return isVisible(actor, consortium) ? consortium : null;
  }

  /** The consortium of each idea, in the order of the ideas; null where there is none the actor can see. */
  async findManyVisibleOfIdeas(actor: Actor, ideaIds: readonly ProjectIdeaId[]): Promise<(Consortium | null)[]> {
    if (actor.roles.size === 0) return ideaIds.map(() => null);
    const found = new Map((await this.consortia.findManyByIdea(ideaIds)).map((consortium) => [consortium.ideaId, consortium]));
    return ideaIds.map((id) => {
      const consortium = found.get(id);
      return consortium && isVisible(actor, consortium) ? consortium : null;
    });
  }

  /** Those the actor's organisations coordinate or have joined, the newest first. */
  async findOwn(actor: Actor): Promise<Consortium[]> {
    const found = await this.consortia.findNewestWithSeat([...actor.roles.keys()], 'ACCEPTED', OWN_LIST);
    return found.filter((consortium) => isVisible(actor, consortium));
  }

  /** Seats offered to the actor's organisations and not answered, the newest first. */
  async findInvitations(actor: Actor): Promise<Seat[]> {
    const found = await this.consortia.findNewestWithSeat([...actor.roles.keys()], 'INVITED', OWN_LIST);
    return found.flatMap(({ seats }) => seats.filter((seat) => isOpenInvitation(seat) && actor.roles.has(seat.organisationId)));
  }

  /** Opens the one consortium of an idea, draft or published, with its organisation as coordinator. */
  open(actor: Actor, asOrganisationId: OrganisationId, ideaId: ProjectIdeaId): Promise<Consortium> {
    return this.work.run(async () => {
      const coordinator = await this.consortia.holdOrganisation(asOrganisationId);
      const idea = await this.ideas.requireForChange(actor, asOrganisationId, ideaId);
      if (!coordinator) throw new NotFound();
      if ((await this.consortia.findManyByIdea([ideaId])).length > 0) throw new ConsortiumAlreadyOpen();
      const seat = { role: 'COORDINATOR', addedValue: null, strategyLink: null } as const;
      const now = this.clock.now();
      requireMayCoordinate(toDraft(idea, [toMember(coordinator.id, seat, coordinator)]), coordinator.country, dayOf(now));
      const consortium = await this.consortia.open(ideaId, coordinator.id, now);
      await this.events.publish(new ConsortiumOpened(consortium.id));
      return consortium;
    });
  }
}

const isVisible = ({ roles }: Actor, { seats }: Consortium): boolean => standingIn(roles, seats) !== 'NONE';
