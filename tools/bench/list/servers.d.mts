export interface Server {
  readonly url: string;
  close(): Promise<void>;
}
export function startFloor(databaseUrl: string): Promise<Server>;
export function startTypeorm(databaseUrl: string): Promise<Server>;
export function startPostgraphile(databaseUrl: string, say: (line: string) => void): Promise<Server | null>;
