import { useId, useRef, type ReactNode, type ToggleEvent } from 'react';
import { buttonClassName, type ButtonVariant } from '../actions/button';
import { UiLink } from '../provider/ui-provider';
import { Icon } from '../text/icon';
import styles from './menu.module.css';

export type MenuItem = {
  label: ReactNode;
  /** Language of the label, for a list of languages. */
  lang?: string;
  /** The choice now in force. */
  current?: boolean;
} & ({ href: string; /** Before the link is followed. */ onSelect?: () => void } | { href?: undefined; onSelect: () => void });

/** A button that opens a short list of links or commands; opens and closes without JavaScript too. */
export type MenuProps = {
  label: ReactNode;
  /** Its name where `label` is only a drawing or a code. */
  accessibleLabel?: string;
  items: readonly MenuItem[];
  variant?: ButtonVariant;
  icon?: ReactNode;
};

export function Menu({ label, accessibleLabel, items, variant = 'quiet', icon }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);

  function place(event: ToggleEvent<HTMLUListElement>) {
    if (event.newState !== 'open' || !button.current) return;
    placeBelow(event.currentTarget, button.current.getBoundingClientRect());
  }

  return (
    <>
      <button ref={button} type="button" className={buttonClassName(variant)} popoverTarget={id} aria-label={accessibleLabel}>
        {icon}
        {label}
        <Icon name="chevron" />
      </button>
      <ul ref={list} id={id} popover="auto" className={styles.menu} role="list" onToggle={place}>
        {items.map((item, index) => {
          const shared = { className: styles.item, lang: item.lang, 'aria-current': item.current || undefined };
          const leave = () => list.current?.hidePopover?.();
          return (
            <li key={index}>
              {item.href === undefined
                ? <button type="button" {...shared} onClick={() => { leave(); item.onSelect(); }}>{item.label}</button>
                : <UiLink {...shared} href={item.href} onClick={() => { leave(); item.onSelect?.(); }}>{item.label}</UiLink>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Under the button, pushed in from the window's edge. Without script the browser centres it. */
function placeBelow(list: HTMLElement, anchor: DOMRect) {
  const margin = 8;
  const { width, height } = list.getBoundingClientRect();
  const fits = anchor.left + width + margin <= window.innerWidth;
  const start = fits ? anchor.left : anchor.right - width;
  const below = anchor.bottom + 4;
  const top = below + height > window.innerHeight ? Math.max(margin, anchor.top - height - 4) : below;
  list.style.inset = `${top}px auto auto ${Math.max(margin, start)}px`;
  list.style.margin = '0';
}
