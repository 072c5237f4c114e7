import type { ReactNode } from 'react';
import { UiLink } from '../provider/ui-provider';
import { Icon } from '../text/icon';
import { classNames } from '../class-names';
import styles from './data-table.module.css';

export type SortDirection = 'ascending' | 'descending';

export type DataColumn<Row> = {
  id: string;
  /** Plain text: it labels each value again where the table becomes cards. */
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end. */
  align?: 'start' | 'end';
  /** The cell that names its row; the first column unless one says so. */
  rowHeader?: boolean;
  /** Where a press on the header leads, and how the column is sorted now. */
  sort?: { direction: SortDirection | null } & ({ href: string; onSort?: undefined } | { href?: undefined; onSort: () => void });
};

/** Rows and columns; a list of labelled cards where it stands in less than 40rem. */
export type DataTableProps<Row> = {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

export function DataTable<Row>({ caption, captionHidden = false, columns, rows, rowKey }: DataTableProps<Row>) {
  const headerColumn = columns.find((column) => column.rowHeader)?.id ?? columns[0]?.id;
  // Roles are written out because browsers drop a table's own once its display changes.
  return (
    <div className={styles.frame}>
      <table className={styles.table} role="table">
        <caption className={classNames(styles.caption, captionHidden && styles.hidden)}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.id} scope="col" role="columnheader" data-align={column.align} aria-sort={column.sort?.direction ?? undefined}>
                <Header column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (column.id === headerColumn
                ? <th key={column.id} scope="row" role="rowheader" data-align={column.align} data-label={column.header}>{column.cell(row)}</th>
                : <td key={column.id} role="cell" data-align={column.align} data-label={column.header}>{column.cell(row)}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Header<Row>({ column: { header, sort } }: { column: DataColumn<Row> }) {
  if (!sort) return header;
  const content = <>{header}<Icon name={sort.direction ?? 'sort'} /></>;
  return sort.href === undefined
    ? <button type="button" className={styles.sort} onClick={sort.onSort}>{content}</button>
    : <UiLink href={sort.href} className={styles.sort}>{content}</UiLink>;
}
