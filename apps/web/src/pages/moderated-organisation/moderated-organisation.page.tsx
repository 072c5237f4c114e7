import { useMutation, useQuery } from '@apollo/client/react';
import { Breadcrumbs, Button, Lozenge, Notice, Page, PageHeader, Section, Stack } from '@trefoil/ui';
import { isId } from '@trefoil/vocabulary';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { LiftSuspensionDocument, type ModeratedOrganisationFragment, SuspendOrganisationDocument, WithdrawVerificationDocument } from '../../features/decide-case/decide-case.graphql';
import { FindOther } from '../../features/decide-case/find-other';
import { MergeDecision } from '../../features/decide-case/merge-decision';
import { ReasonForm } from '../../features/decide-case/reason.form';
import { VerifyForm } from '../../features/decide-case/verify.form';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { ModeratedOrganisationPageDocument } from './moderated-organisation.graphql';

type Moderated = { readonly organisation: ModeratedOrganisationFragment };

/** What a moderator does to an organisation of their own accord: the mark, suspension, and making it one with another. */
export function Component() {
  const t = useText();
  const format = useFormat();
  const { id = '' } = useParams();
  const arrived = useLocation().state as { merged?: boolean } | null;
  const { data, error, refetch } = useQuery(ModeratedOrganisationPageDocument, { variables: { id }, skip: !isId(id), fetchPolicy: 'network-only' });
  const organisation = data?.moderatedOrganisation as ModeratedOrganisationFragment | null | undefined;
  const head = <PageHead title={organisation?.name ?? t('moderation.title')} noIndex />;
  if (!isId(id) || organisation === null) return <>{head}<ProblemView problem={{ code: 'NOT_FOUND' }} /></>;
  if (error && !organisation) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  if (!organisation) return <>{head}<PageLoading /></>;
  const { name, type, country, city } = organisation;
  return (
    <Page width="form">
      {head}
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('moderation.title'), href: '/my/moderation' }, { label: name }]} />}
        kicker={t(`vocabulary.organisationType.${type}`)}
        title={name}
        titleFace="sans"
        meta={<Lozenge code={country} label={[city, format.country(country)].filter(Boolean).join(', ')} />}
        actions={<Button href={organisationHref(organisation)}>{t('moderation.organisation')}</Button>}
      />
      <Stack gap={7}>
        {arrived?.merged ? <Notice kind="success" live="polite">{t('moderation.merge.done')}</Notice> : null}
        <Section title={t('moderation.verify.title')}><Mark organisation={organisation} /></Section>
        <Section title={t('moderation.suspend.title')}><Suspension organisation={organisation} /></Section>
        <Section title={t('moderation.merge.pair')}><Merge organisation={organisation} /></Section>
      </Stack>
    </Page>
  );
}

function Mark({ organisation: { id, verification } }: Moderated) {
  const t = useText();
  const format = useFormat();
  const [withdraw] = useMutation(WithdrawVerificationDocument);
  if (!verification) return <Stack gap={4}><p>{t('moderation.verify.none')}</p><VerifyForm organisationId={id} /></Stack>;
  return (
    <Stack gap={4}>
      <p>{t('organisations.verified.by', { date: format.date(verification.at), checks: format.list(verification.checks.map((check) => t(`organisations.verified.${check}`))) })}</p>
      <ReasonForm hint={t('moderation.reasonHint')} choices={[{ act: 'WITHDRAW', label: t('moderation.verify.withdraw') }]} onDecide={(_, reason) => withdraw({ variables: { input: { organisationId: id, reason } } })} />
    </Stack>
  );
}

function Suspension({ organisation: { id, suspension } }: Moderated) {
  const t = useText();
  const format = useFormat();
  const [suspend] = useMutation(SuspendOrganisationDocument);
  const [lift] = useMutation(LiftSuspensionDocument);
  return suspension ? (
    <Stack gap={4}>
      <p>{t('moderation.suspend.since', { date: format.date(suspension.since), reason: suspension.reason ?? '–' })}</p>
      <ReasonForm key="lift" hint={t('moderation.reasonHint')} choices={[{ act: 'LIFT', label: t('moderation.suspend.lift'), variant: 'primary' }]} onDecide={(_, reason) => lift({ variables: { input: { organisationId: id, reason } } })} />
    </Stack>
  ) : (
    <Stack gap={4}>
      <p>{t('moderation.suspend.none')}</p>
      <ReasonForm key="suspend" hint={t('moderation.reasonHint')} choices={[{ act: 'SUSPEND', label: t('moderation.suspend.do'), variant: 'danger' }]} onDecide={(_, reason) => suspend({ variables: { input: { organisationId: id, reason } } })} />
    </Stack>
  );
}

function Merge({ organisation }: Moderated) {
  const t = useText();
  const navigate = useNavigate();
  const [other, setOther] = useState<ModeratedOrganisationFragment | null>(null);
  if (other === null) return <FindOther than={organisation.id} onChosen={setOther} />;
  return (
    <Stack gap={4}>
      <div><Button size="small" onClick={() => setOther(null)}>{t('moderation.merge.another')}</Button></div>
      <MergeDecision one={organisation} other={other} onMerged={async (intoId) => {
        setOther(null);
        await navigate(`/my/moderation/organisations/${intoId}`, { replace: true, state: { merged: true } });
      }} />
    </Stack>
  );
}
