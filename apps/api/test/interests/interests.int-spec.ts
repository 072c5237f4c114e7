import { randomUUID } from 'node:crypto';
import { InterestFeed } from '../../src/modules/interests/interest-feed';
import { ResponsivenessRepository } from '../../src/modules/interests';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { ANONYMOUS } from '../../src/platform/auth/actor';
import { buildDraftIdea, buildIdea, type BuiltIdea } from '../builders/build-idea';
import { aForm, anExpression, buildInterest, buildInterestInNewIdea, type BuiltInterest, DECLINE_WORDS } from '../builders/build-interest';
import { buildOrganisation } from '../builders/build-organisation';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const rows = (sql: string, parameters: unknown[] = []) => app.app.get(UnitOfWork).manager.query<Record<string, unknown>[]>(sql, parameters);
const stateOf = async ({ id, applicant }: BuiltInterest) => (await applicant.owner.browser.query(`{ expressionOfInterest(id: "${id}") { state answer seatStatus consortiumId threadId } }`)).expressionOfInterest;
const offer = (interest: BuiltInterest, overrides: object = {}) =>
  interest.coordinator.owner.browser.mutate('offerSeatForInterest', { asOrganisationId: interest.coordinator.id, interestId: interest.id, ...overrides }, 'interest { state seatStatus }');
const by = ({ coordinator }: BuiltInterest, ...interests: BuiltInterest[]) => ({ asOrganisationId: coordinator.id, interestIds: interests.map(({ id }) => id) });

