import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { UiLink } from '../provider/ui-provider';
import styles from './page-header.module.css';

/** The head of a page, under the gazette's double rule: the one h1. */
export type PageHeaderProps = {
  title: ReactNode;
  titleLang?: string;
  /** `sans` for names of organisations and people, whose script the serif may lack. */
  titleFace?: 'serif' | 'sans';
  /** What kind of page this is, over the title. */
  kicker?: ReactNode;
  /** A sentence or two in larger type. */
  lead?: ReactNode;
  leadLang?: string;
  /** A line of facts: lozenges, badges, dates. */
  meta?: ReactNode;
  actions?: ReactNode;
  breadcrumbs?: ReactNode;
  /** The id the page's focus goes to on arrival. */
  id?: string;
};

export function PageHeader({ title, titleLang, titleFace = 'serif', kicker, lead, leadLang, meta, actions, breadcrumbs, id }: PageHeaderProps) {
  return (
    <div className={styles.header}>
      {breadcrumbs}
      <div className={styles.plate}>
        {kicker ? <div className={styles.kicker}>{kicker}</div> : null}
        <h1 className={classNames(styles.title, titleFace === 'sans' && styles.sans)} id={id} lang={titleLang} tabIndex={-1}>{title}</h1>
        {lead ? <div className={styles.lead} lang={leadLang}>{lead}</div> : null}
        {meta ? <div className={styles.meta}>{meta}</div> : null}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}

/** The way here; the last one is this page. */
export function Breadcrumbs({ label, items }: { label: string; items: readonly { label: ReactNode; href?: string; lang?: string }[] }) {
  return (
    <nav aria-label={label} className={styles.crumbs}>
      <ol role="list">
        {items.map((item, index) => (
          <li key={index} lang={item.lang} aria-current={item.href === undefined ? 'page' : undefined}>
            {item.href === undefined ? item.label : <UiLink href={item.href}>{item.label}</UiLink>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
