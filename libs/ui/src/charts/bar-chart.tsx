import type { ReactNode } from 'react';
import { UiLink } from '../provider/ui-provider';
import styles from './bar-chart.module.css';

export type Bar = {
  id: string;
  label: ReactNode;
  value: number;
  /** The value as it is written. */
  shown: string;
  href?: string;
};

/** Lengths to compare by sight, each with its words and its figure; a table of all of it stands beside. */
export type BarChartProps = { label: string; bars: readonly Bar[] };

export function BarChart({ label, bars }: BarChartProps) {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul className={styles.chart} role="list" aria-label={label}>
      {bars.map(({ id, label: words, value, shown, href }) => (
        <li key={id} className={styles.bar}>
          {href === undefined ? <span>{words}</span> : <UiLink href={href} className={styles.link}>{words}</UiLink>}
          <span className={styles.value}>{shown}</span>
          <svg className={styles.drawing} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect className={styles.track} width="100" height="1" />
            <rect className={styles.length} width={Math.max(.4, Math.round((value / longest) * 10_000) / 100)} height="1" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
