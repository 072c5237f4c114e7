import { Injectable } from '@nestjs/common';
import type { OrganisationId, ThreadSubjectKind } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { NotFound } from '../../platform/errors/app-error';
import { IdeaService, ProjectIdea } from '../ideas';
import { Organisation, OrganisationService, PartnerOfferService } from '../organisations';
import { RecipientUnclaimed, RecipientWithdrawn, ThreadWithOneself } from './messaging.errors';
import { type Subject, SubjectRepository } from './subject.repository';

export interface SubjectRef {
  readonly kind: ThreadSubjectKind;
  readonly id: string;
}

/** The organisation one writes to about it: the profile's own, or the one that published. */
export const organisationIdOf = (subject: Subject): OrganisationId => (subject instanceof Organisation ? subject.id : subject.organisationId);

/** What stands in the subject line of a mail. */
export const titleOf = (subject: Subject): string => (subject instanceof Organisation ? subject.name : subject.title);

@Injectable()
export class ThreadSubjects {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly ideas: IdeaService,
    private readonly offers: PartnerOfferService,
    private readonly rows: SubjectRepository,
  ) {}

  /**
   * Whom the actor would write to about it. Throws NotFound or Gone when they cannot see it, IdeaNotAnswerable where no partners are sought, and as requireReachable;
   * drafts are seen by their own people only, whom ThreadWithOneself refuses.
   */
  async requireRecipient(actor: Actor, { kind, id }: SubjectRef): Promise<OrganisationId> {
    const finders = { ORGANISATION: this.organisations, IDEA: this.ideas, OFFER: this.offers } as const;
    const subject = await finders[kind].findVisible(actor, id);
    if (!subject) throw new NotFound();
    const recipientId = organisationIdOf(subject);
    if (actor.roles.has(recipientId)) throw new ThreadWithOneself();
    if (subject instanceof ProjectIdea) this.ideas.requireAnswerable(subject);
    await this.requireReachable(recipientId);
    return recipientId;
  }

  /** Throws unless somebody reads what is sent to the organisation. */
  async requireReachable(id: OrganisationId): Promise<void> {
    const [organisation] = await this.rows.findOrganisations([id]);
    if (!organisation || organisation.withdrawnAt || organisation.suspendedAt) throw new RecipientWithdrawn();
    if (!organisation.claimed) throw new RecipientUnclaimed();
  }

  /** The subject of a thread the reader takes part in, as it stands. */
  async requireRow({ kind, id }: SubjectRef): Promise<Subject> {
    const [subject] = await this.rows.findSubjects(kind, [id]);
    if (!subject) throw new NotFound();
    return subject;
  }
}
