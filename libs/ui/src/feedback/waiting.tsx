import { VisuallyHidden } from '../text/visually-hidden';
import styles from './waiting.module.css';

/** Grey in the shape of what is coming. `label` is said once for the whole group: give it to one of them. */
export type SkeletonProps = {
  shape?: 'text' | 'title' | 'block' | 'entry';
  /** Lines of text, or entries; the last line of text is shorter. */
  count?: number;
  label?: string;
};

export function Skeleton({ shape = 'text', count = 1, label }: SkeletonProps) {
  return (
    <div className={styles.skeletons} role={label ? 'status' : undefined}>
      {label ? <VisuallyHidden>{label}</VisuallyHidden> : null}
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.skeleton} data-shape={shape} aria-hidden="true" />
      ))}
    </div>
  );
}

/** Shows itself only after 300 ms, so that a quick answer does not flicker. */
export function Spinner({ label, labelHidden = false }: { label: string; labelHidden?: boolean }) {
  return (
    <span className={styles.spinner} role="status">
      <span className={styles.wheel} aria-hidden="true" />
      {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
    </span>
  );
}
