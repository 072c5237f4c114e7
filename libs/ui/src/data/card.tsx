import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { UiLink } from '../provider/ui-provider';
import styles from './card.module.css';

/**
 * One entry of the register. `entry` (default) stands between hairlines in a list; `panel` is a sheet of its own.
 * With `href` the title is the link and a press anywhere on the card follows it; links and buttons inside still work.
 */
export type CardProps = {
  title: ReactNode;
  href?: string;
  titleLang?: string;
  /** `sans` for names of organisations and people, whose script the serif may lack. */
  titleFace?: 'serif' | 'sans';
  headingLevel?: 2 | 3 | 4;
  /** A short line over the title: the kind of thing, its badges. */
  kicker?: ReactNode;
  /** The margin: deadline, strip, figures. Beside the text where there is room, else under it. */
  margin?: ReactNode;
  /** Last line: tags, actions. */
  footer?: ReactNode;
  variant?: 'entry' | 'panel';
  children?: ReactNode;
};

export function Card({ title, href, titleLang, titleFace = 'serif', headingLevel = 3, kicker, margin, footer, variant = 'entry', children }: CardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <article className={classNames(styles.card, styles[variant], href !== undefined && styles.linked)}>
      <div className={styles.inner}>
        <div className={styles.main}>
          {/* The title leads in the source, so that heading and link come first for who listens. */}
          <Heading className={classNames(styles.title, titleFace === 'sans' && styles.sans)} lang={titleLang}>
            {href === undefined ? title : <UiLink href={href} className={styles.link}>{title}</UiLink>}
          </Heading>
          {kicker ? <div className={styles.kicker}>{kicker}</div> : null}
          {children ? <div className={styles.text}>{children}</div> : null}
          {footer ? <div className={styles.footer}>{footer}</div> : null}
        </div>
        {margin ? <div className={styles.margin}>{margin}</div> : null}
      </div>
    </article>
  );
}

/** Cards one under the other, as list items. */
export function CardList({ children, label }: { children: readonly ReactNode[]; label?: string }) {
  return (
    <ul className={styles.list} aria-label={label} role="list">
      {children.map((child, index) => <li key={index}>{child}</li>)}
    </ul>
  );
}
