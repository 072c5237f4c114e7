import type { ReactNode } from 'react';
import styles from './description-list.module.css';

export type DescriptionItem = { term: ReactNode; description: ReactNode; lang?: string };

/** Facts with their names: `rows` beside each other with hairlines between, `stacked` one under the other. */
export function DescriptionList({ items, layout = 'rows' }: { items: readonly DescriptionItem[]; layout?: 'rows' | 'stacked' }) {
  return (
    <dl className={styles.list} data-layout={layout}>
      {items.map((item, index) => (
        <div key={index} className={styles.item}>
          <dt>{item.term}</dt>
          <dd lang={item.lang}>{item.description}</dd>
        </div>
      ))}
    </dl>
  );
}
