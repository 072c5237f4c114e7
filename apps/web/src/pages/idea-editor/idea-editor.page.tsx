import { useQuery } from '@apollo/client/react';
import { DEFAULT_ACTION } from '@trefoil/rules';
import { isId } from '@trefoil/vocabulary';
import { Badge, Breadcrumbs, Button, EmptyState, Notice, Page, PageHeader, Stack } from '@trefoil/ui';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ideaHref } from '../../entities/idea/idea-href';
import { nearestCallYear } from '../../features/edit-idea/call';
import type { IdeaContentFragment } from '../../features/edit-idea/edit-idea.graphql';
import { IdeaForm } from '../../features/edit-idea/idea-form';
import { blankIdea, toIdeaContent, toIdeaValues, type IdeaValues } from '../../features/edit-idea/idea-values';
import { useNewestIdeaVersion, useSaveIdea } from '../../features/edit-idea/use-save-idea';
import { usePublishIdea } from '../../features/publish-idea/use-publish-idea';
import { WithdrawIdea } from '../../features/withdraw-idea/withdraw-idea';
import { useFormat } from '../../shared/format/use-format';
import type { SaveOptions } from '../../shared/forms/publishing-form';
import { useText } from '../../shared/i18n/intl';
import { useLocale } from '../../shared/page/environment';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { ActingAsField } from '../../shared/session/acting-as-field';
import { useActingAs } from '../../shared/session/use-acting-as';
import { IdeaToEditDocument } from './idea-editor.graphql';

export function Component() {
  const { id } = useParams();
  return id === undefined ? <IdeaEditor idea={null} /> : <SavedIdea key={id} id={id} />;
}

function SavedIdea({ id }: { id: string }) {
  const t = useText();
  const { data, error, refetch } = useQuery(IdeaToEditDocument, { variables: { id }, skip: !isId(id), fetchPolicy: 'network-only' });
  const head = <PageHead title={t('ideas.form.editTitle')} noIndex />;
  const idea = data?.idea as IdeaContentFragment | null | undefined;
  if (idea?.status === 'WITHDRAWN') return <>{head}<Withdrawn /></>;
  if (idea) return idea.viewerCan.edit ? <IdeaEditor idea={idea} /> : <>{head}<ProblemView problem={{ code: 'NOT_ALLOWED' }} /></>;
  if (error) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  return data || !isId(id) ? <>{head}<ProblemView problem={{ code: 'NOT_FOUND' }} /></> : <>{head}<PageLoading /></>;
}

function Withdrawn() {
  const t = useText();
  return (
    <Page width="form">
      <div ref={(element) => element?.focus()} tabIndex={-1}>
        <EmptyState headingLevel={1} title={t('ideas.form.withdraw.done')} actions={<><Button variant="primary" href="/home">{t('shell.home')}</Button><Button href="/my/ideas/new">{t('ideas.form.newTitle')}</Button></>}>
          {t('ideas.form.withdraw.doneText')}
        </EmptyState>
      </div>
    </Page>
  );
}

function IdeaEditor({ idea }: { idea: IdeaContentFragment | null }) {
  const t = useText();
  const locale = useLocale();
  const saving = useSaving(idea);
  const { organisation } = saving.actingAs;
  const [initial] = useState(() => (idea ? toIdeaValues(idea) : blankIdea({ language: locale, action: DEFAULT_ACTION, callYear: String(nearestCallYear(DEFAULT_ACTION, new Date().getFullYear())) })));
  const title = t(idea ? 'ideas.form.editTitle' : 'ideas.form.newTitle');
  return (
    <Page width="form">
      <PageHead title={title} noIndex />
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.home'), href: '/home' }, { label: title }]} />}
        title={title}
        lead={idea ? <span lang={idea.language}>{idea.title}</span> : t('ideas.form.lead')}
        meta={idea ? <Badge kind={idea.status === 'PUBLISHED' ? 'success' : 'neutral'}>{t(`vocabulary.ideaStatus.${idea.status}`)}</Badge> : undefined}
        actions={idea?.status === 'PUBLISHED' ? <Button href={ideaHref(idea)}>{t('ideas.form.show')}</Button> : undefined}
      />
      {organisation === null ? (
        <EmptyState title={t('ideas.form.noOrganisationTitle')} actions={<Button variant="primary" href="/my/organisations/new">{t('ideas.form.createOrganisation')}</Button>}>{t('ideas.form.noOrganisationText')}</EmptyState>
      ) : (
        <Stack gap={6}>
          {saving.arrival === null ? null : <Notice kind="success">{saving.arrival}</Notice>}
          <IdeaForm
            initial={initial}
            isPublished={idea?.status === 'PUBLISHED'}
            coordinatorCountry={organisation.country}
            onSave={saving.save}
            compareHref={saving.savedId === null ? null : `/my/ideas/${saving.savedId}/edit`}
            done={saving.done}
            actingAs={<ActingAsField actingAs={saving.actingAs} />}
          />
          {idea?.viewerCan.withdraw ? <div><WithdrawIdea idea={idea} /></div> : null}
        </Stack>
      )}
    </Page>
  );
}

/** What is saved by now, and where saving leads: a published idea to its page, a new draft to its own address. */
function useSaving(idea: IdeaContentFragment | null) {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const location = useLocation();
  const [saved, setSaved] = useState(idea);
  const [done, setDone] = useState<string | null>(null);
  // told by the form that this one was begun in
  const [arrival, setArrival] = useState<string | null>(typeof location.state === 'string' ? location.state : null);
  const actingAs = useActingAs(useMemo(() => (saved ? [saved.organisation.id] : undefined), [saved]));
  const [saveIdea, publishIdea, newestVersion] = [useSaveIdea(), usePublishIdea(), useNewestIdeaVersion()];

  async function save(values: IdeaValues, { publish, overwrite }: SaveOptions, markSaved: () => void) {
    const organisationId = actingAs.organisation?.id ?? '';
    setDone(null);
    setArrival(null);
    const version = saved && overwrite ? await newestVersion(saved.id) : null;
    const stored = await saveIdea(organisationId, toIdeaContent(values), saved && { id: saved.id, version: version ?? saved.version });
    setSaved(stored);
    try {
      if (publish) await publishIdea(organisationId, stored.id);
    } catch (refusal) {
      setDone(t('ideas.form.draftKept'));
      throw refusal;
    } finally {
      markSaved();
    }
    const words = t('ideas.form.saved', { time: format.time(new Date().toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone) });
    if (publish || stored.status === 'PUBLISHED') await navigate(ideaHref(stored));
    else if (idea === null) await navigate(`/my/ideas/${stored.id}/edit`, { replace: true, state: words });
    else setDone(words);
  }

  return { save, done, arrival, actingAs, savedId: saved?.id ?? null };
}
