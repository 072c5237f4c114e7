import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ApolloClient, ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { SchemaLink } from '@apollo/client/link/schema';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { findRuleSet } from '@trefoil/rules';
import { ACTION_CODES, type IsoDate } from '@trefoil/vocabulary';
import { useEffect, type ReactNode } from 'react';
import { WishesForm } from '../features/build-consortium/wishes-form';
import { firstWishes } from '../features/build-consortium/wishes';
import { ChangeAddressForm } from '../features/change-address/change-address.form';
import { ChangePasswordForm } from '../features/change-password/change-password.form';
import { AskToJoin, ClaimWithEvidence } from '../features/claim-organisation/claim-forms';
import { ConfirmEmailForm } from '../features/confirm-email/confirm-email.form';
import { ReasonForm } from '../features/decide-case/reason.form';
import { VerifyForm } from '../features/decide-case/verify.form';
import { EditAccountForm } from '../features/edit-account/edit-account.form';
import { blankIdea } from '../features/edit-idea/idea-values';
import { IdeaWizard } from '../features/edit-idea/idea-wizard';
import { OfferForm } from '../features/edit-offer/offer-form';
import { blankOffer } from '../features/edit-offer/offer-values';
import { OrganisationForm } from '../features/edit-organisation/organisation-form';
import { blankOrganisation } from '../features/edit-organisation/organisation-values';
import { EditSeat } from '../features/edit-seat/edit-seat';
import { EraseAccountForm } from '../features/erase-account/erase-account.form';
import { InterestForm } from '../features/express-interest/interest-form';
import { InvitePartner } from '../features/invite-partner/invite-partner';
import { ReportButton } from '../features/keep-distance/report-button';
import { RegisterWithIdentityForm } from '../features/link-identity/register-with-identity.form';
import { DepartmentList } from '../features/manage-departments/department-list';
import { InviteMemberForm } from '../features/manage-people/invite-member.form';
import { PlanBudget } from '../features/plan-budget/plan-budget';
import { RegisterForm } from '../features/register/register.form';
import { NewPasswordForm } from '../features/reset-password/new-password.form';
import { RequestPasswordResetForm } from '../features/reset-password/request-password-reset.form';
import { SignInAgain } from '../features/sign-in-again/sign-in-again';
import { SignInForm } from '../features/sign-in/sign-in.form';
import { DeclineInterests } from '../features/triage-interests/decline-interests';
import { InterestCap } from '../features/triage-interests/interest-cap';
import { OfferSeat } from '../features/triage-interests/offer-seat';
import { WriteMessage } from '../features/write-message/write-message';
import { createCache } from '../shared/apollo/cache';
import { createSessionLink } from '../shared/apollo/session-link';
import { SignOutDocument } from '../shared/session/sign-out.graphql';
import { apiError, mockSchema, type Answers } from '../shared/testing/mock-schema';
import { renderPage } from '../shared/testing/render-page';

type Shown = {
  readonly file: string;
  readonly form: ReactNode;
  /** Buttons to press before it is there. */
  readonly opensBy?: readonly string[];
  readonly answers?: Answers;
  /** Aids to filling it in, which are no fields of it. */
  readonly aids?: RegExp;
};

const nothing = () => Promise.resolve();
const never = () => { throw new Error('A faulty form was sent'); };
const rules = findRuleSet('STRATEGIC_PARTNERSHIP', 2026) ?? findRuleSet(ACTION_CODES[0]!, 2026)!;
const standing = { organisation: { id: '3', name: 'Skärviken' }, domain: 'skarviken.example' } as never;
const organisation = { id: '3', name: 'Skärviken', country: 'SE', type: 'HIGHER_EDUCATION_INSTITUTION', city: null };
const draft = { action: rules.action, callYear: rules.callYear, durationMonths: null, grantAskedCents: null, higherEducationLink: null, agendaLink: null, deadline: null, aims: [], activities: [], otherActivity: null, members: [] };

