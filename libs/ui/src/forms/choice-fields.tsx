import type { ComponentProps } from 'react';
import { classNames } from '../class-names';
import { Group, splitGroup, type GroupProps, type InputProps } from './choice';
import styles from './choice.module.css';
import { describedBy, descriptionIds, FieldError, FieldHint, LabelText, type FieldProps } from './field-frame';
import fieldStyles from './field.module.css';

/** One option of several. */
export type RadioGroupProps = GroupProps & { value?: string; defaultValue?: string } & InputProps;
/** One yes or no. */
export type CheckboxFieldProps = FieldProps & Omit<ComponentProps<'input'>, 'id' | 'type'>;

export function RadioGroup(props: RadioGroupProps) {
  const { group, rest } = splitGroup(props);
  const { value, defaultValue, ...input } = rest;
  return <Group group={group} type="radio" chosen={value === undefined ? undefined : (v) => v === value} initially={defaultValue === undefined ? undefined : (v) => v === defaultValue} input={input} />;
}

export function CheckboxField({ id, label, hint, error, optionalLabel, className, 'aria-describedby': more, ...input }: CheckboxFieldProps) {
  return (
    <div className={fieldStyles.field} data-invalid={error ? '' : undefined}>
      <FieldError id={id}>{error}</FieldError>
      <div className={styles.option}>
        <input
          {...input}
          type="checkbox"
          id={id}
          className={classNames(styles.box, className)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(descriptionIds({ id, hint, error }), more)}
        />
        <label htmlFor={id} className={styles.label}><LabelText label={label} required={input.required} optionalLabel={optionalLabel} /></label>
        {hint ? <div className={styles.hint}><FieldHint id={id}>{hint}</FieldHint></div> : null}
      </div>
    </div>
  );
}
