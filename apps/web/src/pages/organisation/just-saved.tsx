import { Notice } from '@trefoil/ui';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../../shared/i18n/intl';

type Saved = { readonly saved: true; readonly warnings: readonly string[] };

function isSaved(state: unknown): state is Saved {
  return typeof state === 'object' && state !== null && 'saved' in state;
}

/** To whoever comes from the form: it is saved, and what deserves a second look. The server, which renders for everybody, knows nothing of it. */
export function JustSaved() {
  const t = useText();
  const { state } = useLocation();
  const [saved, setSaved] = useState<Saved | null>(null);
  useEffect(() => setSaved(isSaved(state) ? state : null), [state]);
  if (!saved) return null;
  const doubtful = saved.warnings.flatMap((code) => (code === 'IDENTIFIER.PIC_DOUBTFUL' ? [t('organisations.doubtfulPic')] : code === 'IDENTIFIER.ERASMUS_CODE_DOUBTFUL' ? [t('organisations.doubtfulErasmusCode')] : []));
  return (
    <Notice kind={doubtful.length > 0 ? 'warning' : 'success'} title={t('organisations.saved')} live="polite">
      {doubtful.length > 0 ? <ul>{doubtful.map((words) => <li key={words}>{words}</li>)}</ul> : null}
    </Notice>
  );
}
