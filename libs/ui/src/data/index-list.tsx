import type { ReactNode } from 'react';
import { UiLink } from '../provider/ui-provider';
import styles from './index-list.module.css';

export type IndexItem = { id: string; label: ReactNode; href: string; count?: number | string; lead?: ReactNode };

/** An index as in a printed register: names, dot leaders, figures, in as many columns as fit. */
export function IndexList({ items, label }: { items: readonly IndexItem[]; label: string }) {
  return (
    <ul className={styles.index} aria-label={label} role="list">
      {items.map(({ id, label: words, href, count, lead }) => (
        <li key={id}>
          <UiLink href={href} className={styles.entry}>
            {lead}
            <span>{words}</span>
            <span className={styles.leader} aria-hidden="true" />
            {count === undefined ? null : <span className={styles.count}>{count}</span>}
          </UiLink>
        </li>
      ))}
    </ul>
  );
}
