import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@trefoil/vocabulary';
import { InvalidInput } from '../errors/app-error';

@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field()
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to read on.' })
  endCursor: string | null;
}

export interface Edge<T> {
  node: T;
  cursor: string;
}

export interface Page<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
}

/** The edge type of a Relay connection over a node type; abstract where a type with more fields stands on it. */
export function EdgeOf<T>(node: Type<T>, name: string, { isAbstract = false } = {}): Type<Edge<T>> {
  @ObjectType(`${name}Edge`, { isAbstract })
  class EdgeType {
    @Field(() => node)
    node: T;

    @Field()
    cursor: string;
  }
  return EdgeType as Type<Edge<T>>;
}

/** A page size within its bounds; throws InvalidInput on `first`. */
export function requirePageSize(first: number, path = 'first'): number {
  if (first < 1 || first > LIMITS.page.first) {
    throw new InvalidInput([{ path, code: 'OUT_OF_RANGE', params: { min: 1, max: LIMITS.page.first } }]);
  }
  return first;
}

/** An opaque keyset cursor over the values a list is ordered by. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values of a cursor made by encodeCursor, `length` of them; throws InvalidInput on `path`. */
export function decodeCursor(cursor: string, length: number, path = 'after'): readonly (string | number)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isValue = (value: unknown) => typeof value === 'string' || typeof value === 'number';
    if (Array.isArray(values) && values.length === length && values.every(isValue)) return values as (string | number)[];
  } catch {
    // told below, as any other cursor that is not ours
  }
  throw new InvalidInput([{ path, code: 'MALFORMED' }]);
}

/** Cuts what was read with one row too many into a page. */
export function toPage<T>(rows: readonly T[], first: number, cursorOf: (row: T) => string): Page<T> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: cursorOf(node) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}
