// The index over train files, the questions a test file asks of it, and the features of their candidates.
import { candidatesOf, featureTable, MatchingIndex, type MatchQuery, Signals } from '@trefoil/matching';
import { type Consortium, Identities, isTold, placeOf, questionOf } from './projects';

export type Question = { readonly project: Consortium; readonly query: MatchQuery; readonly coordinator: number; readonly partners: readonly number[] };
/** A question's candidates and which rows of their table were partners. */
export type Asked = { readonly question: Question; readonly slots: Int32Array; readonly values: Float32Array; readonly connected: number; readonly rows: readonly number[] };

export class World {
  readonly index = new MatchingIndex();
  readonly signals = new Signals(this.index);
  readonly identities: Identities;
  /** Organisations made to look as if they had just come, with the words of one project as their own. */
  readonly newcomers = new Set<number>();

  constructor(train: readonly Consortium[], newcomers: 'none' | 'with words' | 'by name' = 'none') {
    this.identities = new Identities(train);
    const projects = train.map((project) => this.identities.resolve(project));
    const own = newcomers === 'none' ? new Map<string, Consortium>() : newcomersOf(projects);
    for (const organisation of this.identities.organisations.values()) {
      const project = newcomers === 'with words' ? own.get(organisation.id) : undefined;
      this.index.putOrganisation(project === undefined ? organisation : { ...organisation, text: `${project.title}. ${project.keywords.join(', ')}` });
    }
    for (const id of own.keys()) this.newcomers.add(this.index.slotOf(id));
    for (const project of projects) {
      const known = (ids: readonly string[]): readonly string[] => (own.size === 0 ? ids : ids.filter((id) => !own.has(id)));
      this.index.putProject({ ...project, text: isTold(project) ? project.text : '', title: isTold(project) ? project.title : '', participantIds: known(project.participantIds), asideIds: known(project.asideIds) });
    }
    this.index.compact();
  }

  /** What a project asks, or null if it has no text, no coordinator or no partner that is known. */
  question(raw: Consortium): Question | null {
    if (!isTold(raw) || raw.coordinatorId === null) return null;
    const project = this.identities.resolve(raw);
    const all = project.partnerIds.map((id) => this.index.slotOf(id)).filter((slot) => slot >= 0);
    const partners = this.newcomers.size === 0 ? all : all.filter((slot) => this.newcomers.has(slot));
    if (partners.length === 0) return null;
    return { project, query: questionOf(project), coordinator: this.index.slotOf(project.coordinatorId ?? ''), partners };
  }

  ask(question: Question): Asked {
    this.signals.gather(question.query);
    const slots = this.newcomers.size === 0 ? candidatesOf(this.index, this.signals) : Int32Array.from(this.newcomers).filter((slot) => slot !== question.coordinator);
    const partners = new Set(question.partners);
    const rows: number[] = [];
    slots.forEach((slot, row) => partners.has(slot) && rows.push(row));
    return { question, slots, values: featureTable(this.index, this.signals, slots), connected: this.signals.connected, rows };
  }

  askAll(projects: readonly Consortium[]): readonly Asked[] {
    return projects.flatMap((project) => this.question(project) ?? []).map((question) => this.ask(question));
  }
}

/** Two in five of those with at least two told projects, and the project whose words each is left with. */
function newcomersOf(projects: readonly Consortium[]): Map<string, Consortium> {
  const told = new Map<string, Consortium[]>();
  for (const project of projects) if (isTold(project)) for (const id of project.participantIds) told.set(id, [...(told.get(id) ?? []), project]);
  const chosen = new Map<string, Consortium>();
  for (const [id, own] of told) {
    const [first] = [...own].sort((a, b) => placeOf(a.number) - placeOf(b.number));
    if (own.length >= 2 && first !== undefined && placeOf(`newcomer ${id}`) < 0.4) chosen.set(id, first);
  }
  return chosen;
}
