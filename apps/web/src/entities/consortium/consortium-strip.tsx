import { LozengeStrip, type StripSeat } from '@trefoil/ui';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import type { ConsortiumDraftFragment } from './consortium-draft.graphql';
import { useUncounted } from './use-uncounted';

/** Seats the strip shows even when nobody is in them: the three leaves. */
const LEAVES = 3;

/** The consortium strip: one lozenge a seat, filled, invited, not counted or empty. */
export function ConsortiumStrip({ consortium, size }: { consortium: ConsortiumDraftFragment; size?: 'small' | 'normal' | 'large' }) {
  const t = useText();
  const format = useFormat();
  const uncounted = useUncounted(consortium);
  const taken = consortium.seats.flatMap(({ status, organisation }): StripSeat[] => {
    const label = `${format.country(organisation.country)}: ${organisation.name}`;
    if (status === 'INVITED') return [{ code: organisation.country, label, state: 'invited' }];
    return status === 'ACCEPTED' ? [{ code: organisation.country, label, state: uncounted.has(organisation.id) ? 'uncounted' : 'filled' }] : [];
  });
  const empty = Array.from({ length: Math.max(0, LEAVES - taken.length) }, (): StripSeat => ({ code: null, label: t('consortia.strip.empty'), state: 'empty' }));
  return <LozengeStrip seats={[...taken, ...empty]} label={t('consortia.strip.label')} size={size} />;
}
