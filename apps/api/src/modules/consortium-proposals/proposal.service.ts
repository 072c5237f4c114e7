import { Injectable } from '@nestjs/common';
import type { BuildRequest, BuildResult, Candidate, MemberFacts } from '@trefoil/consortium-builder';
import { findRuleSet, type RuleSet } from '@trefoil/rules';
import { COUNTRY_CODES, LIMITS, type OrganisationId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { InvalidInput, NotFound } from '../../platform/errors/app-error';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import { type Consortium, ConsortiumService, dayOf, IdeaIsWithdrawn, NotCoordinator, toDraft, toMember } from '../consortia';
import { IdeaService, type PartnerSought, type ProjectIdea } from '../ideas';
import { type Organisation, OrganisationService } from '../organisations';
import { PartnerFits, type PartnerFitsOfIdea } from '../suggestions';
import { BuildProgress } from './build-progress';
import { BuildRunner } from './build-runner';
import { CandidateRepository, type CandidateRow } from './candidate.repository';
import { type Fit, fitToIdea, liesWithin } from './fit-to-idea';
import type { ProposeConsortiumInput } from './graphql/propose-consortium.input';
import { NoRulesForCall } from './proposals.errors';

const BUILDS: RateLimit = { name: 'build-consortium', points: 60, seconds: 600 };
/** How long a search may take: what it has found by then is the answer. */
const LIMIT_MS = 5_000;
/** Candidates asked of the matching; the rest are found by words. */
const NEAREST = 400;
/** What makes a member beyond the least size worth a seat, in points of fit. */
const WORTHWHILE_FIT = 1;
/** Alternatives are to be told apart at a glance. */
const DIFFER_BY = 2;

/** A candidate with what its fit is made of. */
export interface Scored {
  readonly row: CandidateRow;
  readonly fit: Fit;
}

export interface Built {
  readonly result: BuildResult;
  readonly scored: ReadonlyMap<OrganisationId, Scored>;
  readonly fields: readonly string[];
  readonly milliseconds: number;
}

@Injectable()
export class ProposalService {
  constructor(
    private readonly consortia: ConsortiumService,
    private readonly ideas: IdeaService,
    private readonly organisations: OrganisationService,
    private readonly candidates: CandidateRepository,
    private readonly fits: PartnerFits,
    private readonly runner: BuildRunner,
    private readonly progress: BuildProgress,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Proposes whole consortia to the coordinator's people; ends early when the signal is given. */
  async propose(actor: Actor, input: ProposeConsortiumInput, signal: AbortSignal): Promise<Built> {
    const { consortium, idea } = await this.requireOwn(actor, input);
    const rules = findRuleSet(idea.action, idea.callYear);
    if (!rules) throw new NoRulesForCall(idea.action, idea.callYear);
    if (input.sizeTo < input.sizeFrom) throw new InvalidInput([{ path: 'sizeTo', code: 'OUT_OF_RANGE', params: { min: input.sizeFrom, max: LIMITS.proposal.members } }]);
    await this.limits.consume(BUILDS, input.asOrganisationId);
    const began = performance.now();
    const fits = await this.fits.ofIdea(idea.id, NEAREST);
    const [scored, fixed] = await Promise.all([
      this.scoreCandidates(idea, input, rules, fits),
      this.findFixed(actor, consortium, input.keptIds),
    ]);
    const request = toRequest({ consortium, idea, rules, input, scored, refused: [...fits.refused], fixed, asOf: dayOf(this.clock.now()) });
    const task = { request, options: { alternatives: LIMITS.proposal.alternatives, differBy: DIFFER_BY, explain: true }, limitMs: LIMIT_MS };
    const result = await this.runner.run(task, { signal, onProgress: (done, of) => this.progress.tell(actor, { consortiumId: consortium.id, done, of }) });
    // Nor is anybody refused or blocked named as somebody to swap in.
    const wanted = scored.filter(({ row }) => !fits.refused.has(row.id));
    return { result, scored: new Map(wanted.map((one) => [one.row.id, one])), fields: input.fields, milliseconds: Math.round(performance.now() - began) };
  }

  /** The consortium and its idea, for who may act for its coordinator. */
  async requireOwn(actor: Actor, { asOrganisationId, consortiumId }: { asOrganisationId: OrganisationId; consortiumId: string }): Promise<{ consortium: Consortium; idea: ProjectIdea }> {
    await this.organisations.requireActingFor(actor, asOrganisationId);
    const consortium = await this.consortia.findVisible(actor, consortiumId);
    if (!consortium) throw new NotFound();
    if (consortium.coordinatorId !== asOrganisationId) throw new NotCoordinator();
    const idea = await this.ideas.findVisible(actor, consortium.ideaId);
    if (!idea) throw new NotFound();
    if (idea.status === 'WITHDRAWN') throw new IdeaIsWithdrawn();
    return { consortium, idea };
  }

  private async scoreCandidates(idea: ProjectIdea, input: ProposeConsortiumInput, rules: RuleSet, { nearest, fitOf }: PartnerFitsOfIdea): Promise<readonly Scored[]> {
    const sought = await this.ideas.findPartnersSought(idea.id);
    // Nobody is proposed from a country that would have to state what it adds: that is for the coordinator to write.
    const countries = COUNTRY_CODES.filter((country) => rules.countries.places.has(country));
    const rows = await this.candidates.findPool({
      words: wordsOf(idea, sought), consortiumId: input.consortiumId, claimedOnly: input.claimedOnly ?? false, countries, activities: idea.activities, nearest, limit: LIMITS.proposal.candidates,
    });
    const best = rows.reduce((most, { wordRank }) => Math.max(most, wordRank), 0);
    const matched = fitOf(rows.map(({ id }) => id));
    // How well somebody fits is the matching's to say; what is plainly shared are the reasons told.
    return rows.map((row) => {
      const { reasons } = fitToIdea(row, { aims: idea.aims, activities: idea.activities, partnersSought: sought }, best);
      return { row, fit: { points: Math.round((matched.get(row.id) ?? 0) * 10_000) / 100, reasons } };
    });
  }

  /** Who is in for certain: accepted and invited seats, and those to be kept. */
  private async findFixed(actor: Actor, { seats }: Consortium, keptIds: readonly OrganisationId[]): Promise<readonly Organisation[]> {
    const seated = seats.filter(({ status }) => status === 'ACCEPTED' || status === 'INVITED').map(({ organisationId }) => organisationId);
    const found = await this.organisations.findManyVisible(actor, [...new Set([...seated, ...keptIds])]);
    return found.filter((organisation) => organisation !== null);
  }
}

const wordsOf = ({ title, summary }: ProjectIdea, sought: readonly PartnerSought[]): string => [title, summary, ...sought.flatMap(({ expertise, task }) => [expertise, task])].filter(Boolean).join(' ');

interface Parts {
  readonly consortium: Consortium;
  readonly idea: ProjectIdea;
  readonly rules: RuleSet;
  readonly input: ProposeConsortiumInput;
  readonly scored: readonly Scored[];
  readonly refused: readonly OrganisationId[];
  readonly fixed: readonly Organisation[];
  readonly asOf: BuildRequest['asOf'];
}

function toRequest({ consortium, idea, rules, input, scored, refused, fixed, asOf }: Parts): BuildRequest {
  const seats = new Map(consortium.seats.map((seat) => [seat.organisationId, seat]));
  const cost = input.memberCostCents ?? 0;
  const members = fixed.map((organisation) => toMember(organisation.id, seats.get(organisation.id) ?? { role: 'PARTNER', addedValue: null, strategyLink: null }, organisation));
  // A planned seat is on the board: it is neither proposed again nor counted upon.
  const planned = consortium.seats.filter(({ status }) => status === 'PLANNED').map(({ organisationId }) => organisationId);
  return {
    draft: toDraft(idea, members),
    fixed: fixed.map(({ id, fields }): MemberFacts => ({ organisationId: id, fit: 0, costCents: cost, expertise: bringsOf(fields, input.fields), newcomer: false })),
    rules,
    asOf,
    candidates: scored.map(({ row, fit }): Candidate => ({
      organisationId: row.id, country: row.country, type: row.type, addedValue: null, eche: row.echeKnown ? { from: row.echeFrom, to: row.echeTo } : null,
      fit: fit.points, costCents: cost, expertise: bringsOf(row.fields, input.fields), newcomer: row.newcomer,
    })),
    excluded: new Set([...refused, ...planned, ...input.excludedIds]),
    wishes: {
      size: { from: input.sizeFrom, to: input.sizeTo },
      budgetCents: input.budgetCents,
      mostPerCountry: input.mostPerCountry,
      countries: input.countries,
      types: input.types,
      expertise: input.fields.map((code) => ({ code, least: 1 })),
      leastNewcomers: input.leastNewcomers,
      mostPerRegion: input.mostPerRegion,
      worthwhileFit: WORTHWHILE_FIT,
    },
  };
}

/** The fields wished for that an organisation's own lie within. */
export const bringsOf = (own: readonly string[], wished: readonly string[]): readonly string[] => wished.filter((field) => own.some((code) => liesWithin(code, field)));
