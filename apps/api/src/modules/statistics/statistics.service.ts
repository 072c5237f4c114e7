import { Injectable } from '@nestjs/common';
import { STATISTIC_NAMES, type StatisticName } from '@trefoil/vocabulary';
import { Clock } from '../../platform/clock/clock';
import { type CountedRow, StatisticsRepository } from './statistics.repository';

export interface Statistic {
  readonly name: StatisticName;
  /** Most first; months in their order, and last those without. */
  readonly counts: readonly { readonly key: string; readonly count: number }[];
}

export interface Statistics {
  readonly countedAt: Date;
  readonly statistics: readonly Statistic[];
}

/** Milliseconds for which what was counted is told again: counting reads every organisation. */
const KEPT_FOR = 60_000;

@Injectable()
export class StatisticsService {
  private kept: { readonly at: number; readonly counted: Promise<Statistics> } | undefined;

  constructor(
    private readonly repository: StatisticsRepository,
    private readonly clock: Clock,
  ) {}

  /** Of everything public, at most a minute old. */
  read(): Promise<Statistics> {
    const now = this.clock.now();
    const age = this.kept ? now.getTime() - this.kept.at : Number.NaN;
    if (this.kept && age >= 0 && age < KEPT_FOR) return this.kept.counted;
    const kept = { at: now.getTime(), counted: this.count(now) };
    this.kept = kept;
    kept.counted.catch(() => {
      if (this.kept === kept) this.kept = undefined;
    });
    return kept.counted;
  }

  private async count(now: Date): Promise<Statistics> {
    const rows = await this.repository.count(now);
    const isByTime = (name: StatisticName) => name === 'OPEN_IDEAS_BY_DEADLINE';
    const byKey = (a: CountedRow, b: CountedRow) => (a.key < b.key ? -1 : 1);
    const statistics = STATISTIC_NAMES.map((name) => ({
      name,
      counts: rows
        .filter(({ statistic }) => statistic === name)
        .sort((a, b) => (isByTime(name) ? 0 : b.count - a.count) || byKey(a, b))
        .map(({ key, count }) => ({ key, count })),
    }));
    return { countedAt: now, statistics };
  }
}
