import { Button, FieldSet, Stack, VisuallyHidden } from '@trefoil/ui';
import { useRef, useState, type ReactNode } from 'react';
import { useFieldArray, type ArrayPath, type Control, type FieldArray, type FieldValues } from 'react-hook-form';
import { IconPlus, IconTrash } from '../icons';
import { useText } from '../i18n/intl';
import styles from './repeated-fields.module.css';
import { fieldId } from './use-entry-form';

export type RepeatedFieldsProps<TValues extends FieldValues, TName extends ArrayPath<TValues>> = {
  readonly control: Control<TValues>;
  readonly name: TName;
  readonly blank: FieldArray<TValues, TName>;
  /** "Result 2"; counts from 1. */
  readonly titleOf: (number: number) => string;
  readonly addLabel: string;
  readonly max: number;
  readonly children: (index: number) => ReactNode;
};

/** A group of fields for each of several things. A new one takes the focus; when one is taken away it goes to the button that adds. */
export function RepeatedFields<TValues extends FieldValues, TName extends ArrayPath<TValues>>({ control, name, blank, titleOf, addLabel, max, children }: RepeatedFieldsProps<TValues, TName>) {
  const t = useText();
  const { fields, append, remove } = useFieldArray({ control, name });
  const adder = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');

  function takeAway(index: number) {
    remove(index);
    setSaid(t('shell.unpicked', { name: titleOf(index + 1) }));
    adder.current?.focus();
  }

  return (
    <Stack gap={5}>
      {fields.map(({ id }, index) => (
        <div key={id} className={styles.item}>
          <FieldSet id={fieldId(`${name}.${index}`)} legend={<span className={styles.title}>{titleOf(index + 1)}</span>} size="field">
            <Stack gap={4}>
              {children(index)}
              <div>
                <Button size="small" variant="quiet" icon={<IconTrash size={20} stroke={1.75} aria-hidden />} aria-label={t('shell.removeNamed', { name: titleOf(index + 1) })} onClick={() => takeAway(index)}>{t('shell.remove')}</Button>
              </div>
            </Stack>
          </FieldSet>
        </div>
      ))}
      <div>
        <Button ref={adder} icon={<IconPlus size={20} stroke={1.75} aria-hidden />} aria-disabled={fields.length >= max} onClick={() => { if (fields.length < max) append(blank); }}>{addLabel}</Button>
      </div>
      <VisuallyHidden><span role="status">{said}</span></VisuallyHidden>
    </Stack>
  );
}
