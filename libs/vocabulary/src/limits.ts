/**
 * Longest texts (in UTF-16 units, as the form's maxLength counts) and largest lists, field by field.
 * They set the column's length, the server's check and the form. A programme's own ceilings live in the rules library.
 */
export const LIMITS = {
  organisation: {
    name: 200,
    names: 12,
    city: 100,
    website: 300,
    description: 5000,
    fields: 10,
    activities: 9,
    aims: 6,
    workingLanguages: 10,
    departments: 20,
    blocked: 100,
  },
  department: { name: 150, purpose: 300, phone: 40 },
  /** People of one organisation; invitations and requests to join that wait at once. */
  people: { members: 200, invitations: 50, requests: 50, message: 1000 },
  /** Of one person, waiting at once; a claim's evidence and the moderator's answer to it. */
  claim: { pending: 5, evidence: 1000, answer: 1000 },
  idea: {
    title: 150,
    summary: 500,
    body: 20_000,
    higherEducationLink: 2000,
    agendaLink: 2000,
    otherActivity: 300,
    sectors: 5,
    aims: 6,
    activities: 9,
    results: 12,
    partnersSought: 12,
  },
  result: { description: 500 },
  partnerSought: { countries: 50, fields: 10, expertise: 300, task: 1000, countMin: 1, countMax: 20 },
  offer: { title: 150, text: 5000, seeks: 1000, fields: 10, activities: 9, aims: 6, actions: 8, roles: 4, languages: 10 },
  /** Seats that are planned, offered or taken; and with those given up. */
  consortium: { seats: 40, seatsEver: 200, submissions: 20 },
  /** Of a project: the longest there are last 74 months. The ceilings of a programme live in the rules library. */
  budget: { months: 96, cents: 1_000_000_000, shares: 320 },
  comparison: { calls: 20 },
  seat: { addedValue: 2000, strategyLink: 2000, message: 1000 },
  /** Of a consortium being put together by the builder. */
  proposal: { members: 20, wishes: 12, perWish: 20, candidates: 2000, others: 30, alternatives: 3 },
  /** Partners suggested for an idea, ideas looked at for an organisation, and "not this one" for one idea. */
  suggestion: { suggestions: 60, ideasLookedAt: 30, refusals: 500, note: 300 },
  message: { text: 5000 },
  attachment: { name: 150, bytes: 10_485_760, perMessage: 5, bytesPerMessage: 20_971_520, bytesPerOrganisation: 524_288_000 },
  /** What a report says, what it was about as it stood then, and the reason of a moderator's decision. */
  moderation: { report: 2000, quote: 5000, reason: 1000 },
  /** An expression of interest; how many may be open at once, as its coordinator may say; of one idea, and of one organisation for it, ever. */
  interest: { tasks: 2000, why: 2000, personMonthsMin: 1, personMonthsMax: 600, capMax: 200, perIdea: 1000, perOrganisation: 5, atOnce: 50, declineMessage: 2000, answer: 2500, onIdea: 20 },
  /** Kept of one person; days after which they go; lines of one digest. */
  savedSearch: { kept: 30, name: 100, query: 2000 },
  bookmark: { kept: 500 },
  notification: { kept: 500, days: 90, digest: 50 },
  person: { name: 100, email: 254, passwordMin: 12, passwordMax: 200 },
  similar: { organisations: 5 },
  search: { words: 200, filterList: 50, suggestions: 10 },
  page: { first: 50 },
} as const;
