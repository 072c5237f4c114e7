import { useQuery } from '@apollo/client/react';
import { Button, Notice } from '@trefoil/ui';
import { KeepDistance } from '../../features/keep-distance/keep-distance';
import { useFormat } from '../../shared/format/use-format';
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
  const distance = data ? (
    <>
      <KeepDistance viewer={viewer} subject={{ kind: 'ORGANISATION', id }} other={{ id, name }} />
      {viewer?.isModerator ? <Button href={`/my/moderation/organisations/${id}`}>{t('shell.moderation')}</Button> : null}
    </>
  ) : null;
  if (!claimed) return distance;
  return (
    <>
      <Button variant="primary" href={`/my/messages/new?kind=ORGANISATION&subject=${id}`}>{t('organisations.profile.write')}</Button>
      <Button href={`/my/organisations/${id}/claim`}>{t('organisations.profile.askToJoin')}</Button>
      {distance}
    </>
  );
}

/** To its own people and to moderators, who alone see it then. */
export function SuspensionNotice({ id, name }: { id: string; name: string }) {
  const t = useText();
  const format = useFormat();
  const { data } = useQuery(OrganisationActionsDocument, { variables: { id }, skip: useViewer() === null, ssr: false });
  const suspension = data?.organisation?.suspension;
  if (!suspension) return null;
  return (
    <Notice kind="warning" title={t('organisations.suspended.title', { name })}>
      <p>{t('organisations.suspended.text', { date: format.date(suspension.since) })}</p>
      {suspension.reason ? <p>{t('organisations.suspended.reason', { reason: suspension.reason })}</p> : null}
    </Notice>
  );
}
