import { ACTION_CODES, ACTIVITIES, AIMS, EDUCATION_SECTORS, type FacetName, ORGANISATION_TYPES, OWNERSHIPS } from '@trefoil/vocabulary';
import { SearchIndexRepository } from '../../src/modules/partner-search/search-index.repository';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import type { TestApp } from '../harness/test-app';

/** What a row offers to each facet: the options that find it. */
export type Options = Readonly<Partial<Record<FacetName, readonly string[]>>>;

export interface SampleRow {
  readonly id: string;
  readonly words: string;
  readonly options: Options;
  /** The options that are counted, where not all that find it are. */
  readonly counted: Options;
}

/** The same numbers each run: a linear congruential generator. */
export class Chance {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (this.state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((this.state / 4_294_967_296) * limit);
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** Up to `most` distinct ones. */
  some<T>(list: readonly T[], most: number): T[] {
    return [...new Set(Array.from({ length: this.below(most + 1) }, () => this.one(list)))];
  }
}

const COUNTRIES = ['FI', 'SE', 'NO', 'EE', 'US'];
const FIELDS = ['01', '011', '0111', '0112', '0613', '09', '0913'];
const LANGUAGES = ['fi', 'sv', 'en', 'et'];
const WORDS = ['moss', 'lichen', 'fern', 'heather'];
const withParents = (fields: readonly string[]) => [...new Set(fields.flatMap((field) => Array.from({ length: field.length - 1 }, (_, at) => field.slice(0, at + 2))))];
const broad = (fields: readonly string[]) => [...new Set(fields.map((field) => field.slice(0, 2)))];

export const TODAY = '2026-06-01';

export interface Sample {
  readonly organisations: readonly SampleRow[];
  readonly ideas: readonly SampleRow[];
  readonly offers: readonly SampleRow[];
}

/** Organisations, ideas and offers with facets of every kind, stored past the services and indexed as they would be; some are not to be found. */
export async function storeSample(test: TestApp, size: number): Promise<Sample> {
  const chance = new Chance(7);
  const { manager } = test.app.get(UnitOfWork);
  const insert = async (table: string, values: Readonly<Record<string, unknown>>): Promise<string> => {
    const names = Object.keys(values);
    const [row] = await manager.query<{ id: string }[]>(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning id`,
      Object.values(values),
    );
    return row!.id;
  };
  const sample = { organisations: [] as SampleRow[], ideas: [] as SampleRow[], offers: [] as SampleRow[] };
  const ids = { organisations: [] as string[], ideas: [] as string[], offers: [] as string[] };
  for (let at = 0; at < size; at += 1) {
    const isPublic = at % 11 !== 0;
    const words = chance.some(WORDS, 3).join(' ');
    const type = chance.one(ORGANISATION_TYPES);
    const country = chance.one(COUNTRIES);
    const organisation = {
      name: `Sample ${at} ${words}`,
      type,
      country,
      ownership: chance.one([...OWNERSHIPS, null]),
      activities: chance.some(ACTIVITIES, 3),
      aims: chance.some(AIMS, 2),
      fields: chance.some(FIELDS, 3),
      working_languages: chance.some(LANGUAGES, 3),
      description: chance.one([null, 'Tends a garden.']),
      eche_source: chance.one([null, 'DECLARED']),
      eche_to: chance.one([null, '2025-12-31', '2029-12-31']),
      claimed: chance.below(2) === 0,
      version: 1,
      withdrawn_at: isPublic ? null : new Date(0),
      verified_at: chance.one([null, new Date(0)]),
    };
    const id = await insert('organisation', organisation);
    ids.organisations.push(id);
    const hasEche = organisation.eche_source !== null && organisation.eche_to !== '2025-12-31';
    const group = country === 'US' ? ['PARTNER'] : country === 'NO' ? ['PROGRAMME', 'ASSOCIATED'] : ['PROGRAMME'];
    const common = { COUNTRY: [country], COUNTRY_GROUP: group, TYPE: [type] };
    const ofOrganisation: Options = {
      ...common,
      OWNERSHIP: organisation.ownership ? [organisation.ownership] : [],
      ACTIVITY: organisation.activities,
      AIM: organisation.aims,
      FIELD: withParents(organisation.fields),
      LANGUAGE: organisation.working_languages,
      ECHE: [String(hasEche)],
      VERIFIED: [String(organisation.verified_at !== null)],
    };
    if (isPublic) sample.organisations.push({ id, words: organisation.name, options: ofOrganisation, counted: { ...ofOrganisation, FIELD: broad(organisation.fields), ECHE: hasEche ? ['true'] : [], VERIFIED: organisation.verified_at ? ['true'] : [] } });

    const idea = {
      organisation_id: id,
      status: chance.one(['PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'DRAFT', 'WITHDRAWN']),
      title: `Idea ${at} ${chance.some(WORDS, 2).join(' ')}`,
      language: chance.one(LANGUAGES),
      action: chance.one(ACTION_CODES),
      call_year: 2024 + chance.below(4),
      sectors: chance.some(EDUCATION_SECTORS, 3),
      activities: chance.some(ACTIVITIES, 3),
      aims: chance.some(AIMS, 2),
      version: 1,
      published_at: new Date(Date.UTC(2026, 0, 1 + chance.below(50))),
    };
    const ideaId = await insert('project_idea', idea);
    ids.ideas.push(ideaId);
    const sought = Array.from({ length: chance.below(3) }, (_, position) => ({
      idea_id: ideaId,
      position,
      type: chance.one([...ORGANISATION_TYPES, ...ORGANISATION_TYPES, null]),
      fields: chance.some(FIELDS, 2),
      count: 1,
    }));
    for (const partner of sought) await insert('partner_sought', partner);
    const soughtFields = sought.flatMap(({ fields }) => fields);
    const ofIdea: Options = {
      ...common,
      SOUGHT_TYPE: sought.some((partner) => partner.type === null) ? ORGANISATION_TYPES : [...new Set(sought.flatMap((partner) => partner.type ?? []))],
      ACTIVITY: idea.activities,
      AIM: idea.aims,
      FIELD: withParents(soughtFields),
      SECTOR: idea.sectors,
      LANGUAGE: [idea.language],
      ACTION: [idea.action],
      CALL_YEAR: [String(idea.call_year)],
    };
    if (isPublic && idea.status === 'PUBLISHED') sample.ideas.push({ id: ideaId, words: `${idea.title} ${organisation.name}`, options: ofIdea, counted: { ...ofIdea, FIELD: broad(soughtFields) } });

    const offer = {
      organisation_id: id,
      status: chance.one(['PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'DRAFT', 'WITHDRAWN']),
      title: `Offer ${at} ${chance.some(WORDS, 2).join(' ')}`,
      language: 'en',
      activities: chance.some(ACTIVITIES, 3),
      aims: chance.some(AIMS, 2),
      fields: chance.some(FIELDS, 2),
      actions: chance.some(ACTION_CODES, 2),
      valid_until: chance.one([null, null, TODAY, '2026-05-31']),
      version: 1,
      published_at: new Date(Date.UTC(2026, 0, 1 + chance.below(50))),
    };
    const offerId = await insert('partner_offer', offer);
    ids.offers.push(offerId);
    const ofOffer: Options = {
      ...common,
      ACTIVITY: offer.activities,
      AIM: offer.aims,
      FIELD: withParents(offer.fields),
      LANGUAGE: ['en'],
      ACTION: offer.actions.length > 0 ? offer.actions : ACTION_CODES,
    };
    if (isPublic && offer.status === 'PUBLISHED' && offer.valid_until !== '2026-05-31') {
      sample.offers.push({ id: offerId, words: `${offer.title} ${organisation.name}`, options: ofOffer, counted: { ...ofOffer, FIELD: broad(offer.fields) } });
    }
  }
  const index = test.app.get(SearchIndexRepository);
  await index.refreshOrganisations(ids.organisations);
  await index.refreshIdeas(ids.ideas);
  await index.refreshOffers(ids.offers);
  return sample;
}
