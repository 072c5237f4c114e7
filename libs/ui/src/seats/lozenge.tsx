import { classNames } from '../class-names';
import { VisuallyHidden } from '../text/visually-hidden';
import styles from './lozenge.module.css';

export type SeatState = 'filled' | 'invited' | 'empty' | 'uncounted';

/** A two-letter code in the house's elongated lozenge. */
export type LozengeProps = {
  code: string;
  /** The code in words, such as the country's name. */
  label: string;
  /** Default true; outlined when false. */
  filled?: boolean;
  /** Default true; hatched at both ends when false. */
  counted?: boolean;
  /** Where the words stand beside it anyway. */
  labelHidden?: boolean;
};

const outline = 'M10.5 1h27l9.5 13-9.5 13h-27L1 14z';
// Strokes inside the two points only, so that the letters stand on clear ground.
const hatching = 'M3.6 10.4v7.2M6 7.1v13.8M8.4 3.9v20.2M10.8 1v26M37.2 1v26M39.6 3.9v20.2M42 7.1v13.8M44.4 10.4v7.2';

/** The drawing alone, for a strip, a legend or a share image; the words beside it are the caller's. */
function LozengeFigure({ state, code }: { state: SeatState; code: string | null }) {
  return (
    <span className={classNames(styles.lozenge, styles[state])} aria-hidden="true">
      <svg viewBox="0 0 48 28" focusable="false">
        <path className={styles.outline} d={outline} />
        {state === 'uncounted' ? <path className={styles.hatching} d={hatching} /> : null}
      </svg>
      <span className={styles.code}>{code}</span>
    </span>
  );
}

export function Lozenge({ code, label, filled = true, counted = true, labelHidden = false }: LozengeProps) {
  return (
    <span className={styles.single}>
      <LozengeFigure state={counted ? (filled ? 'filled' : 'invited') : 'uncounted'} code={code} />
      {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : <span>{label}</span>}
    </span>
  );
}

export type StripSeat = {
  /** Null while nobody sits there. */
  code: string | null;
  /** The seat in full for who does not see the drawing: "Finland, invited". */
  label: string;
  state: SeatState;
};

/** The house's signature: one lozenge for each seat. */
export type LozengeStripProps = {
  seats: readonly StripSeat[];
  /** What the strip is: "Seats of the consortium". */
  label: string;
  /** A line after it, such as "2 of 3 countries". */
  summary?: string;
  size?: 'small' | 'normal' | 'large';
};

export function LozengeStrip({ seats, label, summary, size = 'normal' }: LozengeStripProps) {
  return (
    <div className={styles.strip} data-size={size}>
      <ul className={styles.seats} aria-label={label} role="list">
        {seats.map((seat, index) => (
          <li key={index} title={seat.label}>
            <LozengeFigure state={seat.state} code={seat.code} />
            <VisuallyHidden>{seat.label}</VisuallyHidden>
          </li>
        ))}
      </ul>
      {summary ? <span className={styles.summary}>{summary}</span> : null}
    </div>
  );
}

/** Says what each drawing means, where a strip is large enough to be studied. */
export function LozengeLegend({ items }: { items: readonly { state: SeatState; label: string }[] }) {
  return (
    <ul className={styles.legend} role="list">
      {items.map(({ state, label }) => <li key={state} className={styles.single}><LozengeFigure state={state} code={null} />{label}</li>)}
    </ul>
  );
}
