import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './layout.module.css';

/** Steps of the spacing scale, 0.25rem to 4.5rem. */
export type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
type BoxElement = 'div' | 'section' | 'ul' | 'ol' | 'form' | 'article' | 'header' | 'footer' | 'nav';
type BoxProps = { as?: BoxElement; gap?: Gap; children?: ReactNode } & Pick<ComponentProps<'div'>, 'id' | 'aria-label' | 'aria-labelledby' | 'aria-live' | 'role' | 'lang' | 'className'>;

/** One under the other. */
export function Stack({ as: Element = 'div', gap = 4, className, ...rest }: BoxProps) {
  return <Element {...rest} className={classNames(styles.stack, className)} data-gap={gap} />;
}

/** Beside each other, wrapping. */
export function Cluster({ as: Element = 'div', gap = 3, justify = 'start', align = 'center', className, ...rest }: BoxProps & { justify?: 'start' | 'end' | 'between'; align?: 'start' | 'center' | 'baseline' | 'end' }) {
  return <Element {...rest} className={classNames(styles.cluster, className)} data-gap={gap} data-justify={justify} data-align={align} />;
}

/** Equal columns, as many as fit: each at least 14, 20 or 28rem. */
export function Grid({ as: Element = 'div', gap = 5, min = 'medium', className, ...rest }: BoxProps & { min?: 'small' | 'medium' | 'large' }) {
  return <Element {...rest} className={classNames(styles.grid, className)} data-gap={gap} data-min={min} />;
}

/** The page's type area. `text` is the measure of running text, `form` that of forms. */
export function Page({ width = 'wide', as: Element = 'div', children, ...rest }: { width?: 'wide' | 'text' | 'form'; as?: 'div' | 'main' } & Pick<ComponentProps<'div'>, 'id' | 'tabIndex' | 'children'>) {
  return <Element {...rest} className={styles.page} data-width={width}>{children}</Element>;
}

/** Text with a column at its side, which moves under it (or, `asideFirst`, over it) on narrow screens. */
export type ColumnsProps = { children: ReactNode; aside: ReactNode; asideLabel: string; side?: 'start' | 'end'; asideFirst?: boolean };

export function Columns({ children, aside, asideLabel, side = 'end', asideFirst = false }: ColumnsProps) {
  const asideElement = <aside key="aside" className={styles.aside} aria-label={asideLabel}>{aside}</aside>;
  const main = <div key="main" className={styles.main}>{children}</div>;
  return <div className={styles.columns} data-side={side}>{asideFirst ? [asideElement, main] : [main, asideElement]}</div>;
}

/** A part of a page under a hairline and its heading. */
export type SectionProps = { title: ReactNode; headingLevel?: 2 | 3; actions?: ReactNode; id?: string; children?: ReactNode };

export function Section({ title, headingLevel = 2, actions, id, children }: SectionProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <section className={styles.section} id={id}>
      <div className={styles.sectionHead}>
        <Heading>{title}</Heading>
        {actions}
      </div>
      {children}
    </section>
  );
}
