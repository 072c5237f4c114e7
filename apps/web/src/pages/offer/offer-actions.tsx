import { useQuery } from '@apollo/client/react';
import { Button } from '@trefoil/ui';
import { KeepDistance } from '../../features/keep-distance/keep-distance';
import { useText } from '../../shared/i18n/intl';
import { useViewer } from '../../shared/session/use-viewer';
import { OfferActionsDocument } from './offer-actions.graphql';

/** Writing to them about it, which leads by way of signing in where need be; for its own people, editing. */
export function OfferActions({ id }: { id: string }) {
  const t = useText();
  const viewer = useViewer();
  const { data } = useQuery(OfferActionsDocument, { variables: { id }, skip: viewer === null, ssr: false });
  const offer = data?.offer;
  if (offer?.organisation.viewerRole) {
    return offer.viewerCan.edit ? <Button variant="primary" href={`/my/offers/${id}/edit`}>{t('offers.page.edit')}</Button> : null;
  }
  return (
    <>
      <Button variant="primary" href={`/my/messages/new?kind=OFFER&subject=${id}`}>{t('offers.page.write')}</Button>
      {offer ? <KeepDistance viewer={viewer} subject={{ kind: 'OFFER', id }} /> : null}
    </>
  );
}
