import { readFile } from 'node:fs/promises';
import { buildSchema, getNamedType, type GraphQLObjectType, isObjectType, isUnionType } from 'graphql';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildConsortium, buildInvitation, buildMemberSeat } from '../builders/build-consortium';
import { buildIdea } from '../builders/build-idea';
import { anExpression } from '../builders/build-interest';
import { type BuiltOrganisation, buildCast, buildOrganisation, type Cast } from '../builders/build-organisation';
import { buildPerson } from '../builders/build-person';
import { buildThread } from '../builders/build-thread';
import { startTestApp, type TestApp } from '../harness/test-app';
import { OBJECT_FIELDS } from './object-fields';
import { anInvitationToJoin } from './row';
import { searchRows } from './search.rows';

const ROOTS = ['Query', 'Mutation', 'Subscription'];
const fieldsOf = (type: string): Partial<Record<string, string[]>> => Object.fromEntries(Object.entries(OBJECT_FIELDS[type] ?? {}).map(([reader, names]) => [reader, names.split(' ')]));

async function readTypes(): Promise<ReadonlyMap<string, GraphQLObjectType>> {
  const schema = buildSchema(await readFile('libs/api-contract/schema.graphql', 'utf8'));
  return new Map(Object.values(schema.getTypeMap()).filter(isObjectType).filter(({ name }) => !name.startsWith('__')).map((type) => [type.name, type]));
}

test('every field of every object is in the table, and nothing else is', async () => {
  const inSchema = [...(await readTypes()).values()].filter(({ name }) => !ROOTS.includes(name)).flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  const listed = Object.keys(OBJECT_FIELDS).flatMap((type) => Object.values(fieldsOf(type)).flatMap((names) => names!.map((field) => `${type}.${field}`)));
  expect(listed.sort()).toEqual(inSchema.sort());
});

test('no public field leads to an object that is not public', async () => {
  const types = await readTypes();
  const open = [...Object.keys(searchRows).filter((row) => row.startsWith('Query.')).map((row) => row.split(/[. ]/)[1]!), 'organisation', 'idea', 'offer', 'identityProviders'];
  const seen = new Set<string>();
  const reached = open.map((field) => types.get('Query')!.getFields()[field]!.type);
  for (const wrapped of reached) {
    const type = getNamedType(wrapped);
    if (isUnionType(type)) reached.push(...type.getTypes());
    if (!isObjectType(type) || seen.has(type.name)) continue;
    seen.add(type.name);
    const { everybody, ...others } = fieldsOf(type.name);
    expect([type.name, Object.keys(others).filter((reader) => reader !== 'fewer')]).toEqual([type.name, []]);
    reached.push(...everybody!.map((field) => type.getFields()[field]!.type));
  }
  expect(seen.size).toBeGreaterThan(30);
});

