import { Badge, type BadgeKind } from '@trefoil/ui';
import type { InterestState, SeatStatus } from '@trefoil/vocabulary';
import { useText } from '../../shared/i18n/intl';

const KINDS: Readonly<Record<InterestState, BadgeKind>> = { NEW: 'accent', SHORTLISTED: 'accent', OFFERED: 'success', DECLINED: 'neutral', WITHDRAWN: 'neutral' };

/** Where it stands, and what became of the seat that was offered. */
export function InterestBadge({ state, seatStatus }: { readonly state: InterestState; readonly seatStatus: SeatStatus | null }) {
  const t = useText();
  return <Badge kind={KINDS[state]}>{state === 'OFFERED' && seatStatus === 'ACCEPTED' ? t('interests.state.accepted') : t(`interests.state.${state}`)}</Badge>;
}
