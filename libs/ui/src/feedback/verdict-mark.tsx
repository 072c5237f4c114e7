import { classNames } from '../class-names';
import { VisuallyHidden } from '../text/visually-hidden';
import styles from './verdict-mark.module.css';

export type VerdictMarkProps = {
  verdict: 'MET' | 'UNMET' | 'UNKNOWN';
  /** The verdict in words, beside the mark. */
  label: string;
  /** Only a recommendation: what is not met is amber, not red. */
  advice?: boolean;
  /** For lists where a sentence beside it says the same. */
  labelHidden?: boolean;
};

// Each verdict has its own outline as well as its own sign and colour: disc, square, dashed ring.
const drawings = {
  MET: <><circle className={styles.ground} cx="10" cy="10" r="9" /><path className={styles.sign} d="M5.8 10.4l2.9 2.9 5.6-6.2" /></>,
  UNMET: <><rect className={styles.ground} x="1.5" y="1.5" width="17" height="17" rx="1.5" /><path className={styles.sign} d="M6.4 6.4l7.2 7.2M13.6 6.4l-7.2 7.2" /></>,
  UNKNOWN: <><circle className={styles.ring} cx="10" cy="10" r="8.25" /><path className={styles.query} d="M7.6 8.1c0-1.5 1-2.4 2.4-2.4s2.4.9 2.4 2.2c0 1.7-2.4 1.8-2.4 3.7M10 14.1v.2" /></>,
};

export function VerdictMark({ verdict, label, advice = false, labelHidden = false }: VerdictMarkProps) {
  return (
    <span className={classNames(styles.mark, styles[verdict.toLowerCase()], advice && styles.advice)}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">{drawings[verdict]}</svg>
      {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : <span>{label}</span>}
    </span>
  );
}
