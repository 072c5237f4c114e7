import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Nothing here, why, and what to do about it. */
export type EmptyStateProps = { title: ReactNode; children?: ReactNode; actions?: ReactNode; headingLevel?: 1 | 2 | 3 };

export function EmptyState({ title, children, actions, headingLevel = 2 }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={styles.empty}>
      <Heading className={styles.title}>{title}</Heading>
      {children ? <div className={styles.text}>{children}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
