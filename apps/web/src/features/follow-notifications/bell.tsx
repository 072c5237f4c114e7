import { useApolloClient, useSubscription } from '@apollo/client/react';
import { VisuallyHidden } from '@trefoil/ui';
import { useRef, useState } from 'react';
import { useText } from '../../shared/i18n/intl';
import { RouterLink } from '../../shared/page/ui-link';
import styles from './bell.module.css';
import { UnreadNotificationsDocument } from './follow-notifications.graphql';

const MOST_SHOWN = 99;
const LIST = 'NotificationsPage';

/** How many notifications wait, as it changes, and the way to them. A change is said once, politely. */
export function Bell() {
  const t = useText();
  const client = useApolloClient();
  const [count, setCount] = useState(0);
  const [told, setTold] = useState('');
  const last = useRef<number | null>(null);
  useSubscription(UnreadNotificationsDocument, {
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      if (!data || data.unreadNotifications.count === last.current) return;
      const now = data.unreadNotifications.count;
      if (last.current !== null && now > last.current) setTold(t('notifications.bell', { count: now }));
      if (last.current !== null && [...client.getObservableQueries().values()].some(({ queryName }) => queryName === LIST)) void client.refetchQueries({ include: [LIST] });
      last.current = now;
      setCount(now);
    },
  });
  return (
    <>
      <RouterLink href="/my/notifications" className={styles.bell} aria-label={t('notifications.bell', { count })}>
        <svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
          <path d="M10 5a2 2 0 1 1 4 0a7 7 0 0 1 4 6v3a4 4 0 0 0 2 3h-16a4 4 0 0 0 2 -3v-3a7 7 0 0 1 4 -6M9 17v1a3 3 0 0 0 6 0v-1" />
        </svg>
        {count > 0 ? <span className={styles.count} aria-hidden="true">{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span> : null}
      </RouterLink>
      <VisuallyHidden><span role="status">{told}</span></VisuallyHidden>
    </>
  );
}
