import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { classNames } from '../class-names';
import { UiLink } from '../provider/ui-provider';
import styles from './button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

type Own = {
  /** Default `secondary`; one `primary` to a view. */
  variant?: ButtonVariant;
  size?: 'normal' | 'small';
  /** A 20 px drawing before the words. */
  icon?: ReactNode;
};
type AsButton = Own & ComponentProps<'button'> & {
  href?: undefined;
  /** Work is under way: the button keeps its focus and place, says so, and does nothing more. */
  busy?: boolean;
  /** What it says meanwhile; else its own words stay. */
  busyLabel?: string;
};
type AsLink = Own & ComponentProps<'a'> & { href: string; busy?: undefined; busyLabel?: undefined };
export type ButtonProps = AsButton | AsLink;

/** The look of a button for something that is not one of ours, such as a router's form or a download link. */
export function buttonClassName(variant: ButtonVariant = 'secondary', size: 'normal' | 'small' = 'normal'): string {
  return classNames(styles.button, styles[variant], size === 'small' && styles.small) ?? '';
}

/** With `href` a link, else a button of type `button` unless told otherwise. */
export function Button(props: ButtonProps) {
  if (props.href !== undefined) {
    const { variant, size, icon, className, children, busy: _, busyLabel: __, ...rest } = props;
    return (
      <UiLink {...rest} className={classNames(buttonClassName(variant, size), className)}>
        {icon}
        {children}
      </UiLink>
    );
  }
  const { variant, size, icon, busy = false, busyLabel, className, children, type = 'button', onClick, href: _, ...rest } = props;
  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    if (busy) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      {...rest}
      type={type}
      className={classNames(buttonClassName(variant, size), className)}
      aria-disabled={busy || rest['aria-disabled']}
      data-busy={busy || undefined}
      onClick={handleClick}
    >
      {busy ? <span className={styles.turning} aria-hidden="true" /> : icon}
      {busy ? busyLabel ?? children : children}
    </button>
  );
}
