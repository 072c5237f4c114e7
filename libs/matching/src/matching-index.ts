import { countCountries, countParticipation, NO_COUNTRIES, NO_PARTICIPATION } from './counts';
import { embedRows } from './embedding';
import { Slots } from './slots';
import { type MatchOrganisation, type MatchProject } from './subjects';
import { Lexicon, TextIndex, type TermVector } from './text-index';
import { NO_TERMS, phraseTerms, toVector, VectorBuilder } from './vector';

/** How much the words of each project count in its participants' profiles, and an organisation's own. */
const PROJECT_WORDS = 0.5;
const OWN_WORDS = 2;
/** Numbers that place an organisation among those it worked with, and rounds to find them. */
export const PLACE_WIDTH = 32;
const PLACE_ROUNDS = 4;
const NONE: readonly number[] = [];

/** What is kept of a project beside its words; organisations by slot. */
export type IndexedProject = {
  readonly id: string;
  readonly title: string;
  readonly era: number;
  readonly told: boolean;
  readonly coordinator: number;
  readonly participants: readonly number[];
  readonly aside: readonly number[];
};
/** What is kept of an organisation, with its own words as a vector. */
export type IndexedOrganisation = Omit<MatchOrganisation, 'text'> & { readonly own: TermVector };

/**
 * Organisations, past projects and who took part in them, made ready for asking who fits. Put and remove at any time; `refresh`
 * makes what changed findable at once, `compact` makes all of it fast again and counts anew, which takes seconds for very many.
 */
export class MatchingIndex {
  readonly lexicon = new Lexicon();
  /** One text for each organisation: its own words and those of its projects. */
  readonly profiles = new TextIndex(this.lexicon, { k1: 1.2, b: 0.5 });
  readonly names = new TextIndex(this.lexicon, { k1: 0.5, b: 0.5 });
  readonly projectTexts = new TextIndex(this.lexicon, { k1: 1.2, b: 0.5 });
  readonly projectPhrases = new TextIndex(this.lexicon, { k1: 0.5, b: 0 });
  /** What programmes are called, by number. */
  readonly eras: string[] = [];
  participation = NO_PARTICIPATION;
  countries = NO_COUNTRIES;
  /** `PLACE_WIDTH` numbers for each organisation: near each other are those who worked with the same. */
  places = new Float32Array(0);
  /** In how few organisations a code stands. */
  readonly codeFrequencies = new Map<string, number>();
  private readonly organisationSlots = new Slots<IndexedOrganisation>();
  private readonly projectSlots = new Slots<IndexedProject>();
  private readonly projectsByOrganisation: number[][] = [];
  private readonly changed = new Set<number>();
  private countryNumbers: number[] = [];

  get organisationCount(): number {
    return this.organisationSlots.count;
  }

  get projectCount(): number {
    return this.projectSlots.count;
  }

  /** One more than the highest slot of an organisation. */
  get slots(): number {
    return this.organisationSlots.items.length;
  }

  /** Texts that are slower to ask over until the next `compact`. */
  get stale(): number {
    return this.profiles.freshCount + this.projectTexts.freshCount;
  }

  slotOf(organisationId: string): number {
    return this.organisationSlots.find(organisationId);
  }

  organisation(slot: number): IndexedOrganisation | null {
    return this.organisationSlots.items[slot] ?? null;
  }

  project(slot: number): IndexedProject | null {
    return this.projectSlots.items[slot] ?? null;
  }

  projectsOf(slot: number): readonly number[] {
    return this.projectsByOrganisation[slot] ?? NONE;
  }

  *organisations(): Generator<IndexedOrganisation> {
    for (const organisation of this.organisationSlots.items) if (organisation !== null) yield organisation;
  }

  *projects(): Generator<IndexedProject> {
    for (const project of this.projectSlots.items) if (project !== null) yield project;
  }

  countryNumber(slot: number): number {
    return this.countryNumbers[slot] ?? -1;
  }

  putOrganisation({ text, ...organisation }: MatchOrganisation): void {
    this.countCodes(this.organisation(this.slotOf(organisation.id)), -1);
    const own = text === '' ? NO_TERMS : new VectorBuilder(this.lexicon).text(text, OWN_WORDS).build();
    const slot = this.organisationSlots.put({ ...organisation, own });
    this.countryNumbers[slot] = this.countries.numbers.get(organisation.country ?? '') ?? -1;
    this.countCodes(this.organisation(slot), 1);
    this.names.put(slot, new VectorBuilder(this.lexicon).text(`${organisation.name} ${organisation.city ?? ''}`, 1).build());
    this.changed.add(slot);
  }

