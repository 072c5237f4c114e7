import { Injectable } from '@nestjs/common';
import { isId, LIMITS } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, NotFound } from '../../platform/errors/app-error';
import { decodeCursor, encodeCursor, type Page, requirePageSize, toPage } from '../../platform/graphql/connection';
import { IdeaService } from '../ideas';
import { OrganisationService, PartnerOfferService } from '../organisations';
import type { Bookmark } from './bookmark.entity';
import { TooManyKept } from './following.errors';
import { FollowingRepository } from './following.repository';
import { requirePersonId } from './saved-search.service';
import type { FollowedKind } from './search-address';

@Injectable()
export class BookmarkService {
  constructor(
    private readonly kept: FollowingRepository,
    private readonly organisations: OrganisationService,
    private readonly ideas: IdeaService,
    private readonly offers: PartnerOfferService,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async findOf(actor: Actor, first: number, after: string | null): Promise<Page<Bookmark>> {
    const limit = requirePageSize(first) + 1;
    const [from] = after === null ? [null] : decodeCursor(after, 1);
    if (from !== null && (typeof from !== 'string' || !isId(from))) throw new InvalidInput([{ path: 'after', code: 'MALFORMED' }]);
    return toPage(await this.kept.findBookmarks(requirePersonId(actor), from, limit), first, ({ id }) => encodeCursor([id]));
  }

  isBookmarked({ personId }: Actor, kind: FollowedKind, id: string): Promise<boolean> {
    return personId === null || !isId(id) ? Promise.resolve(false) : this.kept.isBookmarked(personId, kind, id);
  }

  /** Only what the person can see now; it stays when that ends, shown as gone. */
  async set(actor: Actor, kind: FollowedKind, subjectId: string, isOn: boolean): Promise<boolean> {
    const personId = requirePersonId(actor);
    if (!isOn) await this.kept.removeBookmark(personId, kind, subjectId);
    else {
      if ((await this.findTitles(actor, kind, [subjectId]))[0] === null) throw new NotFound();
      await this.work.run(async () => {
        await this.kept.lockPerson(personId);
        if ((await this.kept.countBookmarks(personId)) >= LIMITS.bookmark.kept) throw new TooManyKept(LIMITS.bookmark.kept);
        await this.kept.addBookmark({ personId, kind, subjectId, createdAt: this.clock.now() });
      });
    }
    return isOn;
  }

  /** In the order of the ids; null for what the reader cannot see. */
  async findTitles(actor: Actor, kind: FollowedKind, ids: readonly string[]): Promise<(string | null)[]> {
    if (kind === 'ORGANISATION') return (await this.organisations.findManyVisible(actor, ids)).map((found) => found?.name ?? null);
    const found = kind === 'IDEA' ? await this.ideas.findManyVisible(actor, ids) : await this.offers.findManyVisible(actor, ids);
    return found.map((each) => each?.title ?? null);
  }
}
