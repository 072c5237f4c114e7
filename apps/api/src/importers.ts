import type { INestApplicationContext } from '@nestjs/common';
import { showProgress } from './import-progress';
import { describeReport, openLineFile, openRegisterFile, type Register, RegisterImportService, UniversityImportService } from './modules/organisations';
import { SearchIndexRepository } from './modules/partner-search';
import { PastProjectImportService, type PastProjectReport } from './modules/past-projects';

export const USAGE = `npm run import -- ror FILE      the Research Organization Registry's dump, schema version 2 (JSON, plain or gzip)
npm run import -- eche FILE     the Commission's list of charter holders (xlsx or csv)
npm run import -- domains FILE  the world's universities with their domains (JSON lines, plain or gzip)
npm run import -- projects FILE...  past consortia with who took part (JSON lines, plain or gzip)
  --dry-run                     does it all, tells what it did and keeps nothing
  --json                        the report as one line of JSON`;

/** What a person can mend, said in one line. */
export class Refused extends Error {}

export interface ImportSettings {
  readonly isRehearsal: boolean;
}

export interface ImportEnd {
  readonly report: object;
  /** The report as a person reads it. */
  readonly text: string;
  /** Whether the files were read to their end. */
  readonly isWhole: boolean;
}

/** Opens the files, so that what is wrong with them is told before anything starts; what it gives does the import. */
export type Importer = (paths: readonly string[], settings: ImportSettings) => Promise<(app: INestApplicationContext) => Promise<ImportEnd>>;

const number = (value: number) => value.toLocaleString('en');

function requireOne(paths: readonly string[]): string {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0) throw new Refused(USAGE);
  return path;
}

const registerImporter = (register: Register): Importer => async (paths, { isRehearsal }) => {
  const { readings, progress, fingerprint } = await openRegisterFile(register, requireOne(paths));
  return async (app) => {
    const bar = showProgress(progress);
    try {
      const report = await app.get(RegisterImportService).import(register, readings, { fingerprint, isRehearsal, onProgress: bar.say });
      bar.stop();
      // names came and went: how often each word is used decides what a mistyped one is taken for
      if (!isRehearsal) await app.get(SearchIndexRepository).takeStock();
      return { report, text: describeReport(report), isWhole: report.brokenOff === null };
    } finally {
      bar.stop();
    }
  };
};

const domainsImporter: Importer = async (paths, { isRehearsal }) => {
  const { lines, progress } = await openLineFile(requireOne(paths));
  return async (app) => {
    const bar = showProgress(progress);
    try {
      const report = await app.get(UniversityImportService).import(lines, { isRehearsal, onProgress: bar.say });
      bar.stop();
      const { read, bad, matched, promoted } = report;
      const text = `  Read ${number(read)} universities (${number(bad)} lines were none): ${number(matched)} organisations are on the list, ${number(promoted)} of them became higher education institutions by it`;
      return { report, text, isWhole: true };
    } finally {
      bar.stop();
    }
  };
};

const projectsImporter: Importer = async (paths, { isRehearsal }) => {
  const files = await Promise.all(paths.map(openLineFile));
  return async (app) => {
    const bar = showProgress(() => files.reduce((sum, { progress }) => sum + progress(), 0) / files.length);
    try {
      const report = await app.get(PastProjectImportService).import(files, { isRehearsal, onProgress: bar.say });
      bar.stop();
      return { report, text: describePastProjects(report), isWhole: true };
    } finally {
      bar.stop();
    }
  };
};

const describePastProjects = ({ read, added, changed, unchanged, bad, resumedAt, participants, linked, organisations, projects }: PastProjectReport): string =>
  [
    ...(resumedAt > 0 ? [`  Went on after ${number(resumedAt)} projects, where an earlier import was ended`] : []),
    `  Read ${number(read)} projects: ${number(added)} added, ${number(changed)} changed, ${number(unchanged)} unchanged, ${number(bad)} lines were none`,
    `  Of ${number(participants)} participants ${number(linked)} are known here, as ${number(organisations)} organisations in ${number(projects)} projects`,
  ].join('\n');

export const importers: Readonly<Record<string, Importer>> = { ror: registerImporter('ROR'), eche: registerImporter('ECHE'), domains: domainsImporter, projects: projectsImporter };
