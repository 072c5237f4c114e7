import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdeasModule } from '../ideas';
import { OrganisationsModule } from '../organisations';
import { Attachment } from './attachments/attachment.entity';
import { AttachmentRepository } from './attachments/attachment.repository';
import { AttachmentLoader, MessageAttachmentsResolver, ThreadAttachmentsResolver } from './attachments/attachment.resolver';
import { AttachmentService } from './attachments/attachment.service';
import { AttachmentsController } from './attachments/attachments.controller';
import { MessageResolver } from './graphql/message.resolver';
import { AuthorNameLoader, LastMessageLoader, MessagesLoader, ParticipantLoader, SubjectLoader, UnreadCountLoader } from './graphql/messaging.loaders';
import { DraftLoader, KeepingLoader, ReadersLoader } from './graphql/thread-keeping.loaders';
import { ThreadKeepingResolver } from './graphql/thread-keeping.resolver';
import { ThreadResolver, ViewerThreadsResolver } from './graphql/thread.resolver';
import { TellTheOtherSideWhenAMessageIsSent } from './handlers/tell-the-other-side-when-a-message-is-sent.handler';
import { AnswerForPeopleWhoExportOrEraseThemselves } from './handlers/answer-for-people-who-export-or-erase-themselves.handler';
import { TellReadersWhenAMessageChanges } from './handlers/tell-readers-when-a-message-changes.handler';
import { TellReadersWhenAMessageIsSent } from './handlers/tell-readers-when-a-message-is-sent.handler';
import { MessageChangesService } from './message-changes.service';
import { MessageDraft } from './message-draft.entity';
import { MoveThreadsWhenOrganisationsAreMerged } from './handlers/move-threads-when-organisations-are-merged.handler';
import { FollowMergesRepository } from './follow-merges.repository';
import { MessageFeed } from './message-feed';
import { Message } from './message.entity';
import { MessageRepository } from './message.repository';
import { MessageService } from './message.service';
import { SubjectRepository } from './subject.repository';
import { ThreadFeed } from './thread-feed';
import { ThreadKeeping } from './thread-keeping.entity';
import { ThreadKeepingRepository } from './thread-keeping.repository';
import { ThreadKeepingService } from './thread-keeping.service';
import { ThreadRead } from './thread-read.entity';
import { ThreadSearchRepository } from './thread-search.repository';
import { ThreadSearchService } from './thread-search.service';
import { ThreadSubjects } from './thread-subjects.service';
import { Thread } from './thread.entity';
import { ThreadRepository } from './thread.repository';
import { ThreadService } from './thread.service';

@Module({
  imports: [OrganisationsModule, IdeasModule, TypeOrmModule.forFeature([Thread, Message, ThreadRead, ThreadKeeping, MessageDraft, Attachment])],
  controllers: [AttachmentsController],
  providers: [
    AttachmentRepository,
    AttachmentService,
    AttachmentLoader,
    MessageAttachmentsResolver,
    ThreadAttachmentsResolver,
    ThreadRepository,
    MessageRepository,
    FollowMergesRepository,
    MoveThreadsWhenOrganisationsAreMerged,
    SubjectRepository,
    ThreadSubjects,
    ThreadKeepingRepository,
    ThreadSearchRepository,
    ThreadService,
    ThreadKeepingService,
    ThreadSearchService,
    MessageService,
    MessageChangesService,
    ThreadFeed,
    MessageFeed,
    ParticipantLoader,
    SubjectLoader,
    LastMessageLoader,
    MessagesLoader,
    AuthorNameLoader,
    UnreadCountLoader,
    KeepingLoader,
    DraftLoader,
    ReadersLoader,
    ThreadResolver,
    ViewerThreadsResolver,
    MessageResolver,
    ThreadKeepingResolver,
    TellReadersWhenAMessageIsSent,
    TellTheOtherSideWhenAMessageIsSent,
    TellReadersWhenAMessageChanges,
    AnswerForPeopleWhoExportOrEraseThemselves,
  ],
  exports: [ThreadService, MessageService],
})
export class MessagingModule {}
