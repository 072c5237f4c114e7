// People who use a running API over the wire, as the benches and drills need them.
import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';

const PASSWORD = 'a password for drills';

/** A visitor with cookies and an address of their own. */
export class Visitor {
  cookie = '';

  constructor(url, number) {
    this.url = url;
    this.address = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  }

  /** The whole answer; throws when none comes. */
  async ask(query, variables = {}) {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': this.address, ...(this.cookie ? { cookie: this.cookie } : {}) },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(10_000),
    });
    const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (cookies.length > 0) this.cookie = cookies.join('; ');
    return response.json();
  }

  async mutate(name, input, selection) {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    return this.ask(`mutation($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, { input });
  }

  async must(name, input, selection) {
    const { data, errors } = await this.mutate(name, input, selection);
    if (errors) throw new Error(`${name} was refused: ${JSON.stringify(errors)}`);
    return data[name];
  }
}

/** Conversations, each of two new organisations with an owner who is signed in. `database` is a connected pg client. */
export async function makeConversations(database, url, count) {
  const passwordHash = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  let number = 1;
  const makeSide = async () => {
    const email = `${randomUUID()}@drill.example`;
    await database.query(`insert into person (email, name, locale, password_hash, is_demo, created_at) values ($1, 'Drill', 'en', $2, true, now())`, [email, passwordHash]);
    const visitor = new Visitor(url, (number += 1));
    await visitor.must('signIn', { email, password: PASSWORD }, 'viewer { id }');
    const { organisation } = await visitor.must('createOrganisation', { profile: { name: `Drill ${randomUUID()}`, type: 'HIGHER_EDUCATION_INSTITUTION', country: 'FI' } }, 'organisation { id }');
    return { visitor, organisationId: organisation.id };
  };
  const conversations = [];
  for (let i = 0; i < count; i += 1) {
    const [from, to] = [await makeSide(), await makeSide()];
    const started = { asOrganisationId: from.organisationId, subject: { kind: 'ORGANISATION', id: to.organisationId }, text: 'Hello', clientKey: randomUUID() };
    const { thread } = await from.visitor.must('startThread', started, 'thread { id }');
    conversations.push({ threadId: thread.id, from, to });
  }
  return conversations;
}
