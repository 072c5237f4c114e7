import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { descriptionIds, FieldError, FieldHint, LabelText } from './field-frame';
import styles from './field.module.css';

/** Fields that belong together under one legend. `section` sets the legend as a heading of the form. */
export type FieldSetProps = {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  optionalLabel?: string;
  size?: 'section' | 'field';
  disabled?: boolean;
  children: ReactNode;
};

export function FieldSet({ id, legend, hint, error, required, optionalLabel, size = 'section', disabled, children }: FieldSetProps) {
  return (
    <fieldset
      id={`${id}-group`}
      className={classNames(styles.group, size === 'section' && styles.section)}
      aria-describedby={descriptionIds({ id, hint, error })}
      data-invalid={error ? '' : undefined}
      disabled={disabled}
    >
      <legend className={size === 'section' ? styles.legend : styles.label}>
        <LabelText label={legend} required={required} optionalLabel={optionalLabel} />
      </legend>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
      {children}
    </fieldset>
  );
}
