import type { NotificationFacts, NotificationKind } from '@trefoil/vocabulary';
import { useText } from '../../shared/i18n/intl';

/** A notification as one sentence. */
export function useNotificationWords(): (kind: NotificationKind, facts: NotificationFacts) => string {
  const t = useText();
  return (kind, facts) => t(`notifications.line.${kind}`, facts);
}
