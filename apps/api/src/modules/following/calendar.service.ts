import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '@trefoil/vocabulary';
import { Audit } from '../../platform/audit/audit';
import { ACTOR_LOADER, type Actor, type ActorLoader } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFound } from '../../platform/errors/app-error';
import { Guesses } from '../../platform/rate-limits/guesses';
import { createToken, hashToken } from '../accounts';
import { IdeaService } from '../ideas';
import { type Deadline, FollowingRepository } from './following.repository';
import { requirePersonId } from './saved-search.service';

const MOST = 200;

/** The deadlines of a person's ideas at a secret address of their own. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly kept: FollowingRepository,
    private readonly ideas: IdeaService,
    private readonly guesses: Guesses,
    private readonly audit: Audit,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(ACTOR_LOADER) private readonly actors: ActorLoader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  hasAddress({ personId }: Actor): Promise<boolean> {
    return personId === null ? Promise.resolve(false) : this.kept.hasCalendar(personId);
  }

  /** The address, shown this once; one there was is good no longer. */
  renew(actor: Actor): Promise<string> {
    const personId = requirePersonId(actor);
    const { token, tokenHash } = createToken();
    return this.work.run(async () => {
      await this.kept.putCalendar({ personId, tokenHash, createdAt: this.clock.now() });
      await this.audit.record({ act: 'CALENDAR.RENEWED', personId, subject: { kind: 'PERSON', id: personId } });
      return `${this.config.publicUrl}/calendar/${token}.ics`;
    });
  }

  revoke(actor: Actor): Promise<void> {
    const personId = requirePersonId(actor);
    return this.work.run(async () => {
      await this.kept.removeCalendar(personId);
      await this.audit.record({ act: 'CALENDAR.REVOKED', personId, subject: { kind: 'PERSON', id: personId } });
    });
  }

  /** By whoever has the address, as its owner may see now. Throws NotFound. */
  async read(token: string, network: string): Promise<{ locale: Locale; deadlines: Deadline[] }> {
    const owner = await this.guesses.atToken('calendar', token, network, async () => {
      const found = await this.kept.findCalendarOwner(hashToken(token));
      if (!found) throw new NotFound();
      return found;
    });
    const actor = await this.actors.loadActor(owner.id);
    if (!actor) throw new NotFound();
    const found = await this.kept.findDeadlines(owner.id, [...actor.roles.keys()], this.clock.now(), MOST);
    const visible = await this.ideas.findManyVisible(actor, found.map(({ id }) => id));
    return { locale: owner.locale, deadlines: found.filter((_, at) => visible[at]) };
  }
}
