import { useQuery } from '@apollo/client/react';
import { Breadcrumbs, Page, PageHeader } from '@trefoil/ui';
import { isId } from '@trefoil/vocabulary';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { organisationHref } from '../../entities/organisation/organisation-href';
import type { OrganisationContentFragment } from '../../features/edit-organisation/edit-organisation.graphql';
import { OrganisationForm } from '../../features/edit-organisation/organisation-form';
import { blankOrganisation, toOrganisationValues, type OrganisationValues } from '../../features/edit-organisation/organisation-values';
import { useSaveOrganisation } from '../../features/edit-organisation/use-save-organisation';
import { WithdrawOrganisation } from '../../features/withdraw-organisation/withdraw-organisation';
import { useText } from '../../shared/i18n/intl';
import { useLocale } from '../../shared/page/environment';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { OrganisationToEditDocument } from './organisation-editor.graphql';

export function Component() {
  const { id } = useParams();
  return id === undefined ? <OrganisationEditor organisation={null} /> : <SavedOrganisation key={id} id={id} />;
}

function SavedOrganisation({ id }: { id: string }) {
  const t = useText();
  const [saved, setSaved] = useState<OrganisationContentFragment | null>(null);
  const { data, error, refetch } = useQuery(OrganisationToEditDocument, { variables: { id }, skip: !isId(id), fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const organisation = data?.organisation as OrganisationContentFragment | null | undefined;
  // what was loaded first is what is edited: a newer version in the cache would hide a colleague's change
  if (organisation && saved === null) setSaved(organisation);
  if (saved) return saved.viewerCan.edit ? <OrganisationEditor organisation={saved} /> : <Problem code="NOT_ALLOWED" />;
  if (error) return <><PageHead title={t('organisations.form.editTitle')} noIndex /><ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  if (data || !isId(id)) return <Problem code="NOT_FOUND" />;
  return <><PageHead title={t('organisations.form.editTitle')} noIndex /><PageLoading /></>;
}

function Problem({ code }: { code: string }) {
  const t = useText();
  return <><PageHead title={t('organisations.form.editTitle')} noIndex /><ProblemView problem={{ code }} /></>;
}

function OrganisationEditor({ organisation }: { organisation: OrganisationContentFragment | null }) {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const save = useSaveOrganisation();
  const [initial] = useState(() => (organisation ? toOrganisationValues(organisation, locale) : blankOrganisation(locale)));
  const title = t(organisation ? 'organisations.form.editTitle' : 'organisations.form.newTitle');

  async function store(values: OrganisationValues) {
    const stored = await save(values, organisation);
    await navigate(organisationHref(stored.organisation), { state: { saved: true, warnings: stored.warnings } });
  }

  return (
    <Page width="form">
      <PageHead title={title} noIndex />
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.home'), href: '/home' }, { label: title }]} />}
        title={title}
        lead={organisation ? organisation.name : t('organisations.form.lead')}
        actions={organisation?.viewerCan.withdraw ? <WithdrawOrganisation organisation={organisation} onWithdrawn={() => void navigate('/home', { replace: true })} /> : undefined}
      />
      <OrganisationForm
        initial={initial}
        isNew={organisation === null}
        charterIsImported={organisation?.eche?.source === 'IMPORTED'}
        onSave={store}
        profileHref={organisation ? organisationHref(organisation) : null}
      />
    </Page>
  );
}
