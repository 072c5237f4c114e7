import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdeasModule } from '../ideas';
import { OrganisationsModule } from '../organisations';
import { MessageResolver } from './graphql/message.resolver';
import { AuthorNameLoader, LastMessageLoader, MessagesLoader, ParticipantLoader, SubjectLoader, UnreadCountLoader } from './graphql/messaging.loaders';
import { ThreadResolver, ViewerThreadsResolver } from './graphql/thread.resolver';
import { AnswerForPeopleWhoExportThemselves } from './handlers/answer-for-people-who-export-themselves.handler';
import { TellTheOtherSideWhenAMessageIsSent } from './handlers/tell-the-other-side-when-a-message-is-sent.handler';
import { TellReadersWhenAMessageIsSent } from './handlers/tell-readers-when-a-message-is-sent.handler';
import { MessageFeed } from './message-feed';
import { Message } from './message.entity';
import { MessageRepository } from './message.repository';
import { MessageService } from './message.service';
import { SubjectRepository } from './subject.repository';
import { ThreadRead } from './thread-read.entity';
import { ThreadSubjects } from './thread-subjects.service';
import { Thread } from './thread.entity';
import { ThreadRepository } from './thread.repository';
import { ThreadService } from './thread.service';

@Module({
  imports: [OrganisationsModule, IdeasModule, TypeOrmModule.forFeature([Thread, Message, ThreadRead])],
  providers: [
    ThreadRepository,
    MessageRepository,
    SubjectRepository,
    ThreadSubjects,
    ThreadService,
    MessageService,
    MessageFeed,
    ParticipantLoader,
    SubjectLoader,
    LastMessageLoader,
    MessagesLoader,
    AuthorNameLoader,
    UnreadCountLoader,
    ThreadResolver,
    ViewerThreadsResolver,
    MessageResolver,
    TellReadersWhenAMessageIsSent,
    TellTheOtherSideWhenAMessageIsSent,
    AnswerForPeopleWhoExportThemselves,
  ],
  exports: [ThreadService, MessageService],
})
export class MessagingModule {}
