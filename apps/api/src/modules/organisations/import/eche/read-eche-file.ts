import { createInterface } from 'node:readline';
import { parse } from 'csv-parse/sync';
import { bad, type PlacedReading } from '../register';
import { type FileToRead, reasonOf, UnreadableFile } from '../register-file';
import { ECHE_COLUMNS, type EcheColumn, type EcheRow, readEcheRow } from './read-eche-row';

type Cells = readonly unknown[];
type Row = { readonly place: string } & ({ readonly cells: Cells } | { readonly fault: string });

/** Rows above the headings: titles and blank ones. */
const MOST_ROWS_BEFORE_HEADINGS = 20;
const REQUIRED = ['legalName', 'country'] as const satisfies readonly EcheColumn[];

const toHeading = (cell: unknown) => String(cell ?? '').trim().toLowerCase().replace(/[^a-z0-9]+/g, '_');

/** Where each column stands; null while the row is not the one with the headings. */
function readHeadings(cells: Cells): ReadonlyMap<EcheColumn, number> | null {
  const headings = cells.map(toHeading);
  const columns = new Map<EcheColumn, number>();
  for (const column of Object.keys(ECHE_COLUMNS) as EcheColumn[]) {
    const at = ECHE_COLUMNS[column].map((name) => headings.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns.set(column, at);
  }
  return REQUIRED.every((column) => columns.has(column)) ? columns : null;
}

/** The text or date of a spreadsheet's cell: rich texts, links and formulas come as objects. */
function cellValue(cell: unknown): unknown {
  if (typeof cell !== 'object' || cell === null || cell instanceof Date) return cell;
  if ('richText' in cell && Array.isArray(cell.richText)) return cell.richText.map((part: { text?: string }) => part.text ?? '').join('');
  if ('text' in cell) return cellValue(cell.text);
  if ('result' in cell) return cellValue(cell.result);
  return null;
}

async function* rowsOfSpreadsheet({ stream }: FileToRead): AsyncGenerator<Row> {
  // Loaded when a spreadsheet comes: it would weigh on every start of the API.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(stream(), { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' });
  for await (const sheet of workbook) {
    for await (const row of sheet) yield { cells: Array.from((row.values as unknown[]).slice(1), cellValue), place: `row ${row.number}` };
    // The list is the first sheet; notes may follow.
    return;
  }
}

/** A record with a line break in it may go over this many lines; beyond, a quotation mark was left open by mistake. */
const MOST_LINES_OF_RECORD = 10;

/**
 * Rows of comma-separated text. One that cannot be read, or does not `fit` the headings, is told by itself: the next
 * line is a new row, whatever quotation mark was left open.
 */
async function* rowsOfText({ head, stream }: FileToRead, fits: (cells: Cells) => boolean): AsyncGenerator<Row> {
  const [firstLine = ''] = head.toString('utf8').split('\n', 1);
  const delimiter = [',', ';', '\t'].sort((one, other) => firstLine.split(other).length - firstLine.split(one).length)[0];
  const source = stream();
  const lines = createInterface({ input: source, crlfDelay: Infinity })[Symbol.asyncIterator]();
  const waiting: string[] = [];
  const next = async (): Promise<string | null> => waiting.shift() ?? (await lines.next()).value ?? null;
  try {
    for (let number = 1, line = await next(); line !== null; line = await next(), number += 1) {
      const record = [number === 1 ? line.replace(/^\ufeff/, '') : line];
      while (isOpen(record) && record.length < MOST_LINES_OF_RECORD) {
        const more = await next();
        if (more === null) break;
        record.push(more);
      }
      const place = `line ${number}`;
      const cells = readRecord(record.join('\n'), delimiter);
      if (typeof cells !== 'string' && fits(cells)) {
        yield { cells, place };
        number += record.length - 1;
      } else {
        yield { fault: typeof cells === 'string' ? cells : `${cells.length} cells`, place };
        waiting.unshift(...record.slice(1));
      }
    }
  } finally {
    source.destroy();
  }
}

const isOpen = (record: readonly string[]) => record.join('').split('"').length % 2 === 0;

/** The cells of one record, or what is wrong with it. */
function readRecord(text: string, delimiter: string | undefined): Cells | string {
  try {
    const [cells = []] = parse(text, { delimiter, relax_column_count: true }) as string[][];
    return cells;
  } catch (fault) {
    return reasonOf(fault);
  }
}

/** Reads the Commission's list, a spreadsheet or comma-separated text, row by row. */
export async function* readEcheFile(file: FileToRead): AsyncGenerator<PlacedReading> {
  const isSpreadsheet = file.head.subarray(0, 2).toString() === 'PK';
  if (!isSpreadsheet && file.head.includes(0)) throw new UnreadableFile(`${file.path} is neither a spreadsheet (xlsx) nor text (csv).`);
  let columns: ReadonlyMap<EcheColumn, number> | null = null;
  let width = 0;
  let before = 0;
  let place = 'the start';
  const isBlank = (cells: Cells) => cells.every((cell) => cell === null || cell === undefined || cell === '');
  const fits = (cells: Cells) => columns === null || cells.length === width || isBlank(cells);
  try {
    for await (const row of isSpreadsheet ? rowsOfSpreadsheet(file) : rowsOfText(file, fits)) {
      ({ place } = row);
      if (columns) {
        if ('fault' in row) yield { ...bad('UNREADABLE', row.fault), place };
        else if (!isBlank(row.cells)) yield { ...readEcheRow(toRow(row.cells, columns)), place };
      } else {
        if ('cells' in row) [columns, width] = [readHeadings(row.cells), row.cells.length];
        before += 1;
        if (!columns && before > MOST_ROWS_BEFORE_HEADINGS) break;
      }
    }
  } catch (fault) {
    throw new UnreadableFile(`${file.path} cannot be read past ${place}: ${reasonOf(fault)}.`, { cause: fault });
  }
  if (!columns) throw new UnreadableFile(`${file.path} has no row of headings with a legal name and a country: is it the list of charter holders?`);
}

function toRow(cells: Cells, columns: ReadonlyMap<EcheColumn, number>): EcheRow {
  return Object.fromEntries([...columns].map(([column, at]) => [column, cells[at]]));
}
