export interface Instance {
  readonly url: string;
  start(): Promise<void>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}
export function instance(entry: string, databaseUrl: string, settings?: Readonly<Record<string, string>>): Promise<Instance>;
