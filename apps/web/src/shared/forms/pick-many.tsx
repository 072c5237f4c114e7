import { Button, Chip, SelectField, VisuallyHidden, type FieldProps } from '@trefoil/ui';
import { useRef, useState, type FocusEvent } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useText } from '../i18n/intl';
import { fieldId } from './use-entry-form';
import styles from './pick-many.module.css';

export type PickOption = { readonly value: string; readonly label: string };
/** Without a label the options stand by themselves, before the groups. */
export type PickGroup = { readonly label: string | null; readonly options: readonly PickOption[] };

export type PickManyProps<TValues extends FieldValues> = Omit<FieldProps, 'id' | 'error'> & {
  readonly control: Control<TValues>;
  /** A list of codes. */
  readonly name: FieldPath<TValues>;
  readonly error: string | undefined;
  readonly groups: readonly PickGroup[];
  readonly max: number;
};

/** Several of a long list: one is chosen, then added, and stands below until it is taken away. A list that adds on every arrow key would not do. */
export function PickMany<TValues extends FieldValues>({ control, name, label, hint, error, optionalLabel, groups, max }: PickManyProps<TValues>) {
  const t = useText();
  const { field } = useController({ control, name });
  const [candidate, setCandidate] = useState('');
  const [said, setSaid] = useState('');
  const select = useRef<HTMLSelectElement>(null);
  const chosen = field.value as readonly string[];
  const labels = new Map(groups.flatMap(({ options }) => options.map(({ value, label: words }) => [value, words] as const)));
  const labelOf = (value: string) => labels.get(value) ?? value;

  function change(values: readonly string[], words: string) {
    field.onChange(values);
    setSaid(words);
  }

  function add() {
    if (candidate !== '' && !chosen.includes(candidate)) change([...chosen, candidate], t('shell.picked', { name: labelOf(candidate) }));
    setCandidate('');
  }

  function remove(value: string) {
    change(chosen.filter((each) => each !== value), t('shell.unpicked', { name: labelOf(value) }));
    select.current?.focus();
  }

  /** Who chooses and goes on without adding has meant it all the same. */
  function leave(event: FocusEvent<HTMLDivElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) add();
  }

  return (
    <div>
      <div className={styles.row} onBlur={leave}>
        <SelectField
          id={fieldId(name)}
          ref={(element) => {
            select.current = element;
            field.ref(element);
          }}
          label={label}
          hint={hint}
          error={error}
          optionalLabel={optionalLabel}
          placeholder={t('shell.choose')}
          value={candidate}
          onChange={(event) => setCandidate(event.target.value)}
          onBlur={field.onBlur}
          disabled={chosen.length >= max}
        >
          {groups.map((group) => {
            const options = group.options.filter(({ value }) => !chosen.includes(value)).map(({ value, label: words }) => <option key={value} value={value}>{words}</option>);
            if (options.length === 0) return null;
            return group.label === null ? options : <optgroup key={group.label} label={group.label}>{options}</optgroup>;
          })}
        </SelectField>
        <Button
          onClick={() => {
            add();
            select.current?.focus();
          }}
          disabled={candidate === ''}
        >
          {t('shell.add')}
        </Button>
      </div>
      <ul className={styles.chosen}>
        {chosen.map((value) => (
          <li key={value}>
            <Chip removeLabel={t('shell.removeNamed', { name: labelOf(value) })} onRemove={() => remove(value)}>{labelOf(value)}</Chip>
          </li>
        ))}
      </ul>
      <VisuallyHidden><span role="status">{said}</span></VisuallyHidden>
    </div>
  );
}
