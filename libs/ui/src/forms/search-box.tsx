import type { ComponentProps } from 'react';
import { Button } from '../actions/button';
import { Icon } from '../text/icon';
import styles from './search-box.module.css';

/** A search field and its button in one line. Stands inside a `form`; works as a plain GET form. */
export type SearchBoxProps = {
  id: string;
  label: string;
  submitLabel: string;
  /** Keep the label for screen readers only, where a heading says the same. */
  labelHidden?: boolean;
  size?: 'normal' | 'large';
} & Omit<ComponentProps<'input'>, 'id' | 'type' | 'size'>;

export function SearchBox({ id, label, submitLabel, labelHidden = false, size = 'normal', ...input }: SearchBoxProps) {
  return (
    <div className={styles.search} data-size={size} data-label-hidden={labelHidden || undefined}>
      <label htmlFor={id} className={styles.label}>{label}</label>
      <div className={styles.row}>
        <input {...input} id={id} type="search" className={styles.input} />
        <Button type="submit" variant="primary" icon={<Icon name="search" />}>{submitLabel}</Button>
      </div>
    </div>
  );
}
