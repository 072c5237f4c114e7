import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { useUi } from '../provider/ui-provider';
import { Icon } from '../text/icon';
import styles from './field.module.css';

/** What every field shares. The id is the control's own, so that an error summary can link to it. */
export type FieldProps = {
  id: string;
  label: ReactNode;
  /** Help that is there before anything is typed. */
  hint?: ReactNode;
  /** What is wrong and how to mend it; marks the control invalid. */
  error?: string | undefined;
  /** Shown after the label of a field that is not `required`, such as "optional". */
  optionalLabel?: string;
};

export function describedBy(...ids: readonly (string | false | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}

/** The ids of what stands around a control, in reading order, for its aria-describedby. */
export function descriptionIds(field: Pick<FieldProps, 'id' | 'hint' | 'error'>, ...more: readonly (string | false | undefined)[]) {
  return describedBy(Boolean(field.hint) && `${field.id}-hint`, Boolean(field.error) && `${field.id}-error`, ...more);
}

export function LabelText({ label, required, optionalLabel }: { label: ReactNode; required?: boolean | undefined; optionalLabel?: string | undefined }) {
  return (
    <>
      {label}
      {optionalLabel && !required ? <span className={styles.optional}> ({optionalLabel})</span> : null}
    </>
  );
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return children ? <div id={`${id}-hint`} className={styles.hint}>{children}</div> : null;
}

export function FieldError({ id, children }: { id: string; children: string | undefined }) {
  const { errorWord } = useUi();
  if (!children) return null;
  return (
    <p id={`${id}-error`} className={styles.error}>
      <Icon name="alert" />
      <span>
        {errorWord ? <strong>{errorWord}: </strong> : null}
        {children}
      </span>
    </p>
  );
}

export type FieldWidth = 'full' | 'medium' | 'short';

/** Label, hint, error, then the control, with room for a counter. */
export function FieldFrame({ field, required, width = 'full', children, after }: {
  field: FieldProps;
  required?: boolean | undefined;
  width?: FieldWidth;
  children: ReactNode;
  after?: ReactNode;
}) {
  return (
    <div className={classNames(styles.field, styles[width])} data-invalid={field.error ? '' : undefined}>
      <label htmlFor={field.id} className={styles.label}>
        <LabelText label={field.label} required={required} optionalLabel={field.optionalLabel} />
      </label>
      <FieldHint id={field.id}>{field.hint}</FieldHint>
      <FieldError id={field.id}>{field.error}</FieldError>
      {children}
      {after}
    </div>
  );
}
