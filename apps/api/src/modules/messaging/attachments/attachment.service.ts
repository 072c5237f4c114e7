import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AttachmentKind, LIMITS, type MessageId, type OrganisationId, type PersonId, type ThreadId } from '@trefoil/vocabulary';
import type { Actor } from '../../../platform/auth/actor';
import { Clock } from '../../../platform/clock/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { InvalidInput, NotFound, ServiceUnavailable, Unauthenticated } from '../../../platform/errors/app-error';
import { Jobs } from '../../../platform/jobs/jobs';
import { type RateLimit, RateLimits } from '../../../platform/rate-limits/rate-limits';
import { OrganisationService } from '../../organisations';
import { AttachmentKindNotTaken, AttachmentNameNotTaken, AttachmentTooLarge, AttachmentUnsafe, NoRoomForAttachments, NotAParticipant, TooManyAttachments } from '../messaging.errors';
import { isSide } from '../thread.policy';
import { ThreadService } from '../thread.service';
import type { Attachment } from './attachment.entity';
import { AttachmentRepository } from './attachment.repository';
import { readFileName } from './inspect/file-name';
import { inspectFile } from './inspect/inspect-file';
import type { Upload } from './read-upload';

const UPLOADED_BY_PERSON: RateLimit = { name: 'upload-attachment', points: 40, seconds: 600 };
const FETCHED_BY_PERSON: RateLimit = { name: 'fetch-attachment', points: 300, seconds: 600 };
/** Each holds its file in memory while it is looked at. */
const UPLOADS_AT_ONCE = 6;
const WAITS_MS = 86_400_000;

export interface UploadTarget {
  readonly threadId: ThreadId;
  readonly asOrganisationId: OrganisationId;
}

@Injectable()
export class AttachmentService implements OnModuleInit {
  private uploading = 0;

  constructor(
    private readonly attachments: AttachmentRepository,
    private readonly threads: ThreadService,
    private readonly organisations: OrganisationService,
    private readonly work: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every('prune-attachments', '17 * * * *', () => this.prune());
  }

  /** Nothing is read of what is uploaded before it is known that it may be. */
  async upload(actor: Actor, target: UploadTarget, read: () => Promise<Upload>): Promise<Attachment> {
    if (actor.personId === null) throw new Unauthenticated();
    await this.organisations.requireActingFor(actor, target.asOrganisationId);
    const thread = await this.threads.findVisible(actor, target.threadId);
    if (!thread) throw new NotFound();
    if (!isSide(thread, target.asOrganisationId)) throw new NotAParticipant();
    await this.limits.consume(UPLOADED_BY_PERSON, actor.personId);
    if (this.uploading >= UPLOADS_AT_ONCE) throw new ServiceUnavailable(2);
    this.uploading += 1;
    try {
      return await this.keep(actor.personId, target, await read());
    } finally {
      this.uploading -= 1;
    }
  }

  /** For the people of its thread, once it is sent; before that for its uploader. Throws NotFound for everybody else. */
  async requireReadable(actor: Actor, id: string): Promise<Attachment> {
    if (actor.personId === null) throw new Unauthenticated();
    const attachment = await this.attachments.findById(id);
    const isSeen = attachment && (attachment.messageId !== null || attachment.uploaderId === actor.personId) && (await this.threads.findVisible(actor, attachment.threadId));
    if (!isSeen) throw new NotFound();
    await this.limits.consume(FETCHED_BY_PERSON, actor.personId);
    return attachment;
  }

  read(attachment: Attachment): AsyncGenerator<Buffer> {
    return this.attachments.read(attachment);
  }

  /** Takes back what waits to be sent; what was sent goes with its message. */
  async remove(actor: Actor, id: string): Promise<void> {
    if (actor.personId === null) throw new Unauthenticated();
    const attachment = await this.attachments.findById(id);
    if (!attachment || attachment.messageId !== null || attachment.uploaderId !== actor.personId) throw new NotFound();
    await this.attachments.remove(id);
  }

  /** Within the transaction that sends the message: all of them, or it is not sent. */
  async bind(ids: readonly string[], message: { id: MessageId; threadId: ThreadId; organisationId: OrganisationId }, uploaderId: PersonId): Promise<void> {
    if (ids.length === 0) return;
    const bound = await this.attachments.bind(ids, message.id, { ...message, uploaderId });
    if (bound.length !== ids.length) throw new InvalidInput([{ path: 'attachmentIds', code: 'UNKNOWN_VALUE' }]);
    if (bound.reduce((sum, { size }) => sum + size, 0) > LIMITS.attachment.bytesPerMessage) throw new AttachmentTooLarge();
  }

  async prune(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - WAITS_MS);
    while ((await this.attachments.prune(before)) > 0);
  }

  private async keep(uploaderId: PersonId, { threadId, asOrganisationId: organisationId }: UploadTarget, { name: sent, content }: Upload): Promise<Attachment> {
    const name = readFileName(sent);
    if (name === null) throw new AttachmentNameNotTaken();
    const kind = await this.requirePlain(name, content);
    return this.work.run(async () => {
      const stored = await this.attachments.countBytes(organisationId);
      const waiting = await this.attachments.findWaiting(uploaderId, [threadId]);
      if (waiting.length >= LIMITS.attachment.perMessage) throw new TooManyAttachments();
      if (waiting.reduce((sum, { size }) => sum + size, content.length) > LIMITS.attachment.bytesPerMessage) throw new AttachmentTooLarge();
      if (stored + content.length > LIMITS.attachment.bytesPerOrganisation) throw new NoRoomForAttachments();
      return this.attachments.add({ threadId, organisationId, uploaderId, messageId: null, name, kind, size: content.length, content, uploadedAt: this.clock.now() });
    });
  }

  private async requirePlain(name: string, content: Buffer): Promise<AttachmentKind> {
    const verdict = await inspectFile(name, content);
    if (verdict === 'UNKNOWN') throw new AttachmentKindNotTaken();
    if (verdict === 'UNSAFE') throw new AttachmentUnsafe();
    return verdict;
  }
}
