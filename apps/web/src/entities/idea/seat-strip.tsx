import { LozengeStrip, type StripSeat } from '@trefoil/ui';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';

/** A longer strip would break on a phone; what is left out is said in the summary. */
const LONGEST = 8;

export type SeatStripProps = {
  readonly seatCountries: readonly string[];
  readonly partnersSought: readonly { readonly count: number }[];
  readonly size?: 'small' | 'normal' | 'large';
};

/** The consortium as it stands: a lozenge for each seat taken, an empty one for each partner sought. */
export function SeatStrip({ seatCountries, partnersSought, size }: SeatStripProps) {
  const t = useText();
  const format = useFormat();
  const sought = partnersSought.reduce((sum, { count }) => sum + count, 0);
  const taken = seatCountries.map((code): StripSeat => ({ code, label: format.country(code), state: 'filled' }));
  const empty = Array.from({ length: sought }, (): StripSeat => ({ code: null, label: t('ideas.card.seatSought'), state: 'empty' }));
  return (
    <LozengeStrip
      size={size}
      seats={[...taken, ...empty].slice(0, LONGEST)}
      label={t('ideas.card.seats')}
      summary={sought > 0 ? t('ideas.card.sought', { count: sought }) : undefined}
    />
  );
}
