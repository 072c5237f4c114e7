import { Mailbox, type MailboxEnd } from './mailbox';

function open(capacity: number) {
  const ends: MailboxEnd[] = [];
  return { ends, mailbox: new Mailbox<number>(capacity, (end) => ends.push(end)) };
}

test('gives what was put, in order, whether the reader waits or comes later', async () => {
  const { mailbox } = open(5);
  const first = mailbox.next();
  mailbox.put(1);
  mailbox.put(2);
  mailbox.put(3);
  expect(await first).toEqual({ value: 1, done: false });
  expect(await mailbox.next()).toEqual({ value: 2, done: false });
  expect(await mailbox.next()).toEqual({ value: 3, done: false });
});

test('closes rather than hold more than its capacity', async () => {
  const { mailbox, ends } = open(2);
  for (let i = 0; i < 10; i += 1) mailbox.put(i);
  expect(ends).toEqual(['OVERFULL']);
  expect(await mailbox.next()).toEqual({ value: undefined, done: true });
});

test('lets go of a reader who waits when it ends', async () => {
  const { mailbox, ends } = open(2);
  const waiting = mailbox.next();
  await mailbox.return();
  mailbox.put(1);
  expect(await waiting).toEqual({ value: undefined, done: true });
  expect(ends).toEqual(['LEFT']);
});
