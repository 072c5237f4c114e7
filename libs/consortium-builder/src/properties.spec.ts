import { checkConsortium } from '@trefoil/rules';
import fc from 'fast-check';
import { assessMembers, draftWith } from './assess-members';
import { buildConsortium, type BuildResult } from './build-consortium';
import type { BuildRequest, Candidate } from './request';
import { aCandidate, aRequest, bruteForce, someRequest } from './testing/requests';

const worthOf = ({ proposals }: BuildResult): number | null => proposals[0]?.worth ?? null;
const membersOf = (request: BuildRequest, ids: readonly string[]): readonly Candidate[] => request.candidates.filter(({ organisationId }) => ids.includes(organisationId));
const without = (request: BuildRequest, id: string): BuildRequest => ({ ...request, excluded: new Set([...request.excluded, id]) });

test('the best is the best of all choices, and infeasible only where every choice is', () => {
  fc.assert(
    fc.property(someRequest, (request) => {
      const result = buildConsortium(request);
      expect(worthOf(result)).toBe(bruteForce(request));
      expect(result.outcome).toBe(worthOf(result) === null ? 'INFEASIBLE' : 'PROPOSED');
      expect(result.proposals.every(({ proven, bound, worth }) => proven && bound === worth)).toBe(true);
    }),
    { numRuns: 250 },
  );
});

test('every proposal is sound by the rules themselves, and as different as was asked', () => {
  fc.assert(
    fc.property(someRequest, fc.integer({ min: 1, max: 2 }), (request, differBy) => {
      const { proposals } = buildConsortium(request, { alternatives: 3, differBy });
      const aboutIdea = new Set(checkConsortium({ ...request.draft, members: [] }, request.rules, request.asOf).map(({ rule }) => rule).filter((rule) => /^(DURATION|GRANT|LUMP)/.test(rule)));
      proposals.forEach(({ members, assessment }, index) => {
        const findings = checkConsortium(draftWith(request, membersOf(request, members)), request.rules, request.asOf);
        const against = findings.filter(({ rule, code, weight, verdict }) => weight === 'REQUIRED' && verdict !== 'MET' && !aboutIdea.has(rule) && !code.endsWith('TO_BE_CONFIRMED'));
        expect(against).toEqual([]);
        expect(assessment.sound).toBe(true);
        expect(members.some((id) => request.excluded.has(id))).toBe(false);
        for (const earlier of proposals.slice(0, index)) {
          expect(earlier.members.filter((id) => !members.includes(id)).length).toBeGreaterThanOrEqual(Math.min(differBy, earlier.members.length));
        }
      });
      const worths = proposals.map(({ worth }) => worth);
      expect(worths).toEqual([...worths].sort((a, b) => b - a));
    }),
    { numRuns: 120 },
  );
});

test('the order of the candidates makes no difference', () => {
  const shuffled = someRequest.chain((request) => fc.shuffledSubarray([...request.candidates], { minLength: request.candidates.length }).map((candidates) => [request, { ...request, candidates }] as const));
  fc.assert(
    fc.property(shuffled, ([request, reordered]) => {
      const options = { alternatives: 2, explain: true };
      expect(buildConsortium(reordered, options)).toEqual(buildConsortium(request, options));
    }),
    { numRuns: 60 },
  );
});

