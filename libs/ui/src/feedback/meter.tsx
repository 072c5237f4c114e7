import { useId, type ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './meter.module.css';

/** How much of a known whole is reached. */
export type MeterProps = {
  label: ReactNode;
  value: number;
  max: number;
  /** The value in words, shown and read: "2 of 3 countries". */
  valueText: string;
  tone?: 'neutral' | 'success' | 'danger';
  /** Cut into as many parts as `max` says; for small whole numbers. */
  stepped?: boolean;
};

export function Meter({ label, value, max, valueText, tone = 'neutral', stepped = false }: MeterProps) {
  const id = useId();
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <div className={classNames(styles.meter, styles[tone])}>
      <span id={id} className={styles.label}>{label}</span>
      <span className={styles.value} aria-hidden="true">{valueText}</span>
      <svg className={styles.bar} role="meter" aria-labelledby={id} aria-valuenow={Math.min(value, max)} aria-valuemin={0} aria-valuemax={max} aria-valuetext={valueText}>
        <rect className={styles.track} width="100%" height="100%" />
        <rect className={styles.fill} width={`${share}%`} height="100%" />
        {stepped ? Array.from({ length: Math.max(0, max - 1) }, (_, index) => {
          const x = `${((index + 1) / max) * 100}%`;
          return <line key={index} className={styles.step} x1={x} x2={x} y1="0" y2="100%" />;
        }) : null}
      </svg>
    </div>
  );
}
