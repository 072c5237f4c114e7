/** Ids that were told to have changed, each kept until the transaction that changed it has surely ended. */
export class NotedChanges {
  private readonly noted = new Map<string, number>();

  constructor(private readonly keptMs: number) {}

  note(ids: readonly string[], at: number): void {
    for (const id of ids) this.noted.set(id, at);
  }

  /** Those noted, forgetting what is older than it need be. */
  take(now: number): readonly string[] {
    const ids = [...this.noted.keys()];
    for (const [id, at] of this.noted) if (now - at > this.keptMs) this.noted.delete(id);
    return ids;
  }
}
