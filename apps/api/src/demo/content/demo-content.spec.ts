import { checkConsortium, countryGroup, findRuleSet, overallVerdict, type ConsortiumDraft, type ConsortiumMember, type Verdict } from '@trefoil/rules';
import { isFieldOfEducation, LIMITS, ORGANISATION_TYPES, requireIsoDate } from '@trefoil/vocabulary';
import type { DemoConsortium, DemoIdea, DemoOrganisation, DemoSeat } from './demo-content.types';
import { demoConsortia, demoCorrespondents, demoIdeas, demoInterests, demoOffers, demoOrganisations, DEMO_PASSWORD, demoPeople, demoThreads } from './index';

const organisations = new Map(demoOrganisations.map((organisation) => [organisation.key, organisation]));
const ideas = new Map(demoIdeas.map((idea) => [idea.key, idea]));
const offers = new Map(demoOffers.map((offer) => [offer.key, offer]));
const programmeCountriesOf2019 = countryGroup(2019).fullParticipation;
const programmeCountriesOf2026 = countryGroup(2026).fullParticipation;

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function unknown(keys: readonly string[], known: ReadonlyMap<string, unknown>): string[] {
  return keys.filter((key) => !known.has(key));
}

/** Every text of a value with its path, however deep. */
function textsOf(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`));
}

type Bound = readonly [name: string, size: number, max: number];
const overBound = (bounds: readonly Bound[]): string[] => bounds.filter(([, size, max]) => size > max).map(([name]) => name);

function ownerOf(subject: (typeof demoThreads)[number]['subject']): string {
  if (subject.kind === 'ORGANISATION') return subject.key;
  return (subject.kind === 'IDEA' ? ideas.get(subject.key) : offers.get(subject.key))?.organisation ?? '';
}

function ageInDays(subject: (typeof demoThreads)[number]['subject']): number {
  if (subject.kind === 'ORGANISATION') return Number.POSITIVE_INFINITY;
  return (subject.kind === 'IDEA' ? ideas.get(subject.key) : offers.get(subject.key))?.createdDaysAgo ?? 0;
}

describe('the demo organisations', () => {
  it('are some three hundred with keys, names and websites of their own', () => {
    expect(demoOrganisations.length).toBeGreaterThanOrEqual(290);
    expect(demoOrganisations.length).toBeLessThanOrEqual(320);
    expect(repeated(demoOrganisations.map((organisation) => organisation.key))).toEqual([]);
    expect(repeated(demoOrganisations.map((organisation) => organisation.name))).toEqual([]);
    expect(repeated(demoOrganisations.flatMap((organisation) => organisation.website ?? []))).toEqual([]);
  });

  it('stand in every programme country of 2019 and of 2026, and in at least ten partner countries', () => {
    const countries = new Set(demoOrganisations.map((organisation) => organisation.country));
    expect([...programmeCountriesOf2019, ...programmeCountriesOf2026].filter((country) => !countries.has(country))).toEqual([]);
    expect([...countries].filter((country) => !programmeCountriesOf2019.includes(country)).length).toBeGreaterThanOrEqual(10);
  });

  it('are of every type and of both ownerships, some unknown', () => {
    const types = new Set(demoOrganisations.map((organisation) => organisation.type));
    expect(ORGANISATION_TYPES.filter((type) => !types.has(type))).toEqual([]);
    expect(new Set(demoOrganisations.map((organisation) => organisation.ownership))).toEqual(new Set(['PUBLIC', 'PRIVATE', undefined]));
  });

  it('keep to the limits of a profile', () => {
    const faults = demoOrganisations.flatMap((organisation) =>
      overBound([
        [`${organisation.key} name`, organisation.name.length, LIMITS.organisation.name],
        [`${organisation.key} names`, organisation.names?.length ?? 0, LIMITS.organisation.names],
        [`${organisation.key} city`, organisation.city.length, LIMITS.organisation.city],
        [`${organisation.key} website`, organisation.website?.length ?? 0, LIMITS.organisation.website],
        [`${organisation.key} description`, organisation.description.length, LIMITS.organisation.description],
        [`${organisation.key} fields`, organisation.fields.length, LIMITS.organisation.fields],
        [`${organisation.key} activities`, organisation.activities.length, LIMITS.organisation.activities],
        [`${organisation.key} aims`, organisation.aims.length, LIMITS.organisation.aims],
        [`${organisation.key} working languages`, organisation.workingLanguages.length, LIMITS.organisation.workingLanguages],
      ]),
    );
    expect(faults).toEqual([]);
  });

  it('are described in many languages, a good part of them in English', () => {
    const english = demoOrganisations.filter((organisation) => organisation.descriptionLanguage === 'en').length;
    expect(english / demoOrganisations.length).toBeGreaterThan(0.3);
    expect(new Set(demoOrganisations.map((organisation) => organisation.descriptionLanguage)).size).toBeGreaterThanOrEqual(30);
    expect(repeated(demoOrganisations.map((organisation) => organisation.description))).toEqual([]);
  });

  it('hold a charter where most higher education institutions of programme countries do, a few of them one that has ended', () => {
    const holders = demoOrganisations.filter((organisation) => organisation.type === 'HIGHER_EDUCATION_INSTITUTION' && programmeCountriesOf2026.includes(organisation.country));
    expect(holders.filter((organisation) => organisation.eche).length / holders.length).toBeGreaterThan(0.85);
    expect(holders.some((organisation) => !organisation.eche)).toBe(true);
    expect(demoOrganisations.some((organisation) => organisation.eche && organisation.eche.to < requireIsoDate('2026-01-01'))).toBe(true);
  });
});

describe('the demo ideas', () => {
  it('are a hundred and twenty by at least eighty organisations of programme countries, most of them published', () => {
    expect(demoIdeas.length).toBeGreaterThanOrEqual(120);
    expect(repeated(demoIdeas.map((idea) => idea.key))).toEqual([]);
    expect(unknown(demoIdeas.map((idea) => idea.organisation), organisations)).toEqual([]);
    expect(new Set(demoIdeas.map((idea) => idea.organisation)).size).toBeGreaterThanOrEqual(80);
    expect(demoIdeas.filter((idea) => idea.status === 'PUBLISHED').length).toBeGreaterThan(100);
    expect(demoIdeas.some((idea) => idea.status === 'DRAFT')).toBe(true);
    expect(demoIdeas.filter((idea) => !programmeCountriesOf2026.includes(organisations.get(idea.organisation)?.country ?? 'XK'))).toEqual([]);
  });

  it('keep to the limits of an idea', () => {
    const faults = demoIdeas.flatMap((idea) =>
      overBound([
        [`${idea.key} title`, idea.title.length, LIMITS.idea.title],
        [`${idea.key} summary`, idea.summary?.length ?? 0, LIMITS.idea.summary],
        [`${idea.key} body`, idea.body?.length ?? 0, LIMITS.idea.body],
        [`${idea.key} higher education link`, idea.higherEducationLink?.length ?? 0, LIMITS.idea.higherEducationLink],
        [`${idea.key} agenda link`, idea.agendaLink?.length ?? 0, LIMITS.idea.agendaLink],
        [`${idea.key} other activity`, idea.otherActivity?.length ?? 0, LIMITS.idea.otherActivity],
        [`${idea.key} results`, idea.results.length, LIMITS.idea.results],
        [`${idea.key} partners sought`, idea.partnersSought.length, LIMITS.idea.partnersSought],
        ...idea.results.map((result): Bound => [`${idea.key} result`, result.description.length, LIMITS.result.description]),
        ...idea.partnersSought.flatMap((sought): Bound[] => [
          [`${idea.key} expertise`, sought.expertise?.length ?? 0, LIMITS.partnerSought.expertise],
          [`${idea.key} task`, sought.task?.length ?? 0, LIMITS.partnerSought.task],
          [`${idea.key} countries`, sought.countries?.length ?? 0, LIMITS.partnerSought.countries],
          [`${idea.key} fields`, sought.fields?.length ?? 0, LIMITS.partnerSought.fields],
          [`${idea.key} count`, sought.count, LIMITS.partnerSought.countMax],
        ]),
      ]),
    );
    expect(faults).toEqual([]);
  });

  it('say what a published idea must, and describe an activity that is on no list', () => {
    const published = demoIdeas.filter((idea) => idea.status === 'PUBLISHED');
    const incomplete = published.filter((idea) => !idea.summary || !idea.body || !idea.higherEducationLink || !idea.agendaLink || !idea.scale || !idea.deadline || idea.sectors.length === 0 || idea.results.length === 0 || idea.aims.length === 0 || idea.activities.length === 0 || idea.partnersSought.length === 0);
    expect(incomplete.map((idea) => idea.key)).toEqual([]);
    expect(demoIdeas.filter((idea) => idea.activities.includes('OTHER') !== Boolean(idea.otherActivity)).map((idea) => idea.key)).toEqual([]);
  });

  it('last two or three years and ask at most 150,000 euro a year, in the lump sums of the cooperation partnership', () => {
    expect(demoIdeas.filter((idea) => idea.durationMonths !== undefined && ![24, 36].includes(idea.durationMonths)).map((idea) => idea.key)).toEqual([]);
    const tooMuch = demoIdeas.filter((idea) => (idea.grantAskedCents ?? 0) > ((idea.durationMonths ?? 0) / 12) * 15_000_000);
    expect(tooMuch.map((idea) => idea.key)).toEqual([]);
    const noLumpSum = demoIdeas.filter((idea) => idea.action === 'KA220_HED' && idea.grantAskedCents !== undefined && ![12_000_000, 25_000_000, 40_000_000].includes(idea.grantAskedCents));
    expect(noLumpSum.map((idea) => idea.key)).toEqual([]);
  });

  it('have a deadline in a zone that exists', () => {
    for (const idea of demoIdeas) {
      if (!idea.deadline) continue;
      expect(idea.deadline.time).toMatch(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: idea.deadline?.zone })).not.toThrow();
    }
  });

  it('are written in six languages', () => {
    expect(new Set(demoIdeas.map((idea) => idea.language))).toEqual(new Set(['en', 'sv', 'fi', 'de', 'fr', 'es']));
  });
});

describe('the demo offers', () => {
  it('are a hundred and fifty by at least a hundred and twenty organisations, a few of them expired', () => {
    expect(demoOffers.length).toBeGreaterThanOrEqual(150);
    expect(repeated(demoOffers.map((offer) => offer.key))).toEqual([]);
    expect(unknown(demoOffers.map((offer) => offer.organisation), organisations)).toEqual([]);
    expect(new Set(demoOffers.map((offer) => offer.organisation)).size).toBeGreaterThanOrEqual(120);
    expect(demoOffers.filter((offer) => (offer.validForDays ?? 0) < 0).length).toBeGreaterThanOrEqual(4);
  });

  it('keep to the limits of an offer', () => {
    const faults = demoOffers.flatMap((offer) =>
      overBound([
        [`${offer.key} title`, offer.title.length, LIMITS.offer.title],
        [`${offer.key} text`, offer.text.length, LIMITS.offer.text],
        [`${offer.key} seeks`, offer.seeks?.length ?? 0, LIMITS.offer.seeks],
        [`${offer.key} fields`, offer.fields.length, LIMITS.offer.fields],
        [`${offer.key} actions`, offer.actions.length, LIMITS.offer.actions],
        [`${offer.key} roles`, offer.roles.length, LIMITS.offer.roles],
        [`${offer.key} languages`, offer.languages.length, LIMITS.offer.languages],
      ]),
    );
    expect(faults).toEqual([]);
  });

  it('offer to coordinate only where a coordinator may come from', () => {
    const misplaced = demoOffers.filter((offer) => offer.roles.includes('COORDINATOR') && !programmeCountriesOf2026.includes(organisations.get(offer.organisation)?.country ?? 'XK'));
    expect(misplaced.map((offer) => offer.key)).toEqual([]);
  });
});

describe('the demo consortia', () => {
  const needsAddedValue = (seat: DemoSeat, idea: DemoIdea | undefined) =>
    !countryGroup(idea?.callYear ?? 2026).fullParticipation.includes(organisations.get(seat.organisation)?.country ?? 'XK');

  it('seat organisations that exist, each once and never the coordinator, after the idea was published', () => {
    expect(demoConsortia.length).toBeGreaterThanOrEqual(6);
    expect(repeated(demoConsortia.map((consortium) => consortium.idea))).toEqual([]);
    for (const consortium of demoConsortia) {
      const idea = ideas.get(consortium.idea);
      const seated = [idea?.organisation ?? '', ...consortium.seats.map((seat) => seat.organisation)];
      expect(idea?.status).toBe('PUBLISHED');
      expect(unknown(seated, organisations)).toEqual([]);
      expect(repeated(seated)).toEqual([]);
      expect(consortium.openedDaysAgo).toBeLessThan(idea?.createdDaysAgo ?? 0);
    }
  });

  it('state the added value of every partner-country organisation, and keep to the limits of a seat', () => {
    for (const consortium of demoConsortia) {
      for (const seat of consortium.seats) {
        expect([seat.organisation, Boolean(seat.addedValue)]).toEqual([seat.organisation, needsAddedValue(seat, ideas.get(consortium.idea))]);
        expect(seat.addedValue?.length ?? 0).toBeLessThanOrEqual(LIMITS.seat.addedValue);
        expect(seat.strategyLink?.length ?? 0).toBeLessThanOrEqual(LIMITS.seat.strategyLink);
        expect(seat.message?.length ?? 0).toBeLessThanOrEqual(LIMITS.seat.message);
      }
    }
  });

  it('date an invitation only while it is open, after the consortium was opened', () => {
    const dated = demoConsortia.flatMap(({ openedDaysAgo, seats }) => seats.flatMap(({ status, invitedHoursAgo }) => (invitedHoursAgo === undefined ? [] : [{ status, isAfter: invitedHoursAgo < openedDaysAgo * 24 }])));
    expect(dated.length).toBeGreaterThan(0);
    expect(dated).toEqual(dated.map(() => ({ status: 'INVITED', isAfter: true })));
  });

  const member = (organisation: DemoOrganisation, index: number, role: ConsortiumMember['role'], seat?: DemoSeat): ConsortiumMember => ({
    organisationId: String(index + 1),
    country: organisation.country,
    type: organisation.type,
    role,
    addedValue: seat?.addedValue ?? null,
    strategyLink: seat?.strategyLink ?? null,
    eche: organisation.eche ?? null,
  });

  function verdictOf(consortium: DemoConsortium, counted: readonly DemoSeat['status'][]): Verdict {
    const idea = ideas.get(consortium.idea);
    const coordinator = organisations.get(idea?.organisation ?? '');
    const rules = idea && findRuleSet(idea.action, idea.callYear);
    if (!idea || !coordinator || !rules) throw new Error(`no rules for ${consortium.idea}`);
    const seated = consortium.seats.filter((seat) => counted.includes(seat.status));
    const draft: ConsortiumDraft = {
      action: idea.action,
      callYear: idea.callYear,
      durationMonths: idea.durationMonths ?? null,
      grantAskedCents: idea.grantAskedCents ?? null,
      higherEducationLink: idea.higherEducationLink ?? null,
      agendaLink: idea.agendaLink ?? null,
      aims: idea.aims,
      activities: idea.activities,
      otherActivity: idea.otherActivity ?? null,
      deadline: requireIsoDate('2027-03-04'),
      members: [
        member(coordinator, 0, 'COORDINATOR'),
        ...seated.flatMap((seat, index) => {
          const organisation = organisations.get(seat.organisation);
          return organisation ? [member(organisation, index + 1, seat.role, seat)] : [];
        }),
      ],
    };
    return overallVerdict(checkConsortium(draft, rules, requireIsoDate('2026-12-01')));
  }

  it.each([
    ['first-hundred-days', 'MET', 'MET'],
    ['nursing-sim-three-languages', 'MET', 'MET'],
    ['microcredential-registry', 'UNMET', 'MET'],
    ['larmiljo-for-alla', 'UNMET', 'UNMET'],
    ['rehabilitacja-online', 'UNMET', 'MET'],
    ['challenge-week-commons', 'MET', 'MET'],
    ['low-latency-ensembles', 'MET', 'MET'],
    ['written-exams-after-ai', 'UNMET', 'MET'],
  ])('shows %s as %s now and as %s if all invited accept', (idea, now, ifAllAccept) => {
    const consortium = demoConsortia.find((candidate) => candidate.idea === idea);
    expect(consortium).toBeDefined();
    if (!consortium) return;
    expect([verdictOf(consortium, ['ACCEPTED']), verdictOf(consortium, ['ACCEPTED', 'INVITED'])]).toEqual([now, ifAllAccept]);
  });
});

describe('the demo expressions of interest', () => {
  it('answer open ideas that are older, from organisations that have no seat there, once each', () => {
    expect(unknown(demoInterests.map(({ organisation }) => organisation), organisations)).toEqual([]);
    expect(repeated(demoInterests.map(({ idea, organisation }) => `${idea} ${organisation}`))).toEqual([]);
    for (const { idea: key, organisation, hoursAgo, sought, tasks, why, contactName } of demoInterests) {
      const idea = ideas.get(key);
      const seated = demoConsortia.find((consortium) => consortium.idea === key)?.seats.map((seat) => seat.organisation) ?? [];
      expect([organisation, idea?.status, [idea?.organisation, ...seated].includes(organisation), hoursAgo / 24 < (idea?.createdDaysAgo ?? 0)]).toEqual([organisation, 'PUBLISHED', false, true]);
      if (sought !== null) expect(idea?.partnersSought[sought]).toBeDefined();
      expect(overBound([['tasks', tasks.length, LIMITS.interest.tasks], ['why', why.length, LIMITS.interest.why], ['contact', contactName.length, LIMITS.person.name]])).toEqual([]);
    }
  });
});

describe('the demo threads', () => {
  it('run between two known organisations about something public, once per pair and subject', () => {
    expect(demoThreads.length).toBeGreaterThanOrEqual(25);
    expect(unknown(demoThreads.flatMap((thread) => [thread.starter, ownerOf(thread.subject)]), organisations)).toEqual([]);
    expect(demoThreads.filter((thread) => thread.starter === ownerOf(thread.subject))).toEqual([]);
    expect(repeated(demoThreads.map((thread) => `${thread.subject.kind} ${thread.subject.key} ${thread.starter}`))).toEqual([]);
    expect(new Set(demoThreads.map((thread) => thread.subject.kind))).toEqual(new Set(['ORGANISATION', 'IDEA', 'OFFER']));
    for (const { subject } of demoThreads) {
      if (subject.kind === 'IDEA') expect(ideas.get(subject.key)?.status).toBe('PUBLISHED');
      if (subject.kind === 'OFFER') expect(offers.get(subject.key)?.status).toBe('PUBLISHED');
    }
  });

  it('hold two to eight messages in the order sent, the starter first, none older than its subject', () => {
    for (const thread of demoThreads) {
      const hours = thread.messages.map((message) => message.hoursAgo);
      expect(thread.messages.length).toBeGreaterThanOrEqual(2);
      expect(thread.messages.length).toBeLessThanOrEqual(8);
      expect(thread.messages[0]?.by).toBe('STARTER');
      expect(hours).toEqual([...hours].sort((a, b) => b - a));
      expect([thread.subject.key, (hours[0] ?? 0) / 24 < ageInDays(thread.subject)]).toEqual([thread.subject.key, true]);
      expect(Math.max(...thread.messages.map((message) => message.text.length))).toBeLessThanOrEqual(LIMITS.message.text);
      if (thread.unreadFor) expect(thread.messages.at(-1)?.by).not.toBe(thread.unreadFor);
    }
  });

  it('are written by somebody: a demo person or one named correspondent per organisation', () => {
    const writers = [...demoPeople.flatMap((person) => person.memberships.map((membership) => membership.organisation)), ...demoCorrespondents.map((correspondent) => correspondent.organisation)];
    expect(repeated(writers)).toEqual([]);
    expect(unknown(writers, organisations)).toEqual([]);
    expect(demoThreads.flatMap((thread) => [thread.starter, ownerOf(thread.subject)]).filter((organisation) => !writers.includes(organisation))).toEqual([]);
  });
});

describe('the demo people', () => {
  it('are seven: three owners in three programme countries, one in a partner country, one in two organisations, one in none, and a moderator', () => {
    expect(repeated(demoPeople.map((person) => person.email))).toEqual([]);
    expect(demoPeople.map((person) => person.memberships.map((membership) => organisations.get(membership.organisation)?.country))).toEqual([
      ['FI'], ['SE'], ['EE'], ['UA'], ['NL', 'NL'], [], [],
    ]);
    expect(demoPeople.filter(({ isModerator }) => isModerator)).toHaveLength(1);
  });

  it('sign in with a password that is long enough, from addresses that fit', () => {
    expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(LIMITS.person.passwordMin);
    for (const person of demoPeople) {
      expect(person.name.length).toBeLessThanOrEqual(LIMITS.person.name);
      expect(person.email).toMatch(/^[a-z.]+@[a-z-]+\.example$/);
    }
  });
});

describe('all demo content', () => {
  const everything = [demoOrganisations, demoIdeas, demoOffers, demoConsortia, demoThreads, demoPeople, demoCorrespondents];

  it('has no address outside .example', () => {
    const addresses = textsOf(everything).flatMap(({ text }) => text.match(/(?:https?:\/\/|www\.)[^\s)]+|[\w.+-]+@[\w.-]+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(250);
    expect(addresses.filter((address) => !/\.example(?:\/|$)/.test(address))).toEqual([]);
  });

  it('has no empty text and none with blanks around it', () => {
    expect(textsOf(everything).filter(({ text }) => text === '' || text !== text.trim()).map(({ path }) => path)).toEqual([]);
  });

  it('names only fields of education that exist', () => {
    const fields = [
      ...demoOrganisations.flatMap((organisation) => organisation.fields),
      ...demoOffers.flatMap((offer) => offer.fields),
      ...demoIdeas.flatMap((idea) => idea.partnersSought.flatMap((sought) => sought.fields ?? [])),
    ];
    expect(fields.filter((code) => !isFieldOfEducation(code))).toEqual([]);
  });
});
