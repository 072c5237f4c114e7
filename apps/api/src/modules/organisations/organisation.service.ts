import { Injectable } from '@nestjs/common';
import { type EcheSource, LIMITS, type OrganisationId, type PersonId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type FieldFault, Gone, NotAllowed, NotFound, Unauthenticated } from '../../platform/errors/app-error';
import { DomainEvents } from '../../platform/events/domain-events';
import { requirePageSize } from '../../platform/graphql/connection';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import type { Person } from '../accounts';
import type { OrganisationProfileInput } from './graphql/organisation-profile.input';
import { RegisterFactsRepository } from './import/register-facts.repository';
import type { Membership } from './membership.entity';
import { MembershipRepository } from './membership.repository';
import type { Organisation } from './organisation.entity';
import { OrganisationChangedMeanwhile, throwIdentifierTaken } from './organisation.errors';
import { OrganisationSaved, OrganisationWithdrawn } from './organisation.events';
import { canActFor, canEdit, canSee, canWithdraw } from './organisation.policy';
import type { OrganisationRelation } from './organisation-relation';
import { OrganisationRelationRepository } from './organisation-relation.repository';
import { type IdentifierValues, OrganisationRepository } from './organisation.repository';
import { readProfile } from './read-profile';
import { OrganisationSuspended } from './standing/standing.errors';
import { toShownNames } from './shown-names';

const MOST_SPEAKERS = 50;
/** Of successors of successors; more would be a circle. */
const MOST_SUCCESSORS = 10;
const CREATED_BY_PERSON: RateLimit = { name: 'create-organisation', points: 20, seconds: 86_400 };

export interface SavedOrganisation {
  readonly organisation: Organisation;
  readonly warnings: readonly FieldFault[];
}

@Injectable()
export class OrganisationService {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly memberships: MembershipRepository,
    private readonly relations: OrganisationRelationRepository,
    private readonly facts: RegisterFactsRepository,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Null when there is none; its successor where one took its place; throws Gone when it was withdrawn and the actor is not one of its people. */
  async findVisible(actor: Actor, id: OrganisationId): Promise<Organisation | null> {
    let organisation = await this.organisations.findById(id);
    for (let steps = 0; organisation?.successorId && !canSee(actor.roles.get(organisation.id), organisation) && steps < MOST_SUCCESSORS; steps += 1) {
      organisation = await this.organisations.findById(organisation.successorId);
    }
    if (organisation && !canSee(actor.roles.get(organisation.id), organisation)) throw new Gone();
    return organisation;
  }

  /** The active organisation an id of the research registry leads to, also one it gave up since. */
  async findByRorId(rorId: string): Promise<Organisation | null> {
    const id = await this.facts.findByRorId(rorId);
    return id && this.organisations.findById(id);
  }

  /** Active organisations that have any of these identifiers, at most five. */
  findIdsByIdentifiers(values: IdentifierValues): Promise<OrganisationId[]> {
    return this.organisations.findIdsByIdentifiers(values, LIMITS.similar.organisations);
  }

  /** What it is part of, its parts and others near to it. */
  async findRelations({ rorId }: Organisation, first: number): Promise<OrganisationRelation[]> {
    const limit = requirePageSize(first);
    return rorId ? this.relations.findOf(rorId, limit) : [];
  }

  async countRelations({ rorId }: Organisation): Promise<number> {
    return rorId ? this.relations.countOf(rorId) : 0;
  }

  /** In the order of the ids; null for what the actor cannot see. */
  async findManyVisible(actor: Actor, ids: readonly OrganisationId[]): Promise<(Organisation | null)[]> {
    const found = new Map((await this.organisations.findManyById(ids)).map((organisation) => [organisation.id, organisation]));
    return ids.map((id) => {
      const organisation = found.get(id);
      return organisation && canSee(actor.roles.get(id), organisation) ? organisation : null;
    });
  }

  /**
   * The organisation a use case acts as; every module's writes begin here.
   * Throws NotAllowed when the actor may not act in its name (also when it does not exist, or was withdrawn), OrganisationSuspended while a moderator lets nobody.
   */
  async requireActingFor(actor: Actor, id: OrganisationId): Promise<Organisation> {
    if (!canActFor(actor.roles.get(id))) throw new NotAllowed('ORGANISATION.NOT_YOURS');
    const organisation = await this.organisations.findById(id);
    if (!organisation || organisation.withdrawnAt) throw new NotAllowed('ORGANISATION.NOT_YOURS');
    if (organisation.suspendedAt) throw new OrganisationSuspended();
    return organisation;
  }