describe('of what fewer are told than are shown the object', () => {
  let app: TestApp;
  let cast: Cast;
  let ours: BuiltOrganisation;
  /** Invited to our consortium, applicant for our idea, and whom we write to. */
  let theirs: BuiltOrganisation;
  let queries: Readonly<Record<string, string>>;

  beforeAll(async () => {
    app = await startTestApp();
    cast = await buildCast(app);
    ours = cast.organisation;
    theirs = await buildOrganisation(app);
    const blocked = await buildOrganisation(app);
    const suspended = await buildOrganisation(app, {}, ours.owner);
    await app.app.get(UnitOfWork).manager.query(`update organisation set suspended_at = now(), suspension_reason = 'So' where id = $1`, [suspended.id]);
    await ours.owner.browser.mutate('blockOrganisation', { asOrganisationId: ours.id, organisationId: blocked.id }, 'organisation { id }');
    await anInvitationToJoin(app, ours);
    await (await buildPerson(app)).browser.mutate('requestToJoin', { organisationId: ours.id }, 'asked');
    const consortium = await buildConsortium(app, {}, ours);
    const member = await buildMemberSeat(app, consortium, undefined, { addedValue: 'Known to members', message: 'For them alone' });
    await member.organisation.owner.browser.mutate('editSeat', { asOrganisationId: member.organisation.id, seatId: member.id, strategyLink: 'Known to members', providesVet: true }, 'seat { id }');
    await buildInvitation(app, consortium, theirs);
    const shares = [{ organisationId: ours.id, year: 1, cents: 100 }];
    await ours.owner.browser.mutate('saveBudgetPlan', { asOrganisationId: ours.id, consortiumId: consortium.id, version: 0, months: 24, shares }, 'consortium { id }');
    await ours.owner.browser.mutate('recordSubmission', { asOrganisationId: ours.id, consortiumId: consortium.id }, 'consortium { id }');
    await ours.owner.browser.mutate('refuseSuggestion', { asOrganisationId: ours.id, ideaId: consortium.idea.id, organisationId: blocked.id, reason: 'OTHER' }, 'idea { id }');
    const idea = await buildIdea(app, {}, ours);
    await theirs.owner.browser.mutate('expressInterest', anExpression(idea, theirs), 'interest { id }');
    const thread = await buildThread(app, { starter: ours, recipient: theirs });
    await ours.owner.browser.mutate('saveMessageDraft', { threadId: thread.id, text: 'Begun' }, 'thread { id }');
    for (const { browser } of [ours.owner, theirs.owner]) await browser.mutate('markThreadRead', { threadId: thread.id, messageId: thread.firstMessageId }, 'thread { id }');
    queries = {
      Organisation: `object: organisation(id: "${ours.id}")`,
      'Organisation (suspended)': `object: organisation(id: "${suspended.id}")`,
      ProjectIdea: `object: idea(id: "${consortium.idea.id}")`,
      'ProjectIdea (answered)': `object: idea(id: "${idea.id}")`,
      OrganisationPeople: `object: organisationPeople(organisationId: "${ours.id}")`,
      OrganisationMember: `object: organisationPeople(organisationId: "${ours.id}")`,
      Consortium: `object: consortium(id: "${consortium.id}")`,
      Seat: `object: consortium(id: "${consortium.id}")`,
      Thread: `object: thread(id: "${thread.id}")`,
      Message: `object: thread(id: "${thread.id}")`,
    };
  });
  afterAll(() => app.stop());

  /** Something stands in it. */
  const isTold = (value: unknown): boolean =>
    Array.isArray(value) ? value.some(isTold) : value !== null && typeof value === 'object' ? Object.values(value).some(isTold) : value !== null && value !== undefined && value !== false && value !== '';

  const members = ['viewer', 'editor', 'owner'];
  const ASKED: readonly (readonly [field: string, selection: string, told: readonly string[]])[] = [
    ['Organisation.blockedOrganisations', 'blockedOrganisations { id }', ['editor', 'owner']],
    ['Organisation.viewerRole', 'viewerRole', members],
    ['Organisation (suspended).suspension', 'suspension { reason }', ['owner']],
    ['ProjectIdea.consortium', 'consortium { id }', ['theirs', ...members]],
    ['ProjectIdea (answered).viewerInterests', 'viewerInterests { id }', ['theirs']],
    ['OrganisationPeople.invitations', 'invitations { email }', ['owner']],
    ['OrganisationPeople.requests', 'requests { email }', ['owner']],
    // Their own; those of the others only owners: Query.organisationPeople.
    ['OrganisationMember.email', 'members { email }', members],
    ['Consortium.budgetPlan', 'budgetPlan { totalCents }', members],
    ['Consortium.refusedSuggestions', 'refusedSuggestions { id }', ['editor', 'owner']],
    ['Consortium.submissions', 'submissions { id }', members],
    ['Seat.addedValue', 'seats { addedValue }', members],
    ['Seat.message', 'seats { message }', members],
    ['Seat.providesVet', 'seats { providesVet }', members],
    ['Seat.strategyLink', 'seats { strategyLink }', members],
    ['Thread.draft', 'draft { text }', ['owner']],
    ['Thread.readers', 'readers { name }', ['theirs', ...members]],
    ['Thread.otherReadUpTo', 'otherReadUpTo', ['theirs', ...members]],
    ['Message.changeableUntil', 'messages { edges { node { changeableUntil } } }', ['owner']],
  ];

  test('each is asked for here', () => {
    const asked = new Set(ASKED.map(([field]) => field.replace(/ \(.*\)/, '')));
    expect([...asked].sort()).toEqual(Object.keys(OBJECT_FIELDS).flatMap((type) => (fieldsOf(type)['fewer'] ?? []).map((field) => `${type}.${field}`)).sort());
  });

  test.each(ASKED)('%s', async (field, selection, told) => {
    const readers = { anonymous: app.browser(), stranger: (await buildOrganisation(app)).owner.browser, theirs: theirs.owner.browser, viewer: cast.viewer, editor: cast.editor, owner: ours.owner.browser };
    const found: string[] = [];
    for (const [reader, browser] of Object.entries(readers)) {
      const { data } = await browser.ask(`{ ${queries[field.split('.')[0]!]} { ${selection} } }`);
      if (isTold(data?.object)) found.push(reader);
    }
    expect(found).toEqual(told);
  });
});
