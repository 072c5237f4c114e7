import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names';
import { describedBy, descriptionIds, FieldFrame, type FieldProps, type FieldWidth } from './field-frame';
import styles from './field.module.css';

/** One line. Everything else, `ref` and `name` included, goes to the native input. */
export type TextFieldProps = FieldProps & {
  /** How long the answer is likely to be. */
  width?: FieldWidth;
  /** Unit or symbol shown beside the input, such as "EUR". */
  suffix?: ReactNode;
} & Omit<ComponentProps<'input'>, 'id' | 'width'>;

export function TextField({ id, label, hint, error, optionalLabel, width, suffix, className, 'aria-describedby': more, ...input }: TextFieldProps) {
  const field = { id, label, hint, error, optionalLabel };
  const suffixId = suffix ? `${id}-suffix` : undefined;
  const control = (
    <input
      type="text"
      {...input}
      id={id}
      className={classNames(styles.control, className)}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy(descriptionIds(field, suffixId), more)}
    />
  );
  return (
    <FieldFrame field={field} required={input.required} width={width}>
      {suffix ? (
        <div className={styles.suffixed}>
          {control}
          <span id={suffixId} className={styles.suffix}>{suffix}</span>
        </div>
      ) : control}
    </FieldFrame>
  );
}