/** Every form with texts to write in that can be wrong. */
const FORMS: readonly Shown[] = [
  { file: 'features/build-consortium/wishes-form.tsx', form: <WishesForm initial={firstWishes(rules, 1)} rules={rules} onAsked={never} /> },
  { file: 'features/change-address/change-address.form.tsx', form: <ChangeAddressForm hasPassword /> },
  { file: 'features/change-password/change-password.form.tsx', form: <ChangePasswordForm email="a@b.example" onChanged={never} /> },
  { file: 'features/claim-organisation/claim-forms.tsx', form: <ClaimWithEvidence standing={standing} doubt="SUBDOMAIN" onAsked={nothing} /> },
  { file: 'features/claim-organisation/claim-forms.tsx', form: <AskToJoin standing={standing} onAsked={nothing} /> },
  { file: 'features/confirm-email/confirm-email.form.tsx', form: <ConfirmEmailForm token="t" /> },
  { file: 'features/decide-case/reason.form.tsx', form: <ReasonForm choices={[{ act: 'KEEP', label: 'Keep' }]} hint="Why" onDecide={nothing} /> },
  { file: 'features/decide-case/verify.form.tsx', form: <VerifyForm organisationId="3" /> },
  { file: 'features/edit-account/edit-account.form.tsx', form: <EditAccountForm name="Aino" locale="en" /> },
  {
    file: 'features/edit-idea/idea-wizard.tsx',
    form: <IdeaWizard idea={{ id: '7', status: 'PUBLISHED', version: 1 } as never} initial={blankIdea({ language: 'en', action: rules.action, callYear: String(rules.callYear) })} organisation={{ id: '3', country: 'SE' }} step="about" onStep={never} onSaved={never} onPublish={nothing} onPreview={never} actingAs={null} />,
  },
  { file: 'features/edit-offer/offer-form.tsx', form: <OfferForm initial={blankOffer('en', new Date())} isPublished onSave={nothing} compareHref={null} done={null} actingAs={null} /> },
  { file: 'features/edit-organisation/organisation-form.tsx', form: <OrganisationForm initial={blankOrganisation('en')} isNew={false} charterIsImported={false} onSave={nothing} profileHref={null} /> },
  {
    file: 'features/edit-seat/edit-seat.tsx', opensBy: ['Edit statements of Skärviken'],
    form: <EditSeat seat={{ id: '1', addedValue: null, strategyLink: null, providesVet: null, organisation }} asOrganisationId="3" needsAddedValue asksVet={false} />,
  },
  { file: 'features/erase-account/erase-account.form.tsx', form: <EraseAccountForm email="a@b.example" hasPassword /> },
  { file: 'features/express-interest/interest-form.tsx', form: <InterestForm keptAs="k" partnersSought={[]} initial={{}} takesOthers submitLabel="Send" onSave={nothing} /> },
  { file: 'features/invite-partner/invite-partner.tsx', form: <InvitePartner consortiumId="1" asOrganisationId="4" callYear={2026} seated={new Set()} preset="3" />, answers: { organisation } },
  { file: 'features/keep-distance/report-button.tsx', opensBy: ['Report'], form: <ReportButton asOrganisationId="3" subject={{ kind: 'IDEA', id: '7' }} /> },
  { file: 'features/link-identity/register-with-identity.form.tsx', form: <RegisterWithIdentityForm name="" returnTo="/home" /> },
  { file: 'features/manage-departments/department-list.tsx', opensBy: ['Add a department'], form: <DepartmentList organisation={{ id: '3', departments: [] } as never} mayEdit /> },
  { file: 'features/manage-people/invite-member.form.tsx', form: <InviteMemberForm organisationId="3" /> },
  {
    file: 'features/plan-budget/plan-budget.tsx', aids: /^weight-/,
    form: <PlanBudget consortiumId="1" asOrganisationId="3" plan={null} holders={[{ id: '3', name: 'Skärviken' }]} draft={draft} rules={rules} today={'2026-01-10' as IsoDate} />,
  },
  { file: 'features/register/register.form.tsx', form: <RegisterForm returnTo={null} /> },
  { file: 'features/reset-password/new-password.form.tsx', form: <NewPasswordForm token="t" /> },
  { file: 'features/reset-password/request-password-reset.form.tsx', form: <RequestPasswordResetForm /> },
  { file: 'features/sign-in-again/sign-in-again.tsx', form: <><SignInAgain /><SessionEnds /></> },
  { file: 'features/sign-in/sign-in.form.tsx', form: <SignInForm returnTo="/home" /> },
  { file: 'features/triage-interests/decline-interests.tsx', form: <DeclineInterests asOrganisationId="3" ideaTitle="Leaves" interests={[{ id: '1', name: 'Other' }]} onClose={never} onDone={nothing} /> },
  { file: 'features/triage-interests/interest-cap.tsx', form: <InterestCap asOrganisationId="3" ideaId="7" most={null} /> },
  { file: 'features/triage-interests/offer-seat.tsx', form: <OfferSeat asOrganisationId="3" interest={{ id: '1', name: 'Other', role: 'PARTNER' }} needsAddedValue onClose={never} onDone={nothing} /> },
];

