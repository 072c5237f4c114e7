export { Message } from './message.entity';
export { MessageService } from './message.service';
export { MessageSent, ThreadsJoined } from './messaging.events';
export { MessagingModule } from './messaging.module';
export { Thread } from './thread.entity';
export { ThreadService } from './thread.service';
