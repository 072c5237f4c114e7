import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { ECHE_HEADINGS } from './invented-records';

/** Files of registers in a folder of their own. */
export class RegisterFiles {
  private readonly folder = mkdtempSync(join(tmpdir(), 'trefoil-registers-'));

  write(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  ror(records: readonly unknown[], name = 'ror.json'): string {
    const text = JSON.stringify(records);
    return this.write(name, name.endsWith('.gz') ? gzipSync(text) : text);
  }

  /** As published: a blank row first, then headings. */
  async spreadsheet(rows: readonly Readonly<Record<string, unknown>>[], headings: readonly string[] = ECHE_HEADINGS): Promise<string> {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Report 2');
    sheet.addRow([]);
    sheet.addRow([...headings]);
    for (const row of rows) sheet.addRow(headings.map((heading) => row[heading] ?? null));
    return this.write('eche.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));
  }

  /** As cleaned copies of the list are: other headings, ISO dates, and lines as they are given. */
  csv(lines: readonly string[], name = 'eche.csv'): string {
    return this.write(name, `\ufeff${lines.join('\n')}\n`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
