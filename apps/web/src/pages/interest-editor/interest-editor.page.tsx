import { useMutation, useQuery } from '@apollo/client/react';
import { isId } from '@trefoil/vocabulary';
import { Breadcrumbs, Button, EmptyState, Notice, Page, PageHeader, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ideaHref } from '../../entities/idea/idea-href';
import { EditInterestDocument, ExpressInterestDocument } from '../../features/express-interest/express-interest.graphql';
import { InterestForm } from '../../features/express-interest/interest-form';
import { OTHER, toInterestForm, type InterestValues } from '../../features/express-interest/interest-values';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { ActingAsField } from '../../shared/session/acting-as-field';
import { useActingAs } from '../../shared/session/use-acting-as';
import { InterestToEditDocument, type InterestToEditQuery } from './interest-editor.graphql';

type Idea = NonNullable<InterestToEditQuery['idea']>;

export function Component() {
  const t = useText();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(InterestToEditDocument, { variables: { id }, skip: !isId(id), fetchPolicy: 'network-only' });
  const head = <PageHead title={t('interests.form.title')} noIndex />;
  if (data?.idea) return <>{head}<Editor idea={data.idea} /></>;
  if (error) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  return data || !isId(id) ? <>{head}<ProblemView problem={{ code: 'NOT_FOUND' }} /></> : <>{head}<PageLoading /></>;
}

function Editor({ idea }: { readonly idea: Idea }) {
  const t = useText();
  const { interestRoom: { open, most } } = idea;
  return (
    <Page width="form">
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.home'), href: '/home' }, { label: idea.title, href: ideaHref(idea), lang: idea.language }, { label: t('interests.form.title') }]} />}
        kicker={idea.organisation.name}
        title={t('interests.form.title')}
        lead={<span lang={idea.language}>{idea.title}</span>}
        actions={<Button href={`/my/messages/new?kind=IDEA&subject=${idea.id}`}>{t('interests.form.message')}</Button>}
      />
      <Stack gap={5}>
        {most === null ? null : <p>{t('interests.form.room', { open, most })}</p>}
        {idea.late ? <Notice kind="warning">{t('interests.form.late')}</Notice> : null}
        <Answer idea={idea} />
      </Stack>
    </Page>
  );
}

function Answer({ idea }: { readonly idea: Idea }) {
  const t = useText();
  const actingAs = useActingAs();
  const { organisation } = actingAs;
  if (idea.organisation.viewerRole) return <Notice kind="warning" actions={<Button href={`/my/ideas/${idea.id}/interests`}>{t('interests.board.go')}</Button>}>{t('interests.form.own')}</Notice>;
  if (!organisation) {
    return <EmptyState title={t('interests.form.noOrganisationTitle')} actions={<Button variant="primary" href="/my/organisations/new">{t('interests.form.createOrganisation')}</Button>}>{t('interests.form.noOrganisationText')}</EmptyState>;
  }
  const own = idea.viewerInterests.find((interest) => interest.organisation?.id === organisation.id && (interest.state === 'NEW' || interest.state === 'SHORTLISTED' || interest.state === 'OFFERED'));
  return (
    <Stack gap={5}>
      <ActingAsField actingAs={actingAs} />
      {own && !own.viewerCan.edit ? (
        <Notice actions={<Button href="/my/interests">{t('interests.mine.go')}</Button>}>{t('interests.form.already', { state: t(`interests.state.${own.state}`) })}</Notice>
      ) : own === undefined && !idea.answerable ? (
        <Notice kind="warning">{t('interests.form.notAnswerable')}</Notice>
      ) : (
        <Form key={`${organisation.id} ${own?.id ?? ''}`} idea={idea} asOrganisationId={organisation.id} own={own ?? null} />
      )}
    </Stack>
  );
}

type Own = Idea['viewerInterests'][number];

function Form({ idea, asOrganisationId, own }: { readonly idea: Idea; readonly asOrganisationId: string; readonly own: Own | null }) {
  const t = useText();
  const navigate = useNavigate();
  // Made once for what is being filled in: sent again after a lost answer, it is known as the same.
  const [clientKey] = useState(() => crypto.randomUUID());
  const [express] = useMutation(ExpressInterestDocument);
  const [edit] = useMutation(EditInterestDocument);
  const initial: Partial<InterestValues> = own
    ? { ...own, personMonths: String(own.personMonths), partnerSoughtId: own.partnerSought?.id ?? OTHER, contactName: own.contactName ?? '', contactEmail: own.contactEmail ?? '' }
    : idea.partnersSought.length === 1 ? { partnerSoughtId: idea.partnersSought[0]?.id ?? '' } : {};
  async function save(values: InterestValues) {
    const form = toInterestForm(values);
    if (own) await edit({ variables: { input: { asOrganisationId, interestId: own.id, version: own.version, form } } });
    else await express({ variables: { input: { asOrganisationId, ideaId: idea.id, clientKey, form } } });
    await navigate('/my/interests', { state: t(own ? 'interests.mine.changed' : 'interests.mine.sent') });
  }
  return (
    <InterestForm
      keptAs={`${idea.id}.${asOrganisationId}${own ? `.${own.id}.${own.version}` : ''}`}
      partnersSought={idea.partnersSought}
      initial={pick(initial)}
      takesOthers={!idea.late}
      submitLabel={t(own ? 'interests.form.save' : 'interests.form.send')}
      onSave={save}
    />
  );
}

function pick({ partnerSoughtId, role, tasks, personMonths, contactName, contactEmail, why }: Partial<InterestValues>): Partial<InterestValues> {
  const values = { partnerSoughtId, role, tasks, personMonths, contactName, contactEmail, why };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
