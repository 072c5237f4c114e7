type Values = Readonly<Record<string, unknown>>;

export type Merge<TValues> = {
  readonly merged: TValues;
  /** Fields another changed and this writer did not. */
  readonly taken: readonly (keyof TValues & string)[];
  /** Fields both changed, each to something else: this writer's stay until they choose. */
  readonly conflicts: readonly (keyof TValues & string)[];
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Brings together, field by field, what two writers made of the same content. */
export function mergeValues<TValues extends Values>(base: TValues, mine: TValues, theirs: TValues): Merge<TValues> {
  const fields = Object.keys(theirs) as (keyof TValues & string)[];
  const theyChanged = fields.filter((field) => !isSame(base[field], theirs[field]) && !isSame(mine[field], theirs[field]));
  const taken = theyChanged.filter((field) => isSame(base[field], mine[field]));
  const merged = { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) };
  return { merged, taken, conflicts: theyChanged.filter((field) => !taken.includes(field)) };
}

export const areSameValues = (one: Values, other: Values): boolean => isSame(one, other);