  /** Its projects go on serving the others who took part. */
  removeOrganisation(id: string): void {
    const slot = this.slotOf(id);
    if (slot < 0) return;
    this.countCodes(this.organisation(slot), -1);
    this.organisationSlots.remove(id);
    this.countryNumbers[slot] = -1;
    this.names.put(slot, NO_TERMS);
    this.changed.add(slot);
  }

  /** Participants that are no organisation of the index are passed over: put the organisations first. */
  putProject(project: MatchProject): void {
    this.removeProject(project.id);
    const slotsOf = (ids: readonly string[]): readonly number[] => [...new Set(ids.map((id) => this.slotOf(id)))].filter((slot) => slot >= 0);
    const programme = project.programme ?? '';
    if (!this.eras.includes(programme)) this.eras.push(programme);
    const told = project.title !== '' || project.text !== '';
    const indexed: IndexedProject = {
      id: project.id,
      title: project.title,
      era: this.eras.indexOf(programme),
      told,
      coordinator: project.coordinatorId === null ? -1 : this.slotOf(project.coordinatorId),
      participants: slotsOf(project.participantIds),
      aside: slotsOf(project.asideIds),
    };
    const slot = this.projectSlots.put(indexed);
    this.projectTexts.put(slot, told ? toVector(this.lexicon, project) : NO_TERMS);
    this.projectPhrases.put(slot, told ? phraseTerms(this.lexicon, project) : NO_TERMS);
    for (const participant of indexed.participants) {
      (this.projectsByOrganisation[participant] ??= []).push(slot);
      this.changed.add(participant);
    }
  }

  removeProject(id: string): void {
    const slot = this.projectSlots.find(id);
    const project = this.project(slot);
    if (project === null) return;
    this.projectSlots.remove(id);
    this.projectTexts.put(slot, NO_TERMS);
    this.projectPhrases.put(slot, NO_TERMS);
    for (const participant of project.participants) {
      this.projectsByOrganisation[participant] = this.projectsOf(participant).filter((other) => other !== slot);
      this.changed.add(participant);
    }
  }

  /** Makes what was put since findable, leaving what is counted over all as it was. */
  refresh(): void {
    for (const slot of this.changed) this.profiles.put(slot, this.profileOf(slot));
    this.changed.clear();
  }

  compact(): void {
    const steps = this.compactInSteps();
    while (steps.next().done !== true);
  }

  /** As `compact`, in steps between which others can work; no questions until it has run to its end. */
  *compactInSteps(): Generator<void, void> {
    this.projectTexts.compact();
    this.projectPhrases.compact();
    yield;
    this.refresh();
    yield;
    this.profiles.compact();
    yield;
    this.names.compact();
    yield;
    this.participation = countParticipation(this);
    this.countries = countCountries(this);
    this.countryNumbers = this.organisationSlots.items.map((organisation) => this.countries.numbers.get(organisation?.country ?? '') ?? -1);
    yield;
    yield* this.placeOrganisations();
  }

  private countCodes(organisation: IndexedOrganisation | null, by: number): void {
    for (const code of new Set(organisation?.codes ?? [])) this.codeFrequencies.set(code, (this.codeFrequencies.get(code) ?? 0) + by);
  }

  private profileOf(slot: number): TermVector {
    const organisation = this.organisation(slot);
    if (organisation === null) return NO_TERMS;
    const told = this.projectsOf(slot).filter((project) => this.project(project)?.told === true);
    if (told.length === 0) return organisation.own;
    const builder = new VectorBuilder(this.lexicon).vector(organisation.own, 1);
    for (const project of told) builder.vector(this.projectTexts.vectorOf(project), PROJECT_WORDS);
    return builder.build();
  }

  private *placeOrganisations(): Generator<void, void> {
    const rows: number[] = [];
    const columns: number[] = [];
    const values: number[] = [];
    const rowSlots: number[] = [];
    const rowOf = new Map<number, number>();
    let columnCount = 0;
    for (const { participants } of this.projects()) {
      if (participants.length < 2) continue;
      for (const slot of participants) {
        const row = rowOf.get(slot) ?? rowSlots.length;
        if (row === rowSlots.length) rowSlots.push(slot);
        rowOf.set(slot, row);
        rows.push(row);
        columns.push(columnCount);
        // who is everywhere, and projects of very many, say less of who belongs together
        values.push(1 / Math.sqrt((this.projectsOf(slot).length + 3) * participants.length));
      }
      columnCount += 1;
    }
    const found = yield* embedRows({ rows, columns, values, rowCount: rowSlots.length, columnCount }, PLACE_WIDTH, PLACE_ROUNDS);
    const places = new Float32Array(rowSlots.length === 0 ? 0 : this.slots * PLACE_WIDTH);
    rowSlots.forEach((slot, row) => places.set(found.subarray(row * PLACE_WIDTH, (row + 1) * PLACE_WIDTH), slot * PLACE_WIDTH));
    this.places = places;
  }
}