describe('expressing interest', () => {
  test('stores the form, tells the coordinator once and opens the thread with why', async () => {
    const idea = await buildIdea(app, { partnersSought: [{ type: 'COMPANY', countries: [], fields: [], count: 1 }] });
    const applicant = await buildOrganisation(app);
    const { idea: { partnersSought } } = await applicant.owner.browser.query(`{ idea(id: "${idea.id}") { partnersSought { id } } }`);
    const { data } = await applicant.owner.browser.mutate(
      'expressInterest',
      anExpression(idea, applicant, { partnerSoughtId: partnersSought[0].id }),
      'interest { state tasks personMonths contactName contactEmail role why threadId partnerSought { type } viewerCan { edit withdraw triage } }',
    );
    expect(data.expressInterest.interest).toEqual({
      ...aForm(), partnerSoughtId: undefined, state: 'NEW', threadId: expect.any(String), partnerSought: { type: 'COMPANY' }, viewerCan: { edit: true, withdraw: true, triage: false },
    });
    const { thread } = await idea.organisation.owner.browser.query(`{ thread(id: "${data.expressInterest.interest.threadId}") { unreadCount messages { edges { node { text } } } } }`);
    expect(thread).toEqual({ unreadCount: 1, messages: { edges: [{ node: { text: aForm().why } }] } });
    const mail = await app.mailTo(idea.organisation.owner.email);
    expect(mail.subject).toContain('is interested in');
    const mails = await rows('select from kept_mail where recipient = $1', [idea.organisation.owner.email]);
    expect(mails).toHaveLength(1);
  });

  test('a retry with the same key stores nothing twice, also at once; another idea is no retry', async () => {
    const idea = await buildIdea(app);
    const applicant = await buildOrganisation(app);
    const input = anExpression(idea, applicant);
    const ids = await Promise.all([1, 2].map(async () => (await applicant.owner.browser.mutate('expressInterest', input, 'interest { id }')).data.expressInterest.interest.id));
    expect(ids[0]).toBe(ids[1]);
    expect(await applicant.owner.browser.refusal('expressInterest', { ...input, ideaId: (await buildIdea(app)).id })).toBe('INTEREST.KEY_REUSED');
  });

  test('is refused for what cannot be answered', async () => {
    const applicant = await buildOrganisation(app);
    const refusal = (idea: BuiltIdea, form: object = {}, as = applicant) => as.owner.browser.refusal('expressInterest', anExpression(idea, as, form));
    const open = await buildIdea(app);
    expect(await refusal(open, {}, open.organisation)).toBe('INTEREST.OWN_IDEA');
    expect(await refusal(await buildDraftIdea(app))).toBe('NOT_FOUND');
    const withdrawn = await buildIdea(app);
    await withdrawn.organisation.owner.browser.mutate('withdrawIdea', { asOrganisationId: withdrawn.organisation.id, ideaId: withdrawn.id }, 'idea { id }');
    expect(await refusal(withdrawn)).toBe('GONE');
    for (const status of ['PAUSED', 'COMPLETE', 'CLOSED', 'EXPIRED']) {
      const over = await buildIdea(app);
      await rows('update project_idea set status = $2 where id = $1', [over.id, status]);
      expect(await refusal(over)).toBe('IDEA.NOT_ANSWERABLE');
    }
    const late = await buildIdea(app);
    await rows(`update project_idea set deadline = now() + interval '5 days', deadline_zone = 'Europe/Brussels' where id = $1`, [late.id]);
    expect(await refusal(late)).toBe('INTEREST.REPLACEMENTS_ONLY');
    const unclaimed = await buildIdea(app);
    await rows('update organisation set claimed = false where id = $1', [unclaimed.organisation.id]);
    expect(await refusal(unclaimed)).toBe('INTEREST.COORDINATOR_UNCLAIMED');
    await buildInterest(app, open, applicant);
    expect(await refusal(open)).toBe('INTEREST.ALREADY_OPEN');
  });

  test('refuses faulty fields, each by its path', async () => {
    const [idea, applicant] = [await buildIdea(app), await buildOrganisation(app)];
    const form = { role: 'COORDINATOR', tasks: ' ', personMonths: 0, contactEmail: 'nobody', contactName: '', why: 'x'.repeat(2001) };
    const { errors } = await applicant.owner.browser.mutate('expressInterest', anExpression(idea, applicant, form), 'interest { id }');
    expect(errors![0]!.extensions.fields!.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'form.contactEmail NOT_AN_EMAIL', 'form.contactName REQUIRED', 'form.personMonths OUT_OF_RANGE', 'form.role UNKNOWN_VALUE', 'form.tasks REQUIRED', 'form.why TOO_LONG',
    ]);
    const sought = await applicant.owner.browser.mutate('expressInterest', anExpression(idea, applicant, { partnerSoughtId: '999999' }), 'interest { id }');
    expect(sought.errors![0]!.extensions.fields).toEqual([{ path: 'form.partnerSoughtId', code: 'UNKNOWN_VALUE' }]);
  });

  test('under a cap the last place goes to one of two who ask at once', async () => {
    const idea = await buildIdea(app);
    const { id: as, owner } = idea.organisation;
    const { data } = await owner.browser.mutate('setInterestCap', { asOrganisationId: as, ideaId: idea.id, most: 2 }, 'idea { interestRoom { open most } }');
    expect(data.setInterestCap.idea.interestRoom).toEqual({ open: 0, most: 2 });
    const first = await buildInterest(app, idea);
    const [a, b] = [await buildOrganisation(app), await buildOrganisation(app)];
    const answers = await Promise.all([a, b].map((applicant) => applicant.owner.browser.mutate('expressInterest', anExpression(idea, applicant), 'interest { id }')));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'in').sort()).toEqual(['INTEREST.FULL', 'in']);
    await first.applicant.owner.browser.mutate('withdrawInterest', { asOrganisationId: first.applicant.id, interestId: first.id }, 'interest { id }');
    await buildInterest(app, idea);
    expect(await owner.browser.refusal('setInterestCap', { asOrganisationId: as, ideaId: idea.id, most: 0 })).toBe('INVALID_INPUT');
  });

  test('one may come back after withdrawing, five times in all', async () => {
    const idea = await buildIdea(app);
    const applicant = await buildOrganisation(app);
    for (let time = 0; time < 5; time += 1) {
      const { id } = await buildInterest(app, idea, applicant);
      await applicant.owner.browser.mutate('withdrawInterest', { asOrganisationId: applicant.id, interestId: id }, 'interest { id }');
    }
    expect(await applicant.owner.browser.refusal('expressInterest', anExpression(idea, applicant))).toBe('INTEREST.TOO_OFTEN');
  });
});

