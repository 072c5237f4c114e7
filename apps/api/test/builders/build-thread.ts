import { randomUUID } from 'node:crypto';
import type { TestApp } from '../harness/test-app';
import { type BuiltOrganisation, buildOrganisation } from './build-organisation';

export interface BuiltThread {
  readonly id: string;
  readonly firstMessageId: string;
  readonly starter: BuiltOrganisation;
  readonly recipient: BuiltOrganisation;
}

/** A message with a text and a key of its own. */
export const aMessage = (overrides: object = {}) => ({ text: `Hello ${randomUUID()}`, clientKey: randomUUID(), ...overrides });

/** What starts a thread about the profile of `to`, in the name of `from`. */
export const aStart = (from: { id: string }, to: { id: string }, overrides: object = {}) => ({
  ...aMessage(),
  asOrganisationId: from.id,
  subject: { kind: 'ORGANISATION', id: to.id },
  ...overrides,
});

/** A thread of one message, between new organisations or those given, about the recipient's profile or what is given. */
export async function buildThread(
  test: TestApp,
  { starter, recipient, ...overrides }: { starter?: BuiltOrganisation; recipient?: BuiltOrganisation; subject?: { kind: string; id: string } } = {},
): Promise<BuiltThread> {
  const from = starter ?? (await buildOrganisation(test));
  const to = recipient ?? (await buildOrganisation(test));
  const { data, errors } = await from.owner.browser.mutate('startThread', aStart(from, to, overrides), 'thread { id } message { id }');
  if (errors) throw new Error(JSON.stringify(errors));
  return { id: data.startThread.thread.id, firstMessageId: data.startThread.message.id, starter: from, recipient: to };
}

/** Sends in a thread for one of its sides; gives the id of the message. */
export async function sendIn(thread: BuiltThread, from: BuiltOrganisation, overrides: object = {}): Promise<string> {
  const input = { ...aMessage(overrides), asOrganisationId: from.id, threadId: thread.id };
  const { data, errors } = await from.owner.browser.mutate('sendMessage', input, 'message { id }');
  if (errors) throw new Error(JSON.stringify(errors));
  return data.sendMessage.message.id;
}
