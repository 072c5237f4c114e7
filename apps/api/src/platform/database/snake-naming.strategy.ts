import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

const snake = (text: string): string =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[.\s]+/g, '_')
    .toLowerCase();
const bare = (table: Table | string): string => (typeof table === 'string' ? table : table.name).split('.').at(-1)!;
const joined = (prefix: string, table: Table | string, columns: readonly string[]): string =>
  [prefix, bare(table), ...columns.map(snake)].join('_').slice(0, 63);

/** snake_case, and constraint names one can read: uq_seat_consortium_id_organisation_id. */
export class SnakeNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, customName?: string): string {
    return customName ?? snake(className);
  }
  override columnName(property: string, customName: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, customName ?? property].join('_'));
  }
  override relationName(property: string): string {
    return snake(property);
  }
  override joinColumnName(relation: string, referenced: string): string {
    return snake(`${relation}_${referenced}`);
  }
  override primaryKeyName(table: Table | string): string {
    return joined('pk', table, []);
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return joined('uq', table, columns);
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return joined('fk', table, columns);
  }
  override indexName(table: Table | string, columns: string[]): string {
    return joined('ix', table, columns);
  }
}
