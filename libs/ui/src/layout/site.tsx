import type { ReactNode } from 'react';
import { TrefoilMark } from '../brand/trefoil-mark';
import { UiLink } from '../provider/ui-provider';
import styles from './site.module.css';

export type NavItem = { label: ReactNode; href: string; current?: boolean; count?: number | string; countLabel?: string };

/** The head of every page: mark and name, the ways through, and what is done from everywhere. */
export type MastheadProps = {
  name: string;
  homeHref: string;
  navLabel: string;
  items: readonly NavItem[];
  /** Language, theme, account. */
  actions?: ReactNode;
  /** A line over it all, such as a note that this is a trial. */
  notice?: ReactNode;
};

export function Masthead({ name, homeHref, navLabel, items, actions, notice }: MastheadProps) {
  return (
    <header className={styles.masthead}>
      {notice ? <div className={styles.notice}>{notice}</div> : null}
      <div className={styles.bar}>
        <UiLink href={homeHref} className={styles.brand}><TrefoilMark />{name}</UiLink>
        <nav aria-label={navLabel} className={styles.nav}>
          <ul role="list">
            {items.map((item) => (
              <li key={item.href}>
                <UiLink href={item.href} className={styles.link} aria-current={item.current ? 'page' : undefined}>
                  {item.label}
                  {item.count === undefined ? null : <span className={styles.count} aria-label={item.countLabel} role={item.countLabel ? 'img' : undefined}>{item.count}</span>}
                </UiLink>
              </li>
            ))}
          </ul>
        </nav>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </header>
  );
}

/** The foot of every page. */
export type ColophonProps = { children?: ReactNode; navLabel: string; items: readonly { label: ReactNode; href: string; lang?: string }[] };

export function Colophon({ children, navLabel, items }: ColophonProps) {
  return (
    <footer className={styles.colophon}>
      <div className={styles.foot}>
        <TrefoilMark />
        <div className={styles.imprint}>{children}</div>
        <nav aria-label={navLabel}>
          <ul role="list">{items.map((item) => <li key={item.href}><UiLink href={item.href} lang={item.lang}>{item.label}</UiLink></li>)}</ul>
        </nav>
      </div>
    </footer>
  );
}

/** First in the page: leads past the masthead, seen once it has the focus. */
export function SkipLink({ href, children }: { href: string; children: ReactNode }) {
  return <a href={href} className={styles.skip}>{children}</a>;
}
