import type { RecordFault, Register, Remark, RemarkOn, SkipReason } from './register';

/** What became of a record that was taken. */
export type Outcome = 'added' | 'changed' | 'merged' | 'unchanged';

/** How many places of each kind are told; the rest are counted. */
const PLACES_KEPT = 50;

/** Records of one kind: how many, and where the first of them stand. */
export interface Tally {
  readonly code: string;
  count: number;
  readonly places: { readonly place: string; readonly detail: string }[];
}

/** What an import did. Skipped and bad records are not taken; noted ones are, less what the note says. */
export class ImportReport {
  read = 0;
  readonly outcomes: Record<Outcome, number> = { added: 0, changed: 0, merged: 0, unchanged: 0 };
  readonly skipped: Tally[] = [];
  readonly bad: Tally[] = [];
  readonly noted: Tally[] = [];
  /** Why the rest of the file could not be read; null when it was read to its end. */
  brokenOff: string | null = null;
  /** Records an earlier import of the file had taken in before it was ended; they were read again and left as they are. */
  resumedAt = 0;
  /** What was found over the whole directory once the file was in. */
  afterwards = { followedSuccessor: 0, joined: 0, proposed: 0, universities: 0 };
  isRehearsal = false;

  constructor(readonly register: Register) {}

  skip(place: string, reason: RemarkOn<SkipReason>): void {
    note(this.skipped, place, reason);
  }

  refuse(place: string, fault: RemarkOn<RecordFault>): void {
    note(this.bad, place, fault);
  }

  remark(place: string, remark: RemarkOn<Remark>): void {
    note(this.noted, place, remark);
  }
}

function note(tallies: Tally[], place: string, { code, detail }: RemarkOn<string>): void {
  let tally = tallies.find((each) => each.code === code);
  if (!tally) tallies.push((tally = { code, count: 0, places: [] }));
  tally.count += 1;
  if (tally.places.length < PLACES_KEPT) tally.places.push({ place, detail });
}

const WORDS: Readonly<Record<SkipReason | RecordFault | Remark, string>> = {
  INACTIVE_IN_REGISTER: 'no longer active, says the register',
  WITHDRAWN_IN_REGISTER: 'withdrawn by the register',
  WITHDRAWN_HERE: 'withdrawn here by its own people',
  UNREADABLE: 'not a record',
  ID_MISSING: 'without an identifier',
  ID_MALFORMED: 'with a malformed identifier',
  NAME_MISSING: 'without a name',
  COUNTRY_UNKNOWN: 'without a known country',
  REPEATED: 'about an organisation that an earlier record of the file is about',
  NAME_SHORTENED: 'name shortened',
  NAMES_LEFT_OUT: 'further names left out, too many or too long',
  CITY_SHORTENED: 'city shortened',
  WEBSITE_LEFT_OUT: 'website left out, not a web address',
  DATES_LEFT_OUT: 'charter dates left out, no dates or in the wrong order',
  PIC_LEFT_OUT: 'PIC left out, malformed',
  OID_LEFT_OUT: 'OID left out, malformed',
  ERASMUS_CODE_LEFT_OUT: 'Erasmus code left out, malformed',
  PIC_DOUBTFUL: 'PIC kept, but its check does not add up',
  IDENTIFIER_OF_ANOTHER: 'identifier left out, another organisation holds it',
};

const number = (value: number) => value.toLocaleString('en');

function lines(title: string, tallies: readonly Tally[], placesShown: number): string[] {
  if (tallies.length === 0) return [];
  const total = tallies.reduce((sum, { count }) => sum + count, 0);
  return [
    `  ${title} ${number(total)}`,
    ...[...tallies].sort((one, other) => other.count - one.count).flatMap(({ code, count, places }) => [
      `    ${number(count)} ${WORDS[code as keyof typeof WORDS]}`,
      ...places.slice(0, placesShown).map(({ place, detail }) => `      ${place}: ${detail}`),
      ...(count > Math.min(placesShown, places.length) ? [`      and ${number(count - Math.min(placesShown, places.length))} more`] : []),
    ]),
  ];
}

/** The report as a person reads it at the end of an import. */
export function describeReport({ read, outcomes, skipped, bad, noted, brokenOff, resumedAt, afterwards, isRehearsal }: ImportReport): string {
  const { added, changed, merged, unchanged } = outcomes;
  const { followedSuccessor, joined, proposed, universities } = afterwards;
  return [
    ...(isRehearsal ? ['  A dry run: nothing was kept'] : []),
    ...(resumedAt > 0 ? [`  Went on after record ${number(resumedAt)}, where an earlier import of the file was ended`] : []),
    `  Read ${number(read)} records: ${number(added)} added, ${number(changed)} changed, ${number(merged)} merged into organisations that were here, ${number(unchanged)} unchanged`,
    ...lines('Not taken, as they should not be:', skipped, 3),
    ...lines('Bad records, not taken:', bad, PLACES_KEPT),
    ...lines('Notes on records that were taken:', noted, 3),
    `  ${number(joined)} charter holders joined with their record of the research registry, ${number(proposed)} put on the list for a moderator to look at`,
    `  ${number(followedSuccessor)} followed their successor, ${number(universities)} found to be universities`,
    ...(brokenOff ? [`  Broken off: ${brokenOff}`] : []),
  ].join('\n');
}
