import { Disclosure } from '@trefoil/ui';
import { useText } from '../../shared/i18n/intl';

export type ExplainedField = 'pic' | 'oid' | 'rorId' | 'erasmusCode' | 'eche' | 'fields';

/** What a term of the trade means, what it is good for and where to find one's own. */
export function FieldHelp({ name }: { name: ExplainedField }) {
  const t = useText();
  return <Disclosure summary={t(`organisations.form.help.${name}.title`)}>{t(`organisations.form.help.${name}.text`)}</Disclosure>;
}
