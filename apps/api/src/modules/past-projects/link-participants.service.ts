import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { foldName } from '../organisations';
import { PastParticipantRepository } from './past-participant.repository';

const NAMES_AT_A_TIME = 5_000;
const ORGANISATIONS_AT_A_TIME = 200;

export interface LinkOutcome {
  readonly participants: number;
  /** Of them, those found in the directory. */
  readonly linked: number;
  /** Organisations of the directory that took part in something. */
  readonly organisations: number;
  /** Projects with at least one of them. */
  readonly projects: number;
}

/** Words one register writes and another leaves out. */
const LEFT_OUT = new Set('the of and de des di da do du del della la le les et und der die das y e i a in for im zu zur an d l s ev gmbh ltd limited plc sa srl spa bv nv ab as oy oyj sro'.split(' '));

/** A name of one country as it is compared. Registers without umlauts write ZUERICH or ZURICH. */
function keyOf(country: string, name: string): string {
  const words = foldName(name).replace(/\be v$/, 'ev').split(' ').filter((word) => !LEFT_OUT.has(word));
  return `${country} ${words.join(' ').replace(/([aou])e/g, '$1') || foldName(name)}`;
}

/** The registry writes the country of a company after its name, the projects do not. */
const keysOf = (country: string, name: string): string[] => [...new Set([name, name.replace(/\s*\([^)]*\)$/, '')])].map((each) => keyOf(country, each));

/** Finds participants in the directory: by PIC, then by folded name and country where one organisation alone has it. */
@Injectable()
export class LinkParticipantsService {
  constructor(
    private readonly participants: PastParticipantRepository,
    private readonly work: UnitOfWork,
  ) {}

  async linkAll(): Promise<LinkOutcome> {
    await this.participants.refreshStatistics();
    await this.work.run(async () => this.participants.link(await this.participants.findNewByPic()));
    const wanted = await this.findWanted();
    if (wanted.size > 0) {
      const owners = await this.findOwners(wanted);
      await this.work.run(() => this.linkByName(wanted, owners));
    }
    await this.countPartnerships();
    return this.participants.countLinked();
  }

  /** Does so when a register brought organisations, if there are projects to link. */
  async linkAllIfAny(): Promise<void> {
    if (await this.participants.isAnyThere()) await this.linkAll();
  }

  /** What belonged to the first of each pair belongs to the second. */
  async follow(merges: readonly { readonly mergedId: OrganisationId; readonly intoId: OrganisationId }[]): Promise<void> {
    const links = await this.participants.findMerged(merges);
    if (links.length === 0) return;
    await this.participants.link(links);
    await this.countPartnerships();
  }

  /** Some at a time, each in a transaction that also strikes them off the list of what is due. */
  private async countPartnerships(): Promise<void> {
    const countSome = async () => {
      const ids = await this.participants.takeDue(ORGANISATIONS_AT_A_TIME);
      if (ids.length > 0) await this.participants.countPartnerships(ids);
      return ids.length;
    };
    while ((await this.work.run(countSome)) === ORGANISATIONS_AT_A_TIME);
  }

  /** Participants to be found by name, by country and folded name. */
  private async findWanted(): Promise<Map<string, string[]>> {
    const wanted = new Map<string, string[]>();
    for (let after = '0'; ; ) {
      const some = await this.participants.findWithoutPic(after, NAMES_AT_A_TIME);
      for (const { id, name, country } of some) {
        const key = keyOf(country, name);
        wanted.set(key, [...(wanted.get(key) ?? []), id]);
      }
      if (some.length < NAMES_AT_A_TIME) return wanted;
      after = some.at(-1)!.id;
    }
  }

  /** The organisation that alone has a wanted name; null where several do. */
  private async findOwners(wanted: ReadonlyMap<string, unknown>): Promise<Map<string, OrganisationId | null>> {
    const owners = new Map<string, OrganisationId | null>();
    for (let after = '0'; ; ) {
      const some = await this.participants.findNames(after, NAMES_AT_A_TIME);
      for (const { id, country, names } of some) {
        for (const key of new Set(names.flatMap((name) => keysOf(country, name)))) {
          if (wanted.has(key)) owners.set(key, owners.has(key) && owners.get(key) !== id ? null : id);
        }
      }
      if (some.length < NAMES_AT_A_TIME) return owners;
      after = some.at(-1)!.id;
    }
  }

  private async linkByName(wanted: ReadonlyMap<string, readonly string[]>, owners: ReadonlyMap<string, OrganisationId | null>): Promise<void> {
    const links = [...wanted].flatMap(([key, ids]) => ids.map((participantId) => ({ participantId, organisationId: owners.get(key) ?? null })));
    for (let from = 0; from < links.length; from += NAMES_AT_A_TIME) await this.participants.link(links.slice(from, from + NAMES_AT_A_TIME));
  }
}
