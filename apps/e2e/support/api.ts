import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { linkMailedTo } from './mail';
import { PASSWORD, type NewPerson } from './sign-up';

/*
 * What a journey needs before it begins, made over the API with the browser's own session. The journey's subject itself is done by hand.
 */

export interface Made {
  readonly id: string;
  readonly slug: string;
}

/** Asks the API as the person whose browser this is, and throws what it refuses. */
export async function ask<TData>(request: APIRequestContext, query: string, variables: object = {}): Promise<TData> {
  // a connection that lay idle may be closed by the server just as it is used again
  const response = await request.post('/graphql', { data: { query, variables }, maxRetries: 1 });
  const { data, errors } = (await response.json()) as { data?: TData; errors?: readonly unknown[] };
  if (errors !== undefined || !data) throw new Error(`The API refused: ${JSON.stringify(errors)}`);
  return data;
}

const mutate = <TData>(request: APIRequestContext, name: string, type: string, answer: string, input: object) =>
  ask<Record<string, TData>>(request, `mutation($input: ${type}!) { ${name}(input: $input) { ${answer} } }`, { input }).then((data) => data[name] as TData);

/** Registers and confirms; the page's browser is signed in afterwards. */
export async function join(page: Page, { name, email, locale = 'en', password = PASSWORD }: NewPerson): Promise<void> {
  await mutate(page.request, 'register', 'RegisterInput', 'checkYourMail', { email, locale });
  const link = await linkMailedTo(page.request, email, '/confirm');
  const token = new URL(link, 'http://localhost').searchParams.get('token');
  const { viewer } = await mutate<{ viewer: { email: string } }>(page.request, 'confirmEmail', 'ConfirmEmailInput', 'viewer { email }', { token, name, password });
  expect(viewer.email).toBe(email);
}

export async function signInOverApi(page: Page, email: string, password = PASSWORD): Promise<void> {
  await mutate(page.request, 'signIn', 'SignInInput', 'viewer { id }', { email, password });
}

export interface Profile {
  readonly name: string;
  readonly country: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A profile owned by whoever is signed in. */
export async function createOrganisation(page: Page, profile: Profile): Promise<Made> {
  const { organisation } = await mutate<{ organisation: Made }>(page.request, 'createOrganisation', 'CreateOrganisationInput', 'organisation { id slug }', { profile });
  return organisation;
}

/** A published idea that says all a consortium is asked for, so that only its members decide whether it is eligible. */
export async function publishIdea(page: Page, asOrganisationId: string, title: string, content: object = {}): Promise<Made> {
  const { idea } = await mutate<{ idea: Made }>(page.request, 'draftIdea', 'DraftIdeaInput', 'idea { id slug }', {
    asOrganisationId,
    content: {
      title,
      summary: 'Three institutions share what each of them teaches best.',
      body: 'Every partner opens one course to the students of the others.',
      language: 'en',
      action: 'STRATEGIC_PARTNERSHIP',
      callYear: 2027,
      scale: 'DEVELOPMENT',
      sectors: ['HIGHER_EDUCATION'],
      higherEducationLink: 'It renews the teaching of bachelor students.',
      agendaLink: 'It answers the agenda’s call for relevant and inclusive higher education.',
      results: [{ kind: 'COURSE', description: 'Three open courses.', reach: 'EUROPEAN' }],
      aims: ['QUALITY_AND_RENEWAL'],
      activities: ['TEACHING_AND_CURRICULUM_DEVELOPMENT'],
      durationMonths: 24,
      grantAskedCents: 25_000_000,
      deadline: '2027-03-03T16:00:00.000Z',
      deadlineZone: 'Europe/Brussels',
      partnersSought: [{ count: 2, type: 'COMPANY', task: 'Test the courses with those who employ the students.' }],
      ...content,
    },
  });
  await mutate(page.request, 'publishIdea', 'PublishIdeaInput', 'idea { id }', { asOrganisationId, ideaId: idea.id });
  return idea;
}

export async function openConsortium(page: Page, asOrganisationId: string, ideaId: string): Promise<string> {
  const { consortium } = await mutate<{ consortium: { id: string } }>(page.request, 'openConsortium', 'OpenConsortiumInput', 'consortium { id }', { asOrganisationId, ideaId });
  return consortium.id;
}

/** Accepts whatever the organisation is invited to. */
export async function acceptInvitations(page: Page, organisationId: string): Promise<void> {
  const { viewer } = await ask<{ viewer: { invitations: readonly { id: string; organisation: { id: string } }[] } }>(page.request, '{ viewer { invitations { id organisation { id } } } }');
  for (const { id, organisation } of viewer.invitations) {
    if (organisation.id !== organisationId) continue;
    await mutate(page.request, 'acceptInvitation', 'AnswerInvitationInput', 'seat { id }', { asOrganisationId: organisationId, seatId: id });
  }
}

/** Starts a thread about an organisation's profile, and gives its id. */
export async function startThread(page: Page, asOrganisationId: string, aboutOrganisationId: string, text: string): Promise<string> {
  const { thread } = await mutate<{ thread: { id: string } }>(page.request, 'startThread', 'StartThreadInput', 'thread { id }', {
    asOrganisationId, subject: { kind: 'ORGANISATION', id: aboutOrganisationId }, text, clientKey: crypto.randomUUID(),
  });
  return thread.id;
}
