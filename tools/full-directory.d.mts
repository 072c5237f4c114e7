import type http from 'node:http';
export function openDirectory(of: { options: object; say: (line: string) => void }): Promise<{ databaseUrl: string; url: string; pid: number; close: () => Promise<void> }>;
export function asker(url: string, client: typeof http, agent: http.Agent): (body: string, address?: number) => Promise<string>;
export function quantile(values: readonly number[], share: number): number;
export class Chance {
  constructor(seed: number);
  below(limit: number): number;
  one<T>(list: readonly T[]): T;
}
