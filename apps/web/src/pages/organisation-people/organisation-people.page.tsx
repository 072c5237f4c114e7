import { useApolloClient, useQuery } from '@apollo/client/react';
import { Breadcrumbs, Button, Page, PageHeader, Section, Stack } from '@trefoil/ui';
import { isId } from '@trefoil/vocabulary';
import { useNavigate, useParams } from 'react-router';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { DepartmentList } from '../../features/manage-departments/department-list';
import { BlockList } from '../../features/keep-distance/block-list';
import { InvitationList } from '../../features/manage-people/invitation-list';
import { InviteMemberForm } from '../../features/manage-people/invite-member.form';
import { MemberList } from '../../features/manage-people/member-list';
import { RequestList } from '../../features/manage-people/request-list';
import { useText } from '../../shared/i18n/intl';
import { useLocale } from '../../shared/page/environment';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { ViewerDocument } from '../../shared/session/viewer.graphql';
import { OrganisationPeoplePageDocument } from './organisation-people.graphql';

/** Who speaks for an organisation, who is to, and whom others turn to. */
export function Component() {
  const t = useText();
  const locale = useLocale();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(OrganisationPeoplePageDocument, { variables: { id, locale }, skip: !isId(id), fetchPolicy: 'cache-and-network' });
  const head = <PageHead title={t('people.title')} noIndex />;
  if (!isId(id)) return <>{head}<ProblemView problem={{ code: 'NOT_FOUND' }} /></>;
  if (error && !data) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  if (!data) return <>{head}<PageLoading /></>;
  const { organisation, organisationPeople: people } = data;
  if (!organisation) return <>{head}<ProblemView problem={{ code: 'NOT_FOUND' }} /></>;
  const isOwner = people.role === 'OWNER';

  async function refresh() {
    await Promise.all([refetch(), client.refetchQueries({ include: [ViewerDocument] })]);
  }
  async function forget() {
    await navigate('/home', { replace: true });
    await client.resetStore();
  }

  return (
    <Page width="form">
      {head}
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.home'), href: '/home' }, { label: t('people.title') }]} />}
        kicker={t('people.title')}
        title={organisation.name}
        titleFace="sans"
        lead={t('people.lead')}
        actions={<Button href={organisationHref(organisation)}>{t('people.profile')}</Button>}
      />
      <Stack gap={7}>
        {people.requests.length > 0 ? <Section title={t('people.requests')}><RequestList people={people} /></Section> : null}
        <Section title={t('people.members')}><MemberList people={people} organisationName={organisation.name} onOwnChanged={refresh} onLeft={forget} /></Section>
        {isOwner ? <Section title={t('people.inviteTitle')}><InviteMemberForm organisationId={id} /></Section> : null}
        {isOwner ? <Section title={t('people.invitations')}><InvitationList people={people} /></Section> : null}
        <Section title={t('people.departments')}><DepartmentList organisation={organisation} mayEdit={organisation.viewerCan.edit} /></Section>
        {organisation.viewerCan.edit ? <Section title={t('people.block.title')}><BlockList organisation={organisation} /></Section> : null}
      </Stack>
    </Page>
  );
}
