/** Name of the migrated template database. */
export declare const TEMPLATE: string;

/** A database of one's own, cloned from the template; `null` gives an empty one. */
export declare function createTestDatabase(
  template?: string | null,
): Promise<{ readonly name: string; readonly url: string; drop(): Promise<void> }>;
