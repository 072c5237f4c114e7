import { randomUUID } from 'node:crypto';
import { buildConsortium, buildInvitation, buildMemberSeat } from '../builders/build-consortium';
import { type BuiltOrganisation, buildMember } from '../builders/build-organisation';
import type { Answer, Browser } from '../harness/browser';
import type { TestApp } from '../harness/test-app';

/**
 * The callers, those first who may do least: a reader without an account; somebody whose account is erased, with the cookie
 * they had; the owner of another organisation who says to act for ours; the same owner acting for their own upon what is
 * ours; a moderator, in no organisation, who says to act for ours; our viewer, editor and owner.
 */
export const CALLERS = ['anonymous', 'erased', 'impostor', 'other', 'moderator', 'viewer', 'editor', 'owner'] as const;
export type Caller = (typeof CALLERS)[number];

/** 'allowed': answered. 'nothing': answered, with nothing in it that is secret. Otherwise the code it is refused with. */
export type Outcome = string;
/** Somebody erased gets what the anonymous do. */
export type Outcomes = readonly [anonymous: Outcome, impostor: Outcome, other: Outcome, viewer: Outcome, editor: Outcome, owner: Outcome];

/** Sends what the row is about, as whoever has the browser, in the name of the organisation they say to act for. */
type Ask = (browser: Browser, as: string) => Promise<Answer>;

export interface Call {
  readonly ask: Ask;
  /** Stands in what is answered to those who are entitled, and in nothing anybody else is told. */
  readonly secret?: string;
}

export interface Row {
  readonly expect: Outcomes;
  /** Left out: the impostor's, since a moderator is in no organisation. */
  readonly moderator?: Outcome;
  /** Makes what the call is upon; anew after each mutation that was allowed. */
  readonly prepare: (ours: BuiltOrganisation, app: TestApp) => Promise<Call> | Call;
  /** The call ends the caller's session or the organisation: no other row is to share them. */
  readonly isFresh?: boolean;
}

/** By field, with what makes it differ from another row of the same field in brackets. */
export type Rows = Readonly<Record<string, Row>>;

export const ANYBODY: Outcomes = ['allowed', 'allowed', 'allowed', 'allowed', 'allowed', 'allowed'];
/** Each person's own alone, of which this is none. */
export const NONE_THERE: Outcomes = ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'];
export const SIGNED_IN: Outcomes = ['UNAUTHENTICATED', 'allowed', 'allowed', 'allowed', 'allowed', 'allowed'];
/** Read by our own people; others are told no more than that there is nothing. */
export const OWN_PEOPLE: Outcomes = ['nothing', 'nothing', 'nothing', 'allowed', 'allowed', 'allowed'];
export const OWN_SIGNED_IN: Outcomes = ['UNAUTHENTICATED', 'nothing', 'nothing', 'allowed', 'allowed', 'allowed'];
export const NO_LINK: Outcomes = ['RENEWAL.NOT_VALID', 'RENEWAL.NOT_VALID', 'RENEWAL.NOT_VALID', 'RENEWAL.NOT_VALID', 'RENEWAL.NOT_VALID', 'RENEWAL.NOT_VALID'];
/** Written by our editors and owners; `other` is what the others get who act for themselves. */
export const SPEAKERS = (other: Outcome): Outcomes => ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', other, 'ORGANISATION.NOT_YOURS', 'allowed', 'allowed'];
/** Decided by our owners; `other` is what the others get who act for themselves. */
export const OWNERS = (other: Outcome): Outcomes => ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', other, 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'allowed'];
/** Reserved to moderators. */
export const MODERATORS: Outcomes = ['UNAUTHENTICATED', 'MODERATION.NOT_MODERATOR', 'MODERATION.NOT_MODERATOR', 'MODERATION.NOT_MODERATOR', 'MODERATION.NOT_MODERATOR', 'MODERATION.NOT_MODERATOR'];

export const secret = () => `Secret ${randomUUID()}`;
export const tokenIn = (text: string) => /token=([\w-]+)/.exec(text)![1]!;
export const read = (query: string) => (): Call => ({ ask: (browser) => browser.ask(query) });
export const change = (name: string, input: (as: string) => object, selection: string): Call => ({ ask: (browser, as) => browser.mutate(name, input(as), selection) });

/** A mutation in the name of an organisation, upon what `input` makes. */
export const acts = (name: string, expect: Outcomes, selection: string, input: (ours: BuiltOrganisation, app: TestApp) => Promise<object> | object): Row => ({
  expect,
  prepare: async (ours, app) => {
    const upon = await input(ours, app);
    return change(name, (as) => ({ asOrganisationId: as, ...upon }), selection);
  },
});

/** A query or mutation of moderators: `moderator` is what they get, who are in no organisation. */
export const moderates = (moderator: Outcome, prepare: Row['prepare']): Row => ({ expect: MODERATORS, moderator, prepare });

/** Our consortium with a partner whose seat holds a secret. */
export async function aConsortium(app: TestApp, ours: BuiltOrganisation) {
  const consortium = await buildConsortium(app, {}, ours);
  const addedValue = secret();
  const seat = await buildMemberSeat(app, consortium, undefined, { addedValue });
  return { consortium, seat, addedValue };
}

/** An invitation of ours to somebody else's consortium. */
export const anInvitationToUs = async (app: TestApp, ours: BuiltOrganisation) => buildInvitation(app, await buildConsortium(app), ours);

/** An invitation by mail to an address nobody of the callers has. */
export async function anInvitationToJoin(app: TestApp, ours: BuiltOrganisation): Promise<{ invitationId: string; token: string }> {
  const email = `${randomUUID()}@new.example`;
  const input = { asOrganisationId: ours.id, email, role: 'VIEWER', locale: 'en' };
  const { data } = await ours.owner.browser.mutate('inviteMember', input, 'people { invitations { id email } }');
  const invitation = data.inviteMember.people.invitations.find((each: { email: string }) => each.email === email);
  return { invitationId: invitation.id, token: tokenIn((await app.mailTo(email)).text) };
}

export async function aMemberOf(app: TestApp, ours: BuiltOrganisation): Promise<string> {
  const { email } = await buildMember(app, ours.id, 'VIEWER');
  const { organisationPeople } = await ours.owner.browser.query(`{ organisationPeople(organisationId: "${ours.id}") { members { id email } } }`);
  return organisationPeople.members.find((member: { email: string }) => member.email === email).id;
}
