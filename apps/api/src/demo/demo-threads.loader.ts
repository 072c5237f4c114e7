import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MessageId, ThreadId } from '@trefoil/vocabulary';
import { MessageService, ThreadService } from '../modules/messaging';
import { demoIdeas, type DemoMessage, demoOffers, type DemoThread, type DemoThreadSubject, demoThreads } from './content';
import type { DemoActing, DemoEvent, DemoWorld } from './demo-world';

/** A thread as it grows. */
interface Conversation {
  readonly content: DemoThread;
  readonly sides: Readonly<Record<DemoMessage['by'], DemoActing>>;
  readonly sent: MessageId[];
  id: ThreadId | null;
}

@Injectable()
export class DemoThreadsLoader {
  constructor(
    private readonly messages: MessageService,
    private readonly threads: ThreadService,
  ) {}

  /** The messages one by one, and that both sides have read them. */
  events(world: DemoWorld): DemoEvent[] {
    const organisationOf = new Map([...demoIdeas, ...demoOffers].map(({ key, organisation }) => [key, organisation]));
    return demoThreads.flatMap((content) => {
      const { kind, key } = content.subject;
      const owner = kind === 'ORGANISATION' ? key : (organisationOf.get(key) ?? key);
      const conversation: Conversation = { content, sides: { STARTER: world.requireOrganisation(content.starter), OWNER: world.requireOrganisation(owner) }, sent: [], id: null };
      return [
        ...content.messages.map((message) => ({ hoursAgo: message.hoursAgo, happen: () => this.send(world, conversation, message) })),
        { hoursAgo: 0, happen: () => this.read(conversation) },
      ];
    });
  }

  private async send(world: DemoWorld, conversation: Conversation, { by, text }: DemoMessage): Promise<void> {
    const { id: asOrganisationId, actor } = conversation.sides[by];
    const draft = { asOrganisationId, text, clientKey: randomUUID() };
    const { thread, message } = conversation.id
      ? await this.messages.send(actor, draft, conversation.id)
      : await this.messages.start(actor, draft, subjectOf(world, conversation.content.subject));
    conversation.id = thread.id;
    conversation.sent.push(message.id);
  }

  /** Both sides have read everything, but for one that has not seen the last message. */
  private async read({ content, sides, sent, id }: Conversation): Promise<void> {
    for (const side of ['STARTER', 'OWNER'] as const) {
      const seen = sent.at(content.unreadFor === side ? -2 : -1);
      if (id && seen) await this.threads.markRead(sides[side].actor, id, seen);
    }
  }
}

function subjectOf(world: DemoWorld, { kind, key }: DemoThreadSubject) {
  const ids = { ORGANISATION: () => world.requireOrganisation(key).id, IDEA: () => world.requireIdea(key), OFFER: () => world.requireOffer(key) };
  return { kind, id: ids[kind]() };
}
