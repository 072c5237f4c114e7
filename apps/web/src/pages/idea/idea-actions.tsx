import { useQuery } from '@apollo/client/react';
import { Button, Section } from '@trefoil/ui';
import { lazy, Suspense } from 'react';
import { KeepDistance } from '../../features/keep-distance/keep-distance';
import { loadArea } from '../../shared/i18n/message-store';
import { useText } from '../../shared/i18n/intl';
import { useViewer } from '../../shared/session/use-viewer';
import { IdeaActionsDocument, type IdeaActionsQuery } from './idea-actions.graphql';

/** For those at work on the idea only, so that no reader waits for it. */
const OpenConsortium = lazy(async () => {
  const [{ OpenConsortium: Component }] = await Promise.all([import('../../features/open-consortium/open-consortium'), loadArea('consortia'), loadArea('errors')]);
  return { default: Component };
});

const SuggestPartners = lazy(async () => {
  const [{ SuggestPartners: Component }] = await Promise.all([import('../../features/suggest-partners/suggest-partners'), loadArea('suggestions'), loadArea('fields'), loadArea('errors')]);
  return { default: function Suggested({ idea }: { idea: IdeaActionsIdea }) {
    const t = useText();
    return <Section title={t('suggestions.partnersTitle')}><Component ideaId={idea.id} asOrganisationId={idea.organisation.id} consortiumId={idea.consortium?.id ?? null} /></Section>;
  } };
});

const IdeaInterest = lazy(async () => {
  const [{ IdeaInterest: Component }] = await Promise.all([import('./idea-interest'), loadArea('interests')]);
  return { default: Component };
});

type IdeaActionsIdea = NonNullable<IdeaActionsQuery['idea']>;

const ChangeIdeaStatus = lazy(async () => {
  const [{ ChangeIdeaStatus: Component }] = await Promise.all([import('../../features/change-idea-status/change-idea-status'), loadArea('publishing'), loadArea('errors')]);
  return { default: function State({ idea }: { idea: IdeaActionsIdea }) {
    const t = useText();
    return <Section title={t('publishing.status.title')}><Component idea={idea} asOrganisationId={idea.organisation.id} /></Section>;
  } };
});

const ACTS = ['pause', 'complete', 'close', 'reopen', 'renew'] as const;

/** For those who may edit the idea: its state, and who would fit it. */
export function IdeaPartners({ id }: { id: string }) {
  const viewer = useViewer();
  const { data } = useQuery(IdeaActionsDocument, { variables: { id }, skip: viewer === null, ssr: false });
  const idea = data?.idea;
  if (!idea) return null;
  return (
    <Suspense>
      {ACTS.some((act) => idea.viewerCan[act]) ? <ChangeIdeaStatus idea={idea} /> : null}
      {idea.viewerCan.edit ? <SuggestPartners idea={idea} /> : null}
    </Suspense>
  );
}

/** Answering the idea, which leads by way of signing in where need be; for its own people, editing it and its consortium. */
export function IdeaActions({ id, answerable }: { id: string; answerable: boolean }) {
  const t = useText();
  const viewer = useViewer();
  const { data } = useQuery(IdeaActionsDocument, { variables: { id }, skip: viewer === null, ssr: false });
  const idea = data?.idea;
  const isOwn = Boolean(idea?.organisation.viewerRole);
  return (
    <>
      {isOwn || !answerable ? null : <Button variant="primary" href={`/my/ideas/${id}/interest`}>{t('ideas.page.interested')}</Button>}
      {viewer ? <Suspense><IdeaInterest id={id} /></Suspense> : null}
      {idea && (idea.consortium || idea.viewerCan.openConsortium) ? <Suspense><OpenConsortium idea={idea} /></Suspense> : null}
      {idea?.viewerCan.edit ? <Button href={`/my/ideas/${id}/edit`}>{t('ideas.page.edit')}</Button> : null}
      {idea && !isOwn ? <KeepDistance viewer={viewer} subject={{ kind: 'IDEA', id }} /> : null}
    </>
  );
}