  findMemberships(personId: PersonId): Promise<Membership[]> {
    return this.memberships.findOfPerson(personId);
  }

  /** The people a letter to the organisation goes to: its owners and editors, at most fifty. */
  findSpeakers(id: OrganisationId): Promise<Person[]> {
    return this.memberships.findSpeakers(id, MOST_SPEAKERS);
  }

  /** Whether there is any, be it withdrawn. */
  isAnyThere(): Promise<boolean> {
    return this.organisations.isAnyThere();
  }

  /** Makes a profile whose owner is the actor. One of the demo world is marked so, and whatever it publishes after it. */
  async create(actor: Actor, profile: OrganisationProfileInput, { isDemo = false } = {}): Promise<SavedOrganisation> {
    const { personId } = actor;
    if (personId === null) throw new Unauthenticated();
    const { fields, warnings } = readProfile(profile);
    await this.limits.consume(CREATED_BY_PERSON, personId);
    return this.work.run(async () => {
      const names = fields.names as Organisation['names'];
      const echeSource = declared(profile, null);
      const now = this.clock.now();
      const made = { ...fields, names, echeSource, claimed: true, isDemo, createdAt: now, updatedAt: now };
      const organisation = await this.organisations.create(made).catch(throwIdentifierTaken);
      await this.memberships.add(personId, organisation.id, 'OWNER');
      await this.events.publish(new OrganisationSaved(organisation.id));
      return { organisation, warnings };
    });
  }

  async edit(actor: Actor, id: OrganisationId, version: number, profile: OrganisationProfileInput): Promise<SavedOrganisation> {
    const { fields, warnings } = readProfile(profile);
    return this.work.run(async () => {
      const organisation = await this.requireForChange(actor, id, canEdit);
      if (organisation.version !== version) throw new OrganisationChangedMeanwhile();
      const kept = new Map(organisation.names.map((name) => [`${name.language} ${name.name}`, name]));
      const names = fields.names.map((name) => kept.get(`${name.language} ${name.name}`) ?? name) as Organisation['names'];
      const echeSource = declared(profile, organisation);
      // Told explicitly, the time makes the version rise also when the further names alone changed.
      const nameLanguage = organisation.name === fields.name ? organisation.nameLanguage : null;
      const shownNames = toShownNames({ name: fields.name, language: nameLanguage }, fields.names);
      // A moderator made sure of what stood there; of what stands there now nobody has.
      const isAnother = organisation.name !== fields.name || organisation.country !== fields.country || organisation.website !== fields.website;
      const standing = isAnother ? { verifiedAt: null, verifiedChecks: [] } : {};
      const changed = Object.assign(organisation, fields, standing, { names, nameLanguage, shownNames, echeSource, updatedAt: this.clock.now() });
      const saved = await this.organisations.save(changed).catch(throwIdentifierTaken);
      await this.events.publish(new OrganisationSaved(id));
      return { organisation: saved, warnings };
    });
  }

  /** Takes the profile, and by the event all that hangs on it, out of public sight. */
  async withdraw(actor: Actor, id: OrganisationId): Promise<SavedOrganisation> {
    return this.work.run(async () => {
      const organisation = await this.requireForChange(actor, id, canWithdraw);
      organisation.withdrawnAt = this.clock.now();
      const saved = await this.organisations.save(organisation);
      await this.events.publish(new OrganisationWithdrawn(id));
      return { organisation: saved, warnings: [] };
    });
  }

  private async requireForChange(actor: Actor, id: OrganisationId, may: typeof canEdit): Promise<Organisation> {
    const organisation = await this.organisations.findForChange(id);
    if (!organisation) throw new NotFound();
    if (organisation.withdrawnAt) throw new Gone();
    if (!may(actor.roles.get(id))) throw new NotAllowed('ORGANISATION.NOT_YOURS');
    if (organisation.suspendedAt) throw new OrganisationSuspended();
    return organisation;
  }
}

/** Whose word the charter is: dates left as the register gave them stay the register's. */
function declared({ eche }: OrganisationProfileInput, before: Organisation | null): EcheSource | null {
  if (!eche) return null;
  const isUntouched = before?.echeSource === 'IMPORTED' && before.echeFrom === (eche.from ?? null) && before.echeTo === (eche.to ?? null);
  return isUntouched ? 'IMPORTED' : 'DECLARED';
}
