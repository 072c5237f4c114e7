import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type IsoDate, type OrganisationId, type PartnerOfferId, requireIsoDate } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Gone, NotAllowed, NotFound } from '../../platform/errors/app-error';
import { DomainEvents } from '../../platform/events/domain-events';
import { groupInOrder } from '../../platform/graphql/in-order';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import type { OfferContentInput } from './graphql/partner-offer.input';
import { OrganisationService } from './organisation.service';
import { PartnerOffer } from './partner-offer.entity';
import { OfferChangedMeanwhile, OfferNotInThatState } from './partner-offer.errors';
import { OfferExpiresSoon, OfferPublished, OfferSaved, OfferStatusChanged, OfferWithdrawn } from './partner-offer.events';
import { canSeeOffer, endOfLastDay, hasExpired, isGoneOffer } from './partner-offer.policy';
import { PartnerOfferRepository } from './partner-offer.repository';
import { beginLifetime, isOver, keepLifetime, lifetimeUntil } from './publication/lifetime';
import type { PublicationKind } from './publication/publication';
import { PublicationLife } from './publication/publication-life';
import { readOffer, requirePublishableOffer } from './read-offer';

const DRAFTED_BY_ORGANISATION: RateLimit = { name: 'draft-offer', points: 100, seconds: 86_400 };
const MOST_OF_ORGANISATION = 20;
const MOST_OF_ACTOR = 50;

@Injectable()
export class PartnerOfferService implements OnModuleInit {
  private readonly kind: PublicationKind<PartnerOffer> = {
    name: 'OFFER',
    entity: PartnerOffer,
    lastMomentOf: ({ validUntil }) => endOfLastDay(validUntil),
    requireRenewable: (offer) => requirePublishableOffer(offer, this.today()),
    tellStatusChanged: ({ id, status }, from) => this.events.publish(new OfferStatusChanged(id, from, status)),
    tellExpiresSoon: ({ id }, expiresAt) => this.events.publish(new OfferExpiresSoon(id, expiresAt)),
  };

  constructor(
    private readonly offers: PartnerOfferRepository,
    private readonly organisations: OrganisationService,
    private readonly life: PublicationLife,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.life.register(this.kind);
  }

  /** Null when there is none, or it is not the actor's to see; throws Gone when it was public once and was withdrawn. */
  async findVisible(actor: Actor, id: PartnerOfferId): Promise<PartnerOffer | null> {
    const offer = await this.offers.findById(id);
    if (offer?.isHidden && !actor.roles.has(offer.organisationId)) throw new Gone();
    if (!offer || canSeeOffer(actor.roles, offer)) return offer;
    if (isGoneOffer(offer)) throw new Gone();
    return null;
  }

  /** In the order of the ids; null for what the actor cannot see. */
  async findManyVisible(actor: Actor, ids: readonly PartnerOfferId[]): Promise<(PartnerOffer | null)[]> {
    const found = new Map((await this.offers.findManyById(ids)).map((offer) => [offer.id, offer]));
    return ids.map((id) => {
      const offer = found.get(id);
      return offer && canSeeOffer(actor.roles, offer) && (!offer.isHidden || actor.roles.has(offer.organisationId)) ? offer : null;
    });
  }

  /** For each organisation, in order, its published offers that have not expired: newest first, at most 20. */
  async findCurrentOf(organisationIds: readonly OrganisationId[]): Promise<PartnerOffer[][]> {
    const offers = await this.offers.findCurrentOf(organisationIds, this.today(), MOST_OF_ORGANISATION);
    return groupInOrder(organisationIds, offers, (offer) => offer.organisationId);
  }

  /** Offers that are not withdrawn of the organisations the actor belongs to: newest first, at most 50. */
  async findOfActor(actor: Actor): Promise<PartnerOffer[]> {
    return actor.roles.size === 0 ? [] : this.offers.findOpenOf([...actor.roles.keys()], MOST_OF_ACTOR);
  }

  hasExpired(offer: PartnerOffer): boolean {
    return offer.status === 'EXPIRED' || hasExpired(offer.validUntil, this.today()) || isOver(offer, this.clock.now());
  }

  async draft(actor: Actor, asOrganisationId: OrganisationId, content: OfferContentInput): Promise<PartnerOffer> {
    const { isDemo } = await this.organisations.requireActingFor(actor, asOrganisationId);
    const fields = readOffer(content);
    await this.limits.consume(DRAFTED_BY_ORGANISATION, asOrganisationId);
    return this.work.run(async () => {
      const now = this.clock.now();
      const offer = await this.offers.create({ ...fields, organisationId: asOrganisationId, status: 'DRAFT', isDemo, createdAt: now, updatedAt: now });
      await this.events.publish(new OfferSaved(offer.id));
      return offer;
    });
  }

