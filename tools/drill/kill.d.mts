export interface Findings {
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly untold: number;
  readonly toldTwice: number;
}
export function drill(options: { databaseUrl: string; entry: string; kills: number; writers: number; say?: (line: string) => void }): Promise<Findings>;
