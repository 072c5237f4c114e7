import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names';
import { describedBy } from './field-frame';
import { FieldSet } from './field-set';
import fieldStyles from './field.module.css';
import styles from './choice.module.css';

export type ChoiceOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** How many would be found, set in tabular figures at the end of the line. */
  count?: number | string;
  disabled?: boolean;
};

export type GroupProps = {
  /** The id of the first option, so that an error summary can link to it. */
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  optionalLabel?: string;
  options: readonly ChoiceOption[];
  /** Beside each other where there is room. */
  columns?: 1 | 2;
  name: string;
};
export type InputProps = Omit<ComponentProps<'input'>, 'id' | 'type' | 'value' | 'defaultValue' | 'checked' | 'defaultChecked' | 'name' | 'required'>;

/** Any number of options. `value` to control it, `defaultValue` for a plain form; what else is given goes to every input. */
export type CheckboxGroupProps = GroupProps & { value?: readonly string[]; defaultValue?: readonly string[] } & InputProps;
function Option({ id, option, describedById, ...input }: { id: string; option: ChoiceOption; describedById?: string | undefined } & ComponentProps<'input'>) {
  const hintId = option.hint ? `${id}-hint` : undefined;
  const countId = option.count === undefined ? undefined : `${id}-count`;
  return (
    <div className={styles.option}>
      <input {...input} id={id} value={option.value} disabled={option.disabled || input.disabled} className={styles.box} aria-describedby={describedBy(hintId, countId, describedById)} />
      <label htmlFor={id} className={styles.label}>{option.label}</label>
      {countId ? <span id={countId} className={styles.count}>{option.count}</span> : null}
      {hintId ? <div id={hintId} className={classNames(fieldStyles.hint, styles.hint)}>{option.hint}</div> : null}
    </div>
  );
}

function optionId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}

/** What groups of checkboxes and of radio buttons have in common. */
export function Group({ group, type, chosen, initially, input }: {
  group: GroupProps;
  type: 'checkbox' | 'radio';
  chosen: ((value: string) => boolean) | undefined;
  initially: ((value: string) => boolean) | undefined;
  input: InputProps;
}) {
  const { id, legend, hint, error, required, optionalLabel, options, columns = 1, name } = group;
  return (
    <FieldSet id={id} legend={legend} hint={hint} error={error} required={required} optionalLabel={optionalLabel} size="field">
      <div className={classNames(styles.options, columns === 2 && styles.two)}>
        {options.map((option, index) => (
          <Option
            key={option.value}
            {...input}
            {...(chosen ? { checked: chosen(option.value) } : initially ? { defaultChecked: initially(option.value) } : {})}
            type={type}
            name={name}
            required={type === 'radio' ? required : undefined}
            id={optionId(id, index)}
            option={option}
            aria-invalid={error ? true : undefined}
          />
        ))}
      </div>
    </FieldSet>
  );
}

export function splitGroup<P extends GroupProps>({ id, legend, hint, error, required, optionalLabel, options, columns, name, ...rest }: P) {
  return { group: { id, legend, hint, error, required, optionalLabel, options, columns, name }, rest };
}

export function CheckboxGroup(props: CheckboxGroupProps) {
  const { group, rest } = splitGroup(props);
  const { value, defaultValue, ...input } = rest;
  return <Group group={group} type="checkbox" chosen={value && ((v) => value.includes(v))} initially={defaultValue && ((v) => defaultValue.includes(v))} input={input} />;
}
