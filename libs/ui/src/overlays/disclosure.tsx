import type { ComponentProps, ReactNode } from 'react';
import { Icon } from '../text/icon';
import styles from './disclosure.module.css';

/** Details under a summary. The same `name` on several leaves one open at a time. */
export type DisclosureProps = {
  summary: ReactNode;
  /** Stands at the end of the summary line, such as a count. */
  aside?: ReactNode;
  children: ReactNode;
} & Pick<ComponentProps<'details'>, 'open' | 'name' | 'onToggle' | 'id'>;

export function Disclosure({ summary, aside, children, ...details }: DisclosureProps) {
  return (
    <details {...details} className={styles.disclosure}>
      <summary className={styles.summary}>
        <Icon name="chevron" />
        <span className={styles.words}>{summary}</span>
        {aside ? <span className={styles.aside}>{aside}</span> : null}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
