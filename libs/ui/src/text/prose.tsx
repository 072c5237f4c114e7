import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './prose.module.css';

/** Running text, set to a readable measure. `html` must have been sanitised by whoever rendered it. */
export type ProseProps = { lang?: string; size?: 'text' | 'small' } & ({ html: string; children?: undefined } | { html?: undefined; children: ReactNode });

export function Prose({ html, children, lang, size = 'text' }: ProseProps) {
  const className = classNames(styles.prose, size === 'small' && styles.small);
  return html === undefined
    ? <div className={className} lang={lang}>{children}</div>
    : <div className={className} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
