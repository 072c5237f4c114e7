import type { DemoInterest } from './demo-content.types';

/** Answers to ideas of the people a visitor signs in as: of each state, so that no column of the board is empty. */
export const demoInterests: readonly DemoInterest[] = [
  { idea: 'nursing-sim-three-languages', organisation: 'salzquell', hoursAgo: 260, sought: 0, role: 'PARTNER', personMonths: 9, contactName: 'Walburga Riedmoser', outcome: 'DECLINED',
    tasks: 'Two scenarios with trainee mentors, filmed in our skills laboratory.', why: 'We train the people who stand beside the students, and they ask us for exactly this.' },
  { idea: 'nursing-sim-three-languages', organisation: 'skelliginstitute', hoursAgo: 230, sought: null, role: 'PARTNER', personMonths: 6, contactName: 'Cormac Devane', outcome: 'WITHDRAWN',
    tasks: 'Rural scenarios in English and Irish.', why: 'Half of our wards hear two languages a day.' },
  { idea: 'nursing-sim-three-languages', organisation: 'uni-lipovec', hoursAgo: 190, sought: 0, role: 'PARTNER', personMonths: 18, contactName: 'Nejc Hribernik', outcome: 'SHORTLISTED',
    tasks: 'Eight scenarios in Slovene, Italian and Hungarian; one instructor course a year.', why: 'We teach in three languages by law, and have twelve trained instructors.' },
  { idea: 'nursing-sim-three-languages', organisation: 'pflegelabor', hoursAgo: 160, sought: 0, role: 'PARTNER', personMonths: 14, contactName: 'Annegret Fuhlrott', outcome: 'OFFERED',
    tasks: 'Recording and subtitles for all forty scenarios; the open library.', why: 'Our teaching flat has cameras in every room, and an archive that is ten years old and still opens.' },
  { idea: 'nursing-sim-three-languages', organisation: 'gilinta', hoursAgo: 70, sought: null, role: 'PARTNER', personMonths: 11, contactName: 'Austėja Grinkevič', outcome: 'NEW',
    tasks: 'Scenarios on moving and handling with patients who speak Russian, Polish or Lithuanian.', why: 'Physiotherapists are in the room too, and no library we know has them.' },
  { idea: 'nursing-sim-three-languages', organisation: 'vsmodrak', hoursAgo: 26, sought: 0, role: 'ASSOCIATED_PARTNER', personMonths: 2, contactName: 'Radim Kolářek', outcome: 'NEW',
    tasks: 'Student groups that try the scenarios and rate them.', why: 'We would use the library from the first week of our nursing degree.' },
];