test('one more candidate never lowers the best', () => {
  fc.assert(
    fc.property(someRequest, fc.nat(), (request, pick) => {
      fc.pre(request.candidates.length > 0);
      const newcomer = request.candidates[pick % request.candidates.length]!;
      const before = worthOf(buildConsortium({ ...request, candidates: request.candidates.filter((candidate) => candidate !== newcomer) }));
      const after = worthOf(buildConsortium(request));
      if (before !== null) expect(after).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 120 },
  );
});

test('the loss without a member, and its runner-up, are what a search without it says', () => {
  fc.assert(
    fc.property(someRequest, (request) => {
      const [best] = buildConsortium(request, { explain: true }).proposals;
      for (const { organisationId, without: loss, irreplaceable, runnerUp } of best?.reports ?? []) {
        const other = bruteForce(without(request, organisationId));
        expect(irreplaceable).toBe(other === null);
        if (other === null) expect(loss).toBeNull();
        else expect(loss?.loss).toBeCloseTo(best!.worth - other, 6);
        if (runnerUp === null) continue;
        const swapped = [...best!.members.filter((id) => id !== organisationId), runnerUp.organisationId];
        expect(assessMembers(request, membersOf(request, swapped)).sound).toBe(true);
        expect(runnerUp.loss).toBeGreaterThanOrEqual((loss?.loss ?? 0) - 1e-9);
      }
    }),
    { numRuns: 80 },
  );
});

test('what is to be given up for something to fit is enough, and where nothing is enough none is named', () => {
  const loosened = ({ wishes }: BuildRequest, changes: readonly { wish: { kind: string; subject: string }; to: number }[]) =>
    changes.reduce((from, { wish: { kind, subject }, to }) => {
      if (kind === 'EXPERTISE') return { ...from, expertise: from.expertise.map((entry) => (entry.code === subject ? { ...entry, least: to } : entry)) };
      if (kind === 'NEWCOMERS') return { ...from, leastNewcomers: to };
      if (kind === 'BUDGET') return { ...from, budgetCents: to };
      if (kind === 'COUNTRY_CAP') return { ...from, mostPerCountry: to };
      if (kind === 'REGION_CAP') return { ...from, mostPerRegion: to };
      if (kind === 'SIZE_TO') return { ...from, size: { ...from.size, to } };
      if (kind === 'SIZE_FROM') return { ...from, size: { ...from.size, from: to } };
      const side = kind.endsWith('LEAST') ? 'least' : 'most';
      return kind.startsWith('TYPE')
        ? { ...from, types: from.types.map((entry) => (entry.type === subject ? { ...entry, [side]: to } : entry)) }
        : { ...from, countries: from.countries.map((entry) => (entry.country === subject ? { ...entry, [side]: to } : entry)) };
    }, wishes);
  fc.assert(
    fc.property(someRequest, (request) => {
      const { outcome, relaxations } = buildConsortium(request, { explain: true });
      fc.pre(outcome === 'INFEASIBLE');
      expect(relaxations.length).toBeGreaterThan(0);
      for (const { changes } of relaxations) {
        const eased = { ...request, wishes: loosened(request, changes) };
        expect({ changes, fits: bruteForce(eased) !== null }).toEqual({ changes, fits: changes.length > 0 });
        // Each change is needed: without any one of them nothing fits.
        for (const change of changes) {
          const rest = changes.filter((other) => other !== change);
          expect(bruteForce({ ...request, wishes: loosened(request, rest) })).toBeNull();
        }
      }
    }),
    { numRuns: 80 },
  );
});

test('stopped in the middle, it tells the best so far and a bound that holds', () => {
  const letters = ['A', 'B', 'C', 'D'];
  const candidates = Array.from({ length: 60 }, (_, index) => aCandidate(String(index + 10), (['SE', 'EE', 'DE', 'PT', 'FR', 'IT'] as const)[index % 6] ?? 'SE', {
    fit: ((index * 37) % 61) / 10, costCents: 100 + ((index * 53) % 47), expertise: letters.filter((_, at) => (index * 7 + at * 11) % 5 === 0),
  }));
  const request = aRequest(candidates, { size: { from: 5, to: 6 }, budgetCents: 570, mostPerCountry: 1, expertise: letters.map((code) => ({ code, least: 1 })) });
  const best = worthOf(buildConsortium(request));
  let asked = 0;
  const stopped = buildConsortium(request, { shouldStop: () => (asked += 1) > 1 });
  const few = buildConsortium(request, { steps: 1 });
  for (const { outcome, proposals } of [stopped, few]) {
    expect(outcome).toBe('PROPOSED');
    expect(proposals[0]?.bound).toBeGreaterThanOrEqual(best ?? 0);
    expect(proposals[0]?.worth).toBeLessThanOrEqual(best ?? 0);
  }
});

test('among many it finds what trying every pair finds', () => {
  const countries = ['SE', 'EE', 'DE', 'PT', 'FR', 'IT', 'ES', 'PL', 'GR', 'NL'] as const;
  const some = fc.record({
    fits: fc.array(fc.integer({ min: 0, max: 9_999 }), { minLength: 1_000, maxLength: 1_000 }),
    spread: fc.integer({ min: 2, max: 90 }),
    budget: fc.integer({ min: 50, max: 1_500 }),
  });
  fc.assert(
    fc.property(some, ({ fits, spread, budget }) => {
      const candidates = fits.map((fit, index) => aCandidate(String(index + 10), countries[(index * spread) % 10] ?? 'SE', {
        fit: fit / 1_000, costCents: Math.round(fit / 10) + (index % 30), expertise: index % 17 === 0 ? ['A'] : index % 5 === 0 ? ['B'] : [],
      }));
      const wishes = { size: { from: 3, to: 3 }, budgetCents: budget, expertise: [{ code: 'A', least: 1 }, { code: 'B', least: 1 }] };
      let best: number | null = null;
      for (const a of candidates.filter(({ expertise }) => expertise.includes('A'))) {
        for (const b of candidates) {
          if (!b.expertise.includes('B') || a.country === b.country || a.costCents + b.costCents > budget) continue;
          best = Math.max(best ?? 0, Math.round((a.fit + b.fit) * 1e6) / 1e6);
        }
      }
      expect(worthOf(buildConsortium(aRequest(candidates, wishes)))).toBe(best);
    }),
    { numRuns: 8 },
  );
});
