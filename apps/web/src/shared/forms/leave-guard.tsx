import { Button, Dialog } from '@trefoil/ui';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useText } from '../i18n/intl';

/** Asks before typed text is lost: with our words within the site, with the browser's own when the page is closed. */
export function LeaveGuard({ hasUnsaved }: { hasUnsaved: () => boolean }) {
  const t = useText();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => hasUnsaved() && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    function warn(event: BeforeUnloadEvent) {
      if (hasUnsaved()) event.preventDefault();
    }
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [hasUnsaved]);
  const stay = () => blocker.reset?.();
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      onClose={stay}
      title={t('shell.leaveTitle')}
      actions={
        <>
          <Button variant="primary" onClick={stay} data-autofocus>{t('shell.leaveStay')}</Button>
          <Button variant="danger" onClick={() => blocker.proceed?.()}>{t('shell.leaveGo')}</Button>
        </>
      }
    >
      <p>{t('shell.leaveText')}</p>
    </Dialog>
  );
}
