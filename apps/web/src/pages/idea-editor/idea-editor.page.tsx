import { useQuery } from '@apollo/client/react';
import { DEFAULT_ACTION } from '@trefoil/rules';
import { isId } from '@trefoil/vocabulary';
import { Badge, Breadcrumbs, Button, EmptyState, Page, PageHeader, Stack } from '@trefoil/ui';
import { useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { ideaHref } from '../../entities/idea/idea-href';
import { nearestCallYear } from '../../features/edit-idea/call';
import type { IdeaContentFragment } from '../../features/edit-idea/edit-idea.graphql';
import { type Step, toStep } from '../../features/edit-idea/idea-steps';
import { blankIdea, toIdeaValues } from '../../features/edit-idea/idea-values';
import { IdeaWizard } from '../../features/edit-idea/idea-wizard';
import { usePublishIdea } from '../../features/publish-idea/use-publish-idea';
import { WithdrawIdea } from '../../features/withdraw-idea/withdraw-idea';
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
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const publishIdea = usePublishIdea();
  const actingAs = useActingAs(useMemo(() => (idea ? [idea.organisation.id] : undefined), [idea]));
  const { organisation } = actingAs;
  const [initial] = useState(() => (idea ? toIdeaValues(idea) : blankIdea({ language: locale, action: DEFAULT_ACTION, callYear: String(nearestCallYear(DEFAULT_ACTION, new Date().getFullYear())) })));
  const title = t(idea ? 'ideas.form.editTitle' : 'ideas.form.newTitle');
  const isShown = idea !== null && idea.status !== 'DRAFT';

  /** A new draft gets its own address with the first step that is left, so that the page is not begun anew under the writer's hands. */
  function open(step: Step, saved: IdeaContentFragment | null) {
    const path = idea === null && saved === null ? '/my/ideas/new' : `/my/ideas/${(saved ?? idea)!.id}/edit`;
    void navigate(`${path}?step=${step}`, { replace: idea === null && saved !== null });
  }

  return (
    <Page width="form">
      <PageHead title={title} noIndex />
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.home'), href: '/home' }, { label: title }]} />}
        title={title}
        lead={idea ? <span lang={idea.language}>{idea.title}</span> : t('ideas.form.lead')}
        meta={idea ? <Badge kind={idea.status === 'PUBLISHED' ? 'success' : 'neutral'}>{t(`vocabulary.ideaStatus.${idea.status}`)}</Badge> : undefined}
        actions={isShown ? <Button href={ideaHref(idea)}>{t('ideas.form.show')}</Button> : undefined}
      />
      {organisation === null ? (
        <EmptyState title={t('ideas.form.noOrganisationTitle')} actions={<Button variant="primary" href="/my/organisations/new">{t('ideas.form.createOrganisation')}</Button>}>{t('ideas.form.noOrganisationText')}</EmptyState>
      ) : (
        <Stack gap={6}>
          <IdeaWizard
            idea={idea}
            initial={initial}
            organisation={organisation}
            step={toStep(search.get('step'))}
            onStep={open}
            onSaved={(saved) => void navigate(ideaHref(saved))}
            onPublish={async (saved) => {
              await publishIdea(saved.organisation.id, saved.id);
              await navigate(ideaHref(saved));
            }}
            onPreview={(saved) => void navigate(`${ideaHref(saved)}?preview`)}
            actingAs={<ActingAsField actingAs={actingAs} />}
          />
          {idea?.viewerCan.withdraw ? <div><WithdrawIdea idea={idea} /></div> : null}
        </Stack>
      )}
    </Page>
  );
}
