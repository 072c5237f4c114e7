import { useQuery } from '@apollo/client/react';
import { Button } from '@trefoil/ui';
import { KeepDistance } from '../../features/keep-distance/keep-distance';
import { useText } from '../../shared/i18n/intl';
import { useViewer } from '../../shared/session/use-viewer';
import { OrganisationActionsDocument } from './organisation-actions.graphql';

/** Writing to them and asking to be let in, which lead by way of signing in where need be; for its own people, editing. */
export function OrganisationActions({ id, name, claimed }: { id: string; name: string; claimed: boolean }) {
  const t = useText();
  const viewer = useViewer();
  const { data } = useQuery(OrganisationActionsDocument, { variables: { id }, skip: viewer === null, ssr: false });
  const own = data?.organisation;
  if (own?.viewerRole) {
    return (
      <>
        {own.viewerCan.edit ? <Button variant="primary" href={`/my/organisations/${id}/edit`}>{t('organisations.profile.edit')}</Button> : null}
        <Button href={`/my/organisations/${id}/people`}>{t('organisations.profile.people')}</Button>
      </>
    );
  }
  const distance = data ? <KeepDistance viewer={viewer} subject={{ kind: 'ORGANISATION', id }} other={{ id, name }} /> : null;
  if (!claimed) return distance;
  return (
    <>
      <Button variant="primary" href={`/my/messages/new?kind=ORGANISATION&subject=${id}`}>{t('organisations.profile.write')}</Button>
      <Button href={`/my/organisations/${id}/claim`}>{t('organisations.profile.askToJoin')}</Button>
      {distance}
    </>
  );
}
