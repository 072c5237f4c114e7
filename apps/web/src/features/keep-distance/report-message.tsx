import { lazy, Suspense } from 'react';
import { loadArea } from '../../shared/i18n/message-store';

const ReportButton = lazy(async () => {
  const [{ ReportButton: Component }] = await Promise.all([import('./report-button'), loadArea('people'), loadArea('errors')]);
  return { default: Component };
});

/** Under what the other side wrote; the conversation does not wait for it. */
export function ReportMessage({ id, asOrganisationId }: { readonly id: string; readonly asOrganisationId: string }) {
  return <Suspense><div><ReportButton size="small" asOrganisationId={asOrganisationId} subject={{ kind: 'MESSAGE', id }} /></div></Suspense>;
}
