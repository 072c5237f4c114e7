import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './tag.module.css';

/** A plain property of a thing: a field, an activity, a language. Says nothing about its state. */
export function Tag({ children, lang }: { children: ReactNode; lang?: string }) {
  return <span className={styles.tag} lang={lang}>{children}</span>;
}

export type BadgeKind = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger';

/** A state in a word or two. `accent` is kept for dates that press. */
export function Badge({ kind = 'neutral', children }: { kind?: BadgeKind; children: ReactNode }) {
  return <span className={classNames(styles.badge, styles[kind])}>{children}</span>;
}