/** Forms of one field that cannot hold anything faulty, and frames of others: why each is not walked. */
const NOT_WALKED: Readonly<Record<string, string>> = {
  'entities/suggestion/refuse-suggestion.tsx': 'a choice that always stands, and a note that the field itself bounds',
  'features/change-message/change-message.tsx': 'one text that the field itself bounds; empty, it is not sent',
  'features/write-message/write-message.tsx': 'one text that the field itself bounds; empty, it is not sent',
  'features/decide-case/find-other.tsx': 'a search',
  'features/invite-partner/find-partner.tsx': 'a search',
  'pages/audit-log/audit-log.page.tsx': 'a search by days, of which any may be left out',
  'features/manage-people/member-list.tsx': 'one choice that always stands',
  'features/search-directory/save-search.tsx': 'one name that the field itself bounds and asks for',
  'pages/saved-searches/saved-searches.page.tsx': 'one name that the field itself bounds and asks for',
  'shared/forms/publishing-form.tsx': 'the frame of offers',
  'shared/page/get-form.tsx': 'a search, by an address',
};

const source = resolve(__dirname, '..');
const TOO_LONG = 'x'.repeat(20_001);

/** Something is refused for want of a session. */
function SessionEnds() {
  useEffect(() => {
    const client = new ApolloClient({ cache: createCache(), link: ApolloLink.from([createSessionLink(), new SchemaLink({ schema: mockSchema({ signOut: () => { throw apiError('UNAUTHENTICATED'); } }) })]) });
    client.mutate({ mutation: SignOutDocument }).catch(() => undefined);
  }, []);
  return null;
}

async function show({ form, opensBy = [], answers = {} }: Omit<Shown, 'file'>): Promise<HTMLFormElement> {
  renderPage({ page: { Component: () => form }, path: '/', signedIn: true, answers: { viewer: { id: '9', name: 'Aino', email: 'aino@skarviken.example', memberships: [] }, ...answers } });
  for (const name of opensBy) fireEvent.click(await screen.findByRole('button', { name }));
  return waitFor(() => {
    const found = document.querySelector('form:not([role="search"])');
    if (!(found instanceof HTMLFormElement)) throw new Error('No form is shown');
    return found;
  });
}

/** The fields to write in, but for dates, which hold nothing but dates. */
const texts = (form: HTMLFormElement, aids?: RegExp) =>
  [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input:is([type="text"], [type="email"], [type="password"], [type="url"], [type="tel"])')]
    .filter((field) => !field.hidden && field.getAttribute('role') !== 'combobox' && !aids?.test(field.id));

test('every form is walked, or it is said why not', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx') && !name.endsWith('.spec.tsx'));
  const withForms = files.filter((name) => /<form\b|<PublishingForm\b/.test(readFileSync(join(source, name), 'utf8'))).map((name) => relative(source, join(source, name)).replaceAll('\\', '/'));
  expect(withForms.sort()).toEqual([...new Set([...FORMS.map(({ file }) => file), ...Object.keys(NOT_WALKED)])].sort());
});

