import { TextField } from '@trefoil/ui';
import { useWatch } from 'react-hook-form';
import type { EntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { FieldHelp } from './field-help';
import styles from './identifier-field.module.css';
import { IDENTIFIERS, type IdentifierName, type OrganisationValues } from './organisation-values';

/** Says what the identifier is, and while it is typed how it reads. */
export function IdentifierField({ entry, name, label }: { entry: EntryForm<OrganisationValues>; name: IdentifierName; label: string }) {
  const t = useText();
  const text = useWatch({ control: entry.form.control, name });
  const field = entry.field(name);
  const reading = text.trim() === '' ? null : IDENTIFIERS[name].parse(text);
  const said = reading?.verdict === 'OK' ? t('organisations.form.identifierRead', { value: reading.value.replaceAll(' ', '\u00a0') })
    : reading?.verdict === 'DOUBTFUL' ? t('organisations.form.identifierDoubtful') : '';
  return (
    <div>
      <TextField {...field} label={label} hint={t(`organisations.form.${name}Hint`)} optionalLabel={t('shell.optional')} width="medium" autoComplete="off" autoCapitalize="characters" spellCheck={false} />
      <p role="status" className={styles.reading}>{said}</p>
      <FieldHelp name={name} />
    </div>
  );
}