describe('the applicant', () => {
  test('changes it while it is new, and is told of a colleague who did', async () => {
    const interest = await buildInterestInNewIdea(app);
    const { applicant, id, version } = interest;
    const edit = { asOrganisationId: applicant.id, interestId: id, version, form: aForm({ personMonths: 30 }) };
    const { data } = await applicant.owner.browser.mutate('editInterest', edit, 'interest { personMonths version }');
    expect(data.editInterest.interest).toEqual({ personMonths: 30, version: version + 1 });
    expect(await applicant.owner.browser.refusal('editInterest', edit)).toBe('INTEREST.CHANGED_MEANWHILE');
    await interest.coordinator.owner.browser.mutate('moveInterests', { ...by(interest, interest), to: 'SHORTLISTED' }, 'interests { id }');
    expect(await applicant.owner.browser.refusal('editInterest', { ...edit, version: version + 2 })).toBe('INTEREST.NOT_NEW');
    expect((await app.mailTo(applicant.owner.email)).subject).toContain('shortlisted');
  });

  test('withdraws it, which the coordinator is told; a declined one is over', async () => {
    const [gone, declined] = [await buildInterestInNewIdea(app), await buildInterestInNewIdea(app)];
    const withdraw = ({ applicant, id }: BuiltInterest) => ({ asOrganisationId: applicant.id, interestId: id });
    for (let twice = 0; twice < 2; twice += 1) {
      const { data } = await gone.applicant.owner.browser.mutate('withdrawInterest', withdraw(gone), 'interest { state }');
      expect(data.withdrawInterest.interest.state).toBe('WITHDRAWN');
    }
    expect((await app.mailTo(gone.coordinator.owner.email, `${gone.applicant.name} withdraws its interest in “${gone.idea.title}”`)).text).toContain(gone.idea.title);
    await declined.coordinator.owner.browser.mutate('declineInterests', { ...by(declined, declined), words: DECLINE_WORDS }, 'interests { id }');
    expect(await declined.applicant.owner.browser.refusal('withdrawInterest', withdraw(declined))).toBe('INTEREST.NOT_OPEN');
  });

  test('reads its own list, and nobody else does', async () => {
    const { applicant, id, coordinator } = await buildInterestInNewIdea(app);
    const ask = `{ ownInterests(organisationId: "${applicant.id}") { edges { node { id state } } pageInfo { hasNextPage } } }`;
    expect((await applicant.owner.browser.query(ask)).ownInterests.edges).toEqual([{ node: { id, state: 'NEW' } }]);
    expect((await coordinator.owner.browser.ask(ask)).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });
});

describe('the board', () => {
  test('has a column for each state, filtered and ordered by the partner sought', async () => {
    const sought = (task: string) => ({ type: null, countries: [], fields: [], task, count: 1 });
    const idea = await buildIdea(app, { partnersSought: [sought('First'), sought('Second')] });
    const { browser } = idea.organisation.owner;
    const { idea: { partnersSought: [first, second] } } = await browser.query(`{ idea(id: "${idea.id}") { partnersSought { id } } }`);
    const [b, other, a] = [
      await buildInterest(app, idea, undefined, { partnerSoughtId: second.id, personMonths: 5 }),
      await buildInterest(app, idea, undefined, { personMonths: 9 }),
      await buildInterest(app, idea, undefined, { partnerSoughtId: first.id, personMonths: 7 }),
    ];
    const column = async (args: string) => (await browser.query(`{ interestBoard(ideaId: "${idea.id}") { column(${args}) { edges { node { id } } pageInfo { endCursor hasNextPage } } } }`)).interestBoard.column;
    const ids = async (args: string) => (await column(args)).edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(await ids('state: NEW')).toEqual([a.id, other.id, b.id]);
    expect(await ids('state: NEW, order: OLDEST')).toEqual([b.id, other.id, a.id]);
    expect(await ids('state: NEW, order: PARTNER_SOUGHT')).toEqual([a.id, b.id, other.id]);
    expect(await ids('state: NEW, order: PERSON_MONTHS')).toEqual([other.id, a.id, b.id]);
    expect(await ids(`state: NEW, sought: "${second.id}"`)).toEqual([b.id]);
    expect(await ids('state: NEW, sought: "OTHER"')).toEqual([other.id]);
    const { pageInfo } = await column('state: NEW, order: PERSON_MONTHS, first: 2');
    expect(pageInfo.hasNextPage).toBe(true);
    expect(await ids(`state: NEW, order: PERSON_MONTHS, after: "${pageInfo.endCursor}"`)).toEqual([b.id]);
    await browser.mutate('moveInterests', { ...by(a, a, b), to: 'SHORTLISTED' }, 'interests { id }');
    expect((await browser.query(`{ interestBoard(ideaId: "${idea.id}") { counts { NEW SHORTLISTED OFFERED DECLINED WITHDRAWN } } }`)).interestBoard.counts).toEqual({ NEW: 1, SHORTLISTED: 2, OFFERED: 0, DECLINED: 0, WITHDRAWN: 0 });
  });

  test('moves all or none, of one idea, by its coordinator', async () => {
    const [mine, elsewhere] = [await buildInterestInNewIdea(app), await buildInterestInNewIdea(app)];
    const { browser } = mine.coordinator.owner;
    expect(await browser.refusal('moveInterests', { ...by(mine, mine, elsewhere), to: 'SHORTLISTED' })).toBe('NOT_FOUND');
    expect(await mine.applicant.owner.browser.refusal('moveInterests', { ...by(mine, mine), asOrganisationId: mine.applicant.id, to: 'SHORTLISTED' })).toBe('INTEREST.NOT_COORDINATOR');
    expect(await browser.refusal('moveInterests', { ...by(mine, mine), to: 'OFFERED' })).toBe('INVALID_INPUT');
    const second = await buildInterest(app, await buildIdea(app, {}, mine.coordinator));
    expect(await browser.refusal('moveInterests', { ...by(mine, mine, second), to: 'SHORTLISTED' })).toBe('INVALID_INPUT');
    expect((await stateOf(mine)).state).toBe('NEW');
  });

  test('declines several at once, each in its language, by one message and one mail', async () => {
    const idea = await buildIdea(app);
    const interests = [await buildInterest(app, idea), await buildInterest(app, idea)];
    await rows(`update person set locale = 'fi' where id = $1`, [interests[1]!.applicant.owner.id]);
    const { browser } = idea.organisation.owner;
    await browser.mutate('declineInterests', { ...by(interests[0]!, ...interests), words: DECLINE_WORDS }, 'interests { state }');
    const told = [`Dear ${interests[0]!.applicant.name}, not this time.`, `Hyvä ${interests[1]!.applicant.name}, ei tällä kertaa.`];
    for (const [index, interest] of interests.entries()) {
      const { state, answer, threadId } = await stateOf(interest);
      expect([state, answer]).toEqual(['DECLINED', told[index]]);
      const { thread } = await interest.applicant.owner.browser.query(`{ thread(id: "${threadId}") { lastMessage { text } } }`);
      expect(thread.lastMessage.text).toBe(told[index]);
      expect((await app.mailTo(interest.applicant.owner.email)).text).toContain(told[index]);
      expect(await rows('select from kept_mail where recipient = $1', [interest.applicant.owner.email])).toHaveLength(1);
    }
    const again = await browser.mutate('declineInterests', { ...by(interests[0]!, ...interests), words: DECLINE_WORDS }, 'interests { state }');
    expect(again.errors).toBeUndefined();
    expect(await browser.refusal('declineInterests', { ...by(interests[0]!, ...interests), words: { ...DECLINE_WORDS, sv: ' ' } })).toBe('INVALID_INPUT');
  });

  test('offers a seat, opening the consortium, and follows what becomes of it', async () => {
    const idea = await buildIdea(app);
    const [taken, declined, back] = [await buildInterest(app, idea), await buildInterest(app, idea), await buildInterest(app, idea)];
    for (const interest of [taken, declined, back]) expect((await offer(interest)).data.offerSeatForInterest.interest).toEqual({ state: 'OFFERED', seatStatus: 'INVITED' });
    const { consortiumId } = await stateOf(taken);
    expect((await app.mailTo(taken.applicant.owner.email)).subject).toContain('invites');
    const answer = async (mutation: string, { applicant }: BuiltInterest) => {
      const { consortium } = await applicant.owner.browser.query(`{ consortium(id: "${consortiumId}") { seats { id organisation { id } } } }`);
      const seat = consortium.seats.find((each: { organisation: { id: string } }) => each.organisation.id === applicant.id);
      return applicant.owner.browser.mutate(mutation, { asOrganisationId: applicant.id, seatId: seat.id }, 'seat { id }');
    };
    await answer('acceptInvitation', taken);
    await answer('declineInvitation', declined);
    await idea.organisation.owner.browser.mutate('takeSeatBack', { asOrganisationId: idea.organisation.id, interestId: back.id }, 'interest { id }');
    expect(await stateOf(taken)).toMatchObject({ state: 'OFFERED', seatStatus: 'ACCEPTED' });
    expect(await stateOf(declined)).toMatchObject({ state: 'WITHDRAWN', seatStatus: 'DECLINED' });
    expect(await stateOf(back)).toMatchObject({ state: 'SHORTLISTED', seatStatus: 'REMOVED' });
    const { browser } = idea.organisation.owner;
    expect(await browser.refusal('offerSeatForInterest', { asOrganisationId: idea.organisation.id, interestId: taken.id })).toBe('INTEREST.SEAT_OFFERED');
    expect(await browser.refusal('declineInterests', { ...by(taken, taken), words: DECLINE_WORDS })).toBe('INTEREST.SEAT_OFFERED');
    expect(await browser.refusal('takeSeatBack', { asOrganisationId: idea.organisation.id, interestId: taken.id })).toBe('INTEREST.NOT_OPEN');
    expect(await taken.applicant.owner.browser.refusal('withdrawInterest', { asOrganisationId: taken.applicant.id, interestId: taken.id })).toBe('INTEREST.SEAT_ACCEPTED');
    await answer('leaveConsortium', taken);
    expect((await stateOf(taken)).state).toBe('WITHDRAWN');
  });

  test('an offer to a partner country needs its added value, and nothing is left of one that fails', async () => {
    const interest = await buildInterest(app, await buildIdea(app), await buildOrganisation(app, { country: 'US' }));
    const { errors } = await offer(interest);
    expect(errors![0]!.extensions.fields).toEqual([{ path: 'addedValue', code: 'REQUIRED' }]);
    expect(await stateOf(interest)).toMatchObject({ state: 'NEW', seatStatus: null });
    expect((await offer(interest, { addedValue: 'Nobody else has the archive.' })).errors).toBeUndefined();
  });

  test('of an offer and a withdrawal at once, one holds', async () => {
    const interest = await buildInterestInNewIdea(app);
    const { applicant, id } = interest;
    await Promise.all([offer(interest), applicant.owner.browser.mutate('withdrawInterest', { asOrganisationId: applicant.id, interestId: id }, 'interest { id }')]);
    const { state, seatStatus } = await stateOf(interest);
    expect([['WITHDRAWN', null], ['WITHDRAWN', 'DECLINED'], ['OFFERED', 'INVITED']]).toContainEqual([state, seatStatus]);
  });

  test('closes with the idea, which the applicant is told', async () => {
    const interest = await buildInterestInNewIdea(app);
    await interest.coordinator.owner.browser.mutate('withdrawIdea', { asOrganisationId: interest.coordinator.id, ideaId: interest.idea.id }, 'idea { id }');
    expect((await stateOf(interest)).state).toBe('DECLINED');
    expect((await app.mailTo(interest.applicant.owner.email)).subject).toBe(`“${interest.idea.title}” is closed`);
  });

  test('is followed live by its people and the applicants alone', async () => {
    const idea = await buildIdea(app);
    const feed = app.app.get(InterestFeed);
    const reader = { personId: '1', isModerator: false, roles: new Map([[idea.organisation.id, 'VIEWER' as const]]) };
    await expect(feed.open(ANONYMOUS, () => undefined, idea.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const news = await feed.open(reader, () => undefined, idea.id);
    const next = news.next();
    await buildInterest(app, idea);
    const { value } = await next;
    expect(await value!(reader)).toEqual({ interestsChanged: { ideaId: idea.id } });
    expect(await value!({ personId: '2', isModerator: false, roles: new Map([['1', 'OWNER' as const]]) })).toBeNull();
    await news.return!();
  });
});

describe('how an organisation answers', () => {
  const figures = async (id: string) => (await app.browser().query(`{ organisation(id: "${id}") { responsiveness { asked replyRate medianReplyMinutes } } }`)).organisation.responsiveness;

  test('counts first words of the year before the last fortnight, by messages and by moves on the board; too few tell nothing', async () => {
    const idea = await buildIdea(app);
    const { organisation } = idea;
    const interests: BuiltInterest[] = [];
    for (let count = 0; count < 6; count += 1) interests.push(await buildInterest(app, idea));
    await organisation.owner.browser.mutate('moveInterests', { ...by(interests[0]!, interests[0]!), to: 'SHORTLISTED' }, 'interests { id }');
    const { threadId } = await stateOf(interests[1]!);
    await organisation.owner.browser.mutate('sendMessage', { asOrganisationId: organisation.id, threadId, text: 'Thank you', clientKey: randomUUID() }, 'message { id }');
    const refresh = () => app.app.get(ResponsivenessRepository).refresh(new Date());
    await refresh();
    expect(await figures(organisation.id)).toBeNull();
    // Told as if it had been three weeks ago: answered after an hour, after three, and after fifteen days, which is too late.
    await rows(`update enquiry set asked_at = asked_at - interval '21 days', answered_at = case when answered_at is null then null else asked_at - interval '21 days' + interval '1 hour' end where organisation_id = $1`, [organisation.id]);
    const late = await rows(`update enquiry set answered_at = asked_at + interval '15 days' where (thread_id, organisation_id) in (select thread_id, organisation_id from enquiry where organisation_id = $1 and answered_at is null limit 1) returning 1`, [organisation.id]);
    expect(late[1]).toBe(1);
    await refresh();
    expect(await figures(organisation.id)).toEqual({ asked: 6, replyRate: 33, medianReplyMinutes: 60 });
    await rows(`delete from enquiry where (thread_id, organisation_id) in (select thread_id, organisation_id from enquiry where organisation_id = $1 limit 2)`, [organisation.id]);
    await refresh();
    expect(await figures(organisation.id)).toBeNull();
  });
});
