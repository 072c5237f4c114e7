import { CheckboxField, FieldSet, Notice, TextField } from '@trefoil/ui';
import { useWatch } from 'react-hook-form';
import type { EntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { FieldHelp } from './field-help';
import type { OrganisationValues } from './organisation-values';

/** Only institutions of higher education hold the charter; a box ticked before the type was changed stays in sight. */
export function CharterSection({ entry: { form, field }, labels, isImported }: { entry: EntryForm<OrganisationValues>; labels: Readonly<Record<'holdsCharter' | 'charterFrom' | 'charterTo', string>>; isImported: boolean }) {
  const t = useText();
  const [type, holdsCharter] = useWatch({ control: form.control, name: ['type', 'holdsCharter'] });
  if (type !== 'HIGHER_EDUCATION_INSTITUTION' && !holdsCharter) return null;
  return (
    <FieldSet id="charter" legend={t('organisations.form.charter')} hint={t('organisations.form.charterHint')}>
      <FieldHelp name="eche" />
      {isImported ? <Notice>{t('organisations.form.charterImported')}</Notice> : null}
      <CheckboxField {...field('holdsCharter')} label={labels.holdsCharter} />
      {holdsCharter ? (
        <>
          <TextField {...field('charterFrom')} type="date" label={labels.charterFrom} optionalLabel={t('shell.optional')} width="short" />
          <TextField {...field('charterTo')} type="date" label={labels.charterTo} optionalLabel={t('shell.optional')} width="short" />
        </>
      ) : null}
    </FieldSet>
  );
}
