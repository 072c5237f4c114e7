import { Rich, useText } from '../../shared/i18n/intl';
import type { OperatorContactFragment } from './operator-contact.graphql';

/** Who runs this copy and where to turn to them, or that nobody has said so. */
export function OperatorContact({ operator: { name, contact } }: { operator: OperatorContactFragment }) {
  const t = useText();
  if (name === null && contact === null) return <p>{t('legal.nobody')}</p>;
  return (
    <>
      {name === null ? null : <p>{t('legal.operator', { name })}</p>}
      <p>{contact === null ? t('legal.noContact') : <Rich id="legal.contact" values={{ link: <a href={contact}>{contact.replace(/^mailto:/, '')}</a> }} />}</p>
    </>
  );
}