test.each(FORMS)('$file says what is wrong beside each field and in a summary that takes the focus, and keeps what was typed', async ({ aids, ...shown }) => {
  const form = await show(shown);
  const fields = texts(form, aids);
  expect(fields.length).toBeGreaterThan(0);
  for (const field of fields) fireEvent.change(field, { target: { value: TOO_LONG } });
  fireEvent.submit(form);
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/problem/));
  const linked = [...(document.activeElement?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
  for (const { id } of fields) {
    const field = document.getElementById(id) as HTMLInputElement;
    expect([id, field.value.length, field.getAttribute('aria-invalid')]).toEqual([id, TOO_LONG.length, 'true']);
    const beside = (field.getAttribute('aria-describedby') ?? '').split(' ').map((each) => document.getElementById(each)?.textContent ?? '').join('');
    expect([id, beside.trim() !== '']).toEqual([id, true]);
    expect(linked).toContain(`#${id}`);
  }
});

const ended = () => Promise.reject(new CombinedGraphQLErrors({ errors: [{ message: 'UNAUTHENTICATED', extensions: { code: 'UNAUTHENTICATED' } }] }));

test.each<[string, ReactNode, Record<string, string>, Answers?]>([
  ['an offer', <OfferForm key="o" initial={blankOffer('en', new Date())} isPublished onSave={ended} compareHref={null} done={null} actingAs={null} />, { title: 'Half an offer' }],
  ['a profile', <OrganisationForm key="p" initial={{ ...blankOrganisation('en'), type: 'COMPANY', country: 'SE' }} isNew charterIsImported={false} onSave={ended} profileHref={null} />, { name: 'Half an organisation', description: 'Half a profile' }],
  ['an answer to an idea', <InterestForm key="i" keptAs="ended" partnersSought={[]} initial={{ partnerSoughtId: 'OTHER', role: 'PARTNER', contactName: 'Aino', contactEmail: 'a@b.example' }} takesOthers submitLabel="Send" onSave={ended} />, { tasks: 'Half of it', personMonths: '3', why: 'Half a reason' }],
  ['an account', <EditAccountForm key="a" name="Aino" locale="en" />, { name: 'Aino Half' }, { editAccount: () => { throw apiError('UNAUTHENTICATED'); } }],
])('%s outlives a session that ended while it was being written', async (_what, element, typed, answers = {}) => {
  const form = await show({ form: element, answers });
  for (const [id, value] of Object.entries(typed)) fireEvent.change(document.getElementById(id)!, { target: { value } });
  fireEvent.submit(form);
  await waitFor(() => expect(document.activeElement).toHaveTextContent('Sign in'));
  for (const [id, value] of Object.entries(typed)) expect(document.getElementById(id)).toHaveValue(value);
});

test('an idea outlives it too, and says why it is not saved', async () => {
  const signedOut = () => { throw apiError('UNAUTHENTICATED'); };
  const form = await show({
    form: <IdeaWizard idea={null} initial={blankIdea({ language: 'en', action: rules.action, callYear: String(rules.callYear) })} organisation={{ id: '3', country: 'SE' }} step="about" onStep={() => undefined} onSaved={never} onPublish={nothing} onPreview={never} actingAs={null} />,
    answers: { draftIdea: signedOut },
  });
  fireEvent.change(document.getElementById('title')!, { target: { value: 'Half an idea' } });
  fireEvent.submit(form);
  expect(await screen.findByText(/Your session has ended/)).toBeInTheDocument();
  expect(document.getElementById('title')).toHaveValue('Half an idea');
});

test('a message outlives it, and even the page', async () => {
  const message = <WriteMessage keptAs="every-form" label="Write" onSend={ended} />;
  const form = await show({ form: message });
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Half a message' } });
  fireEvent.submit(form);
  expect(await screen.findByRole('alert')).toHaveTextContent('session');
  expect(screen.getByRole('textbox')).toHaveValue('Half a message');
  cleanup();
  await show({ form: message });
  expect(screen.getByRole('textbox')).toHaveValue('Half a message');
});
