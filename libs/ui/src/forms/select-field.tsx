import type { ComponentProps } from 'react';
import { classNames } from '../class-names';
import { Icon } from '../text/icon';
import { describedBy, descriptionIds, FieldFrame, type FieldProps, type FieldWidth } from './field-frame';
import styles from './field.module.css';

export type SelectOption = { value: string; label: string; disabled?: boolean; lang?: string };

/** The browser's own list. `options`, or `option` elements as children when groups are wanted. */
export type SelectFieldProps = FieldProps & {
  options?: readonly SelectOption[];
  /** First line with the empty value, such as "Choose a country". */
  placeholder?: string;
  width?: FieldWidth;
} & Omit<ComponentProps<'select'>, 'id'>;

export function SelectField({ id, label, hint, error, optionalLabel, options, placeholder, width, className, children, 'aria-describedby': more, ...select }: SelectFieldProps) {
  const field = { id, label, hint, error, optionalLabel };
  return (
    <FieldFrame field={field} required={select.required} width={width}>
      <div className={styles.select}>
        <select
          {...select}
          id={id}
          className={classNames(styles.control, className)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(descriptionIds(field), more)}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options?.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled} lang={option.lang}>{option.label}</option>
          ))}
          {children}
        </select>
        <Icon name="chevron" />
      </div>
    </FieldFrame>
  );
}