  /** Replaces the content; what is published must stay fit to be. */
  edit(actor: Actor, asOrganisationId: OrganisationId, id: PartnerOfferId, version: number, content: OfferContentInput): Promise<PartnerOffer> {
    return this.work.run(async () => {
      const offer = await this.requireForChange(actor, asOrganisationId, id);
      if (offer.version !== version) throw new OfferChangedMeanwhile();
      const fields = readOffer(content);
      if (offer.status !== 'DRAFT') requirePublishableOffer(fields, this.today(), offer.validUntil);
      const now = this.clock.now();
      const saved = await this.offers.save(Object.assign(offer, fields, keepLifetime(now, offer, endOfLastDay(fields.validUntil)), { updatedAt: now }));
      await this.events.publish(new OfferSaved(id));
      return saved;
    });
  }

  /** Publishing what is published changes nothing, so that a lost answer can be asked for again. It is shown for thirty days, or until `openUntil`. */
  publish(actor: Actor, asOrganisationId: OrganisationId, id: PartnerOfferId, openUntil: Date | null = null): Promise<PartnerOffer> {
    return this.work.run(async () => {
      const offer = await this.requireForChange(actor, asOrganisationId, id);
      if (offer.status === 'PUBLISHED') return offer;
      if (offer.status !== 'DRAFT') throw new OfferNotInThatState(offer.status);
      requirePublishableOffer(offer, this.today());
      const now = this.clock.now();
      const lifetime = openUntil ? lifetimeUntil(now, openUntil, endOfLastDay(offer.validUntil)) : beginLifetime(now, endOfLastDay(offer.validUntil));
      const saved = await this.offers.save(Object.assign(offer, lifetime, { status: 'PUBLISHED', publishedAt: now, updatedAt: now }));
      await this.events.publish(new OfferPublished(id));
      return saved;
    });
  }

  /** Shows it for thirty days from now. */
  renew(actor: Actor, asOrganisationId: OrganisationId, id: PartnerOfferId): Promise<PartnerOffer> {
    return this.work.run(async () => {
      const offer = await this.requireForChange(actor, asOrganisationId, id);
      if (offer.status === 'DRAFT') throw new OfferNotInThatState(offer.status);
      return this.life.renew(this.kind, offer);
    });
  }

  withdraw(actor: Actor, asOrganisationId: OrganisationId, id: PartnerOfferId): Promise<PartnerOffer> {
    return this.work.run(async () => {
      const offer = await this.requireForChange(actor, asOrganisationId, id);
      const saved = await this.offers.save(Object.assign(offer, { status: 'WITHDRAWN', withdrawnAt: this.clock.now() }));
      await this.events.publish(new OfferWithdrawn(id));
      return saved;
    });
  }

  /** Part of withdrawing an organisation, in its transaction. */
  async withdrawAllOf(organisationId: OrganisationId): Promise<void> {
    await this.work.run(async () => {
      for (const id of await this.offers.withdrawAllOf(organisationId, this.clock.now())) await this.events.publish(new OfferWithdrawn(id));
    });
  }

  /** Part of suspending an organisation, or of lifting that, in its transaction. */
  async hideAllOf(organisationId: OrganisationId, isHidden: boolean): Promise<void> {
    for (const id of await this.offers.hideAllOf(organisationId, isHidden, this.clock.now())) await this.events.publish(new OfferSaved(id));
  }

  /** Part of merging organisations, in its transaction. */
  async moveAllOf(mergedId: OrganisationId, intoId: OrganisationId): Promise<void> {
    for (const id of await this.offers.moveAllOf(mergedId, intoId, this.clock.now())) await this.events.publish(new OfferSaved(id));
  }

  /** The offer, locked, when the actor may change it in the name of its organisation. */
  private async requireForChange(actor: Actor, asOrganisationId: OrganisationId, id: PartnerOfferId): Promise<PartnerOffer> {
    await this.organisations.requireActingFor(actor, asOrganisationId);
    const offer = await this.offers.findForChange(id);
    if (!offer) throw new NotFound();
    if (!canSeeOffer(actor.roles, offer)) throw isGoneOffer(offer) ? new Gone() : new NotFound();
    if (offer.organisationId !== asOrganisationId) throw new NotAllowed('OFFER.NOT_YOURS');
    if (offer.status === 'WITHDRAWN') throw new Gone();
    return offer;
  }

  private today(): IsoDate {
    return requireIsoDate(this.clock.now().toISOString().slice(0, 10));
  }
}
