import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import type { MessageId, ThreadId } from '@trefoil/vocabulary';
import DataLoader from 'dataloader';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { groupInOrder } from '../../../platform/graphql/in-order';
import { MessageType } from '../graphql/message.type';
import { ThreadType } from '../graphql/thread.type';
import type { Message } from '../message.entity';
import type { Thread } from '../thread.entity';
import type { Attachment } from './attachment.entity';
import { AttachmentRepository } from './attachment.repository';
import { AttachmentService } from './attachment.service';
import { AttachmentType, RemoveAttachmentInput, RemoveAttachmentPayload } from './attachment.type';

/** For messages and threads that were found visible. */
@Injectable()
export class AttachmentLoader {
  constructor(private readonly attachments: AttachmentRepository) {}

  loadOfMessage(context: GraphqlContext, id: MessageId): Promise<Attachment[]> {
    const batch = async (ids: readonly MessageId[]) => groupInOrder(ids, await this.attachments.findOfMessages(ids), (row) => row.messageId);
    return context.loader(this, () => new DataLoader(batch)).load(id);
  }

  async loadWaiting({ actor: { personId } }: GraphqlContext, id: ThreadId): Promise<Attachment[]> {
    return personId === null ? [] : this.attachments.findWaiting(personId, [id]);
  }
}

@Resolver(() => MessageType)
export class MessageAttachmentsResolver {
  constructor(
    private readonly service: AttachmentService,
    private readonly loader: AttachmentLoader,
  ) {}

  @ResolveField(() => [AttachmentType])
  attachments(@Parent() { id, deletedAt }: Message, @Context() context: GraphqlContext): Promise<Attachment[]> {
    return deletedAt ? Promise.resolve([]) : this.loader.loadOfMessage(context, id);
  }

  @Mutation(() => RemoveAttachmentPayload, { description: 'For whoever uploaded it, before it is sent; afterwards it goes with its message alone.' })
  async removeAttachment(@CurrentActor() actor: Actor, @Args('input') { attachmentId }: RemoveAttachmentInput): Promise<RemoveAttachmentPayload> {
    await this.service.remove(actor, attachmentId);
    return { removedId: attachmentId };
  }
}

@Resolver(() => ThreadType)
export class ThreadAttachmentsResolver {
  constructor(private readonly loader: AttachmentLoader) {}

  @ResolveField(() => [AttachmentType], { description: 'What the viewer has uploaded here and not sent yet.' })
  waitingAttachments(@Parent() { id }: Thread, @Context() context: GraphqlContext): Promise<Attachment[]> {
    return this.loader.loadWaiting(context, id);
  }
}
