import { SelectField } from '@trefoil/ui';
import { useText } from '../i18n/intl';
import type { ActingAs } from './use-acting-as';

/** Says on whose behalf a form acts, and lets somebody of several organisations choose. */
export function ActingAsField({ actingAs, id = 'acting-as' }: { actingAs: ActingAs; id?: string }) {
  const t = useText();
  const { organisation, choices, choose } = actingAs;
  if (!organisation) return null;
  if (choices.length === 1) return <p>{t('shell.actingAs')} <strong>{organisation.name}</strong></p>;
  return (
    <SelectField
      id={id}
      label={t('shell.actingAs')}
      value={organisation.id}
      onChange={(event) => choose(event.target.value)}
      options={choices.map((choice) => ({ value: choice.id, label: choice.name }))}
    />
  );
}
