import { Injectable } from '@nestjs/common';
import type { MessageId, OrganisationId, PersonId, ThreadId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFound, Unauthenticated } from '../../platform/errors/app-error';
import { DomainEvents } from '../../platform/events/domain-events';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import { BlockService, OrganisationService } from '../organisations';
import { AttachmentRepository } from './attachments/attachment.repository';
import { AttachmentService } from './attachments/attachment.service';
import type { Message } from './message.entity';
import { MessageRepository } from './message.repository';
import { MessageKeyReused, NotAParticipant } from './messaging.errors';
import { MessageSent } from './messaging.events';
import { type SubjectRef, ThreadSubjects } from './thread-subjects.service';
import { ThreadKeepingRepository } from './thread-keeping.repository';
import type { Thread } from './thread.entity';
import { isSide, otherSide } from './thread.policy';
import { type NewThread, ThreadRepository } from './thread.repository';
import { ThreadService } from './thread.service';

const SENT_BY_PERSON: RateLimit = { name: 'send-message', points: 60, seconds: 60 };
const STARTED_BY_ORGANISATION: RateLimit = { name: 'start-thread', points: 30, seconds: 86_400 };

/** What a client wants sent. The key is made once per message, so that a retry is known as one. */
export interface Draft {
  readonly asOrganisationId: OrganisationId;
  readonly text: string;
  readonly clientKey: string;
  /** Uploaded to the thread by the author, and not sent yet. */
  readonly attachmentIds?: readonly string[];
}

export interface SentMessage {
  readonly thread: Thread;
  readonly message: Message;
}

@Injectable()
export class MessageService {
  constructor(
    private readonly messages: MessageRepository,
    private readonly threads: ThreadRepository,
    private readonly keepings: ThreadKeepingRepository,
    private readonly attachments: AttachmentService,
    private readonly attachmentRows: AttachmentRepository,
    private readonly visibleThreads: ThreadService,
    private readonly subjects: ThreadSubjects,
    private readonly organisations: OrganisationService,
    private readonly blocks: BlockService,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** With its thread, for who decides by that whether a reader may see it. */
  async findSentById(id: MessageId): Promise<SentMessage | null> {
    const message = await this.messages.findWithThread(id);
    return message && { message, thread: message.thread };
  }

  /** Sends to whoever the subject belongs to, in the one thread there is about it. */
  async start(actor: Actor, draft: Draft, subject: SubjectRef): Promise<SentMessage> {
    const authorId = await this.requireAuthor(actor, draft);
    const isAboutIt = ({ subjectKind, subjectId }: Thread) => subjectKind === subject.kind && subjectId === subject.id;
    const before = await this.findSent(authorId, draft, isAboutIt);
    if (before) return before;
    const recipientOrganisationId = await this.subjects.requireRecipient(actor, subject);
    await this.blocks.requireInReach(draft.asOrganisationId, recipientOrganisationId);
    const wanted: NewThread = { starterOrganisationId: draft.asOrganisationId, recipientOrganisationId, subjectKind: subject.kind, subjectId: subject.id };
    await this.limits.consume(SENT_BY_PERSON, authorId);
    if (!(await this.threads.findBetween(wanted))) await this.limits.consume(STARTED_BY_ORGANISATION, draft.asOrganisationId);
    return this.work.run(async () => {
      await this.threads.addUnlessThere(wanted, this.clock.now());
      const thread = await this.threads.findBetween(wanted);
      if (!thread) throw new NotFound();
      return this.store(authorId, draft, thread.id);
    });
  }

  async send(actor: Actor, draft: Draft, threadId: ThreadId): Promise<SentMessage> {
    const authorId = await this.requireAuthor(actor, draft);
    const thread = await this.visibleThreads.findVisible(actor, threadId);
    if (!thread) throw new NotFound();
    if (!isSide(thread, draft.asOrganisationId)) throw new NotAParticipant();
    const before = await this.findSent(authorId, draft, ({ id }) => id === threadId);
    if (before) return before;
    const other = otherSide(thread, draft.asOrganisationId);
    await this.subjects.requireReachable(other);
    await this.blocks.requireInReach(draft.asOrganisationId, other);
    await this.limits.consume(SENT_BY_PERSON, authorId);
    return this.work.run(() => this.store(authorId, draft, threadId));
  }

  /**
   * Part of another use case, in its transaction: that one has found that `to` may be written to, bounds how often, and mails
   * the other side itself.
   */
  async tell(actor: Actor, draft: Draft, to: OrganisationId, subject: SubjectRef): Promise<SentMessage> {
    const authorId = await this.requireAuthor(actor, draft);
    await this.blocks.requireInReach(draft.asOrganisationId, to);
    const wanted: NewThread = { starterOrganisationId: draft.asOrganisationId, recipientOrganisationId: to, subjectKind: subject.kind, subjectId: subject.id };
    await this.threads.addUnlessThere(wanted, this.clock.now());
    const thread = await this.threads.findBetween(wanted);
    if (!thread) throw new NotFound();
    return this.store(authorId, draft, thread.id, true);
  }

  private async requireAuthor(actor: Actor, { asOrganisationId }: Draft): Promise<PersonId> {
    if (actor.personId === null) throw new Unauthenticated();
    await this.organisations.requireActingFor(actor, asOrganisationId);
    return actor.personId;
  }

  /** What was stored under the key, if anything; throws MessageKeyReused when it is another message. */
  private async findSent(authorId: PersonId, draft: Draft, isThread: (thread: Thread) => boolean): Promise<SentMessage | null> {
    const message = await this.messages.findByKey(draft.asOrganisationId, draft.clientKey);
    const thread = message && (await this.threads.findById(message.threadId));
    if (!message || !thread) return null;
    // What was changed since says no more what was sent.
    const isSame = message.editedAt !== null || message.deletedAt !== null || (message.text === draft.text && (await this.hasAttachments(message, draft)));
    if (message.authorId !== authorId || !isSame || !isThread(thread)) throw new MessageKeyReused();
    return { thread, message };
  }

  private async hasAttachments({ id }: Message, { attachmentIds = [] }: Draft): Promise<boolean> {
    const sent = await this.attachmentRows.findOfMessages([id]);
    return sent.length === attachmentIds.length && sent.every((row) => attachmentIds.includes(row.id));
  }

  private async store(authorId: PersonId, draft: Draft, threadId: ThreadId, isMailedElsewhere = false): Promise<SentMessage> {
    const { asOrganisationId, text, clientKey, attachmentIds = [] } = draft;
    const thread = await this.threads.findForChange(threadId);
    const sentAt = this.clock.now();
    const message = await this.messages.add({ threadId, organisationId: asOrganisationId, authorId, clientKey, text, sentAt });
    if (!message) {
      // The same message was sent twice at once, and the other was first.
      const before = await this.findSent(authorId, draft, ({ id }) => id === threadId);
      if (!before) throw new MessageKeyReused();
      return before;
    }
    await this.attachments.bind(attachmentIds, message, authorId);
    await this.threads.setLastMessage(thread, message.id, sentAt);
    await this.keepings.dropDraft(threadId, authorId);
    await this.events.publish(new MessageSent(message, thread, isMailedElsewhere));
    return { thread, message };
  }
}
