import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useUi } from '../provider/ui-provider';
import { Icon } from '../text/icon';
import styles from './dialog.module.css';

/**
 * The browser's modal dialog. Escape and the close button call `onClose`; the focus goes to the element
 * marked `data-autofocus`, else to the title, and afterwards back to where it was.
 */
export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** The buttons, in the order they are read. */
  actions?: ReactNode;
  /** `sheet` fills a phone's screen. */
  size?: 'normal' | 'wide' | 'sheet';
  /** Else the word given to `UiProvider`. */
  closeLabel?: string;
};

export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, title, children, actions, size = 'normal', closeLabel }: DialogProps) {
  const { closeWord } = useUi();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (!element) return undefined;
    if (typeof element.showModal === 'function') element.showModal();
    else element.setAttribute('open', '');
    (element.querySelector<HTMLElement>('[data-autofocus]') ?? heading.current)?.focus();
    return () => {
      if (typeof element.close === 'function') element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-size={size}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={titleId} ref={heading} tabIndex={-1} className={styles.title}>{title}</h2>
        <button type="button" className={styles.close} aria-label={closeLabel ?? closeWord} onClick={onClose}><Icon name="cross" /></button>
      </div>
      <div className={styles.body}>{children}</div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </dialog>
  );
}
