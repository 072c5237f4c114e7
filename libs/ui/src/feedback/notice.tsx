import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { Icon } from '../text/icon';
import styles from './notice.module.css';

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger';

/** Something to know about this page or what was just done. */
export type NoticeProps = {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links that answer it. */
  actions?: ReactNode;
  /** Set when it appears while somebody is at work: `polite` waits, `assertive` (failures) interrupts. */
  live?: 'polite' | 'assertive';
};

const icons = { info: 'info', success: 'check', warning: 'alert', danger: 'alert' } as const;

export function Notice({ kind = 'info', title, children, actions, live }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[kind])} role={live && (live === 'assertive' ? 'alert' : 'status')}>
      <Icon name={icons[kind]} />
      <div className={styles.body}>
        {title ? <p className={styles.title}>{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}
