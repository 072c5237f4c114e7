import type { ReactNode } from 'react';
import { UiLink } from '../provider/ui-provider';
import { Icon } from '../text/icon';
import styles from './chip.module.css';

/** Something chosen that one press takes away again: a link to the page without it, or a button. */
export type ChipProps = {
  /** The thing chosen, such as "Sweden". */
  children: ReactNode;
  /** What pressing does, the visible words included: "Remove country Sweden". */
  removeLabel: string;
} & ({ href: string; onRemove?: undefined } | { href?: undefined; onRemove: () => void });

export function Chip({ children, removeLabel, href, onRemove }: ChipProps) {
  const content = (
    <>
      {children}
      <Icon name="cross" />
    </>
  );
  return href === undefined
    ? <button type="button" className={styles.chip} aria-label={removeLabel} onClick={onRemove}>{content}</button>
    : <UiLink href={href} className={styles.chip} aria-label={removeLabel}>{content}</UiLink>;
}
