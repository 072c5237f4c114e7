// How many eligibility checks one core does in a second, for consortia of three, eight and forty.
import { checkConsortium, type ConsortiumDraft, type ConsortiumMember, findRuleSet, overallVerdict } from '@trefoil/rules';
import { ORGANISATION_TYPES, requireIsoDate } from '@trefoil/vocabulary';
import { Failure } from '../terminal.mjs';

export const description = 'eligibility checks a second on one core, for 3, 8 and 40 members; --seconds N for each (1)';

const SIZES = [3, 8, 40] as const;
const TODAY = requireIsoDate('2019-03-01');
const CHARTER = { from: requireIsoDate('2014-01-01'), to: requireIsoDate('2020-12-31') };

/** Different from one draft to the next, so that nothing can be learnt by heart: all types, some partner countries, some gaps. */
function aDraft(size: number, variant: number): ConsortiumDraft {
  const rules = findRuleSet('STRATEGIC_PARTNERSHIP', 2019);
  const countries = [...(rules?.countries.fullParticipation ?? []), 'US', 'UA', null] as const;
  const members = Array.from({ length: size }, (_, index): ConsortiumMember => {
    const type = ORGANISATION_TYPES[(index * 3 + variant) % ORGANISATION_TYPES.length] ?? null;
    return {
      organisationId: String(variant * 100 + index + 1),
      country: countries[(index * 7 + variant * 5) % countries.length] ?? null,
      type,
      role: index === 0 ? 'COORDINATOR' : index % 6 === 5 ? 'ASSOCIATED_PARTNER' : 'PARTNER',
      addedValue: index % 2 === 0 ? 'It brings the test bed.' : null,
      strategyLink: null,
      eche: type === 'HIGHER_EDUCATION_INSTITUTION' ? CHARTER : null,
    };
  });
  return {
    action: 'STRATEGIC_PARTNERSHIP',
    callYear: 2019,
    durationMonths: variant % 2 === 0 ? 24 : 36,
    grantAskedCents: 30_000_000 + variant,
    higherEducationLink: 'It renews teaching.',
    agendaLink: null,
    aims: ['QUALITY_AND_RENEWAL'],
    activities: ['INTENSIVE_COURSES'],
    otherActivity: null,
    deadline: requireIsoDate('2019-03-21'),
    members,
  };
}

/** Median of nine rounds, after a warm-up of as long as one. */
function checksPerSecond(size: number, roundMilliseconds: number): number {
  const rules = findRuleSet('STRATEGIC_PARTNERSHIP', 2019);
  if (rules === null) throw new Failure('There are no rules for 2019.', 'Mend the catalogue.');
  const drafts = Array.from({ length: 64 }, (_, variant) => aDraft(size, variant));
  let refused = 0;
  const round = (): number => {
    const began = performance.now();
    let checks = 0;
    let elapsed = 0;
    while (elapsed < roundMilliseconds) {
      for (const draft of drafts) refused += overallVerdict(checkConsortium(draft, rules, TODAY)) === 'UNMET' ? 1 : 0;
      checks += drafts.length;
      elapsed = performance.now() - began;
    }
    return (checks / elapsed) * 1000;
  };
  round();
  const rounds = Array.from({ length: 9 }, round).sort((a, b) => a - b);
  if (refused === 0) throw new Error('nothing was refused, so nothing was checked');
  return Math.round(rounds[4] ?? 0);
}

export async function run({ options }: { options: Readonly<Record<string, string | true | string[]>> }) {
  const roundMilliseconds = (Number(options['seconds'] ?? 1) * 1000) / 10;
  if (!(roundMilliseconds > 0)) throw new Failure('--seconds is no number above 0.', 'Give one such as --seconds 2.');
  return { checksPerSecond: Object.fromEntries(SIZES.map((size) => [size, checksPerSecond(size, roundMilliseconds)])) };
}
