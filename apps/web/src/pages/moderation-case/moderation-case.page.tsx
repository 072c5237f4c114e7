import { useMutation, useQuery } from '@apollo/client/react';
import { Breadcrumbs, DescriptionList, Notice, Page, PageHeader, Section, Stack, UiLink } from '@trefoil/ui';
import { isId } from '@trefoil/vocabulary';
import { useParams } from 'react-router';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { type CasePartsFragment, DecideClaimDocument, DecideReportDocument, KeepApartDocument, type ModeratedOrganisationFragment } from '../../features/decide-case/decide-case.graphql';
import { MergeDecision } from '../../features/decide-case/merge-decision';
import { ReasonForm } from '../../features/decide-case/reason.form';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { ModerationCasePageDocument } from './moderation-case.graphql';

const KINDS = { claim: 'CLAIM', duplicate: 'DUPLICATE', report: 'REPORT' } as const;

/** One case: why it is there, what is known of it, and the decision. */
export function Component() {
  const t = useText();
  const format = useFormat();
  const { kind: segment = '', id = '' } = useParams();
  const kind = KINDS[segment as keyof typeof KINDS] as (typeof KINDS)[keyof typeof KINDS] | undefined;
  const isThere = kind !== undefined && isId(id);
  const { data, error, refetch } = useQuery(ModerationCasePageDocument, { variables: { kind: kind ?? 'REPORT', id }, skip: !isThere, fetchPolicy: 'network-only' });
  const head = <PageHead title={t('moderation.title')} noIndex />;
  if (!isThere || data?.moderationCase === null) return <>{head}<ProblemView problem={{ code: 'NOT_FOUND' }} /></>;
  if (error && !data) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  if (!data?.moderationCase) return <>{head}<PageLoading /></>;
  const found = data.moderationCase as CasePartsFragment;
  const { organisation, other, why, text, quote, personName, personEmail, decision, decidedAt, reason, decidedByName } = found;
  return (
    <Page width="form">
      {head}
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('moderation.title'), href: '/my/moderation' }, { label: t(`moderation.kind.${found.kind}`) }]} />}
        kicker={t(`moderation.kind.${found.kind}`)}
        title={organisation.name}
        titleFace="sans"
        lead={t(`moderation.why.${why}`)}
      />
      <Stack gap={6}>
        <DescriptionList
          items={[
            { term: t('moderation.organisation'), description: <Named organisation={organisation} /> },
            ...(other ? [{ term: t(found.kind === 'REPORT' ? 'moderation.reporter' : 'moderation.other'), description: <Named organisation={other} /> }] : []),
            ...(personName ? [{ term: t('moderation.person'), description: [personName, personEmail].filter(Boolean).join(', ') }] : []),
            ...(text ? [{ term: t('moderation.text'), description: text }] : []),
            ...(quote ? [{ term: t('moderation.quote'), description: <blockquote>{quote}</blockquote> }] : []),
          ]}
        />
        {decision && decidedAt ? (
          <Notice title={t('moderation.decidedAt', { decision: t(`moderation.decision.${decision}`), date: format.date(decidedAt) })}>{[reason, decidedByName].filter(Boolean).join(' – ')}</Notice>
        ) : <Decision found={found} onDecided={() => refetch()} />}
      </Stack>
    </Page>
  );
}

function Named({ organisation }: { organisation: ModeratedOrganisationFragment }) {
  const t = useText();
  const format = useFormat();
  const facts = [t(`vocabulary.organisationType.${organisation.type}`), organisation.city, format.country(organisation.country), organisation.website].filter(Boolean).join(' · ');
  return <><UiLink href={organisationHref(organisation)}>{organisation.name}</UiLink><br />{facts}</>;
}

function Decision({ found, onDecided }: { found: CasePartsFragment; onDecided: () => Promise<unknown> }) {
  const t = useText();
  const [decideClaim] = useMutation(DecideClaimDocument);
  const [decideReport] = useMutation(DecideReportDocument);
  const [keepApart] = useMutation(KeepApartDocument);
  const { id, kind, organisation, other } = found;
  const hint = t('moderation.reasonHint');
  if (kind === 'CLAIM') {
    return (
      <Section title={t('moderation.decide')}>
        <ReasonForm hint={hint} choices={[{ act: 'APPROVE', label: t('moderation.approve'), variant: 'primary' }, { act: 'REFUSE', label: t('moderation.refuse') }]} onDecide={async (act, reason) => {
          await decideClaim({ variables: { input: { claimId: id, approve: act === 'APPROVE', reason } } });
          await onDecided();
        }} />
      </Section>
    );
  }
  if (kind === 'REPORT') {
    return (
      <Section title={t('moderation.decide')}>
        <ReasonForm hint={hint} choices={[{ act: 'UPHOLD', label: t('moderation.uphold'), variant: 'primary' }, { act: 'DISMISS', label: t('moderation.dismiss') }]} onDecide={async (act, reason) => {
          await decideReport({ variables: { input: { reportId: id, uphold: act === 'UPHOLD', reason } } });
          await onDecided();
        }} />
      </Section>
    );
  }
  return (
    <>
      {other ? <Section title={t('moderation.merge.title')}><MergeDecision one={organisation} other={other} onMerged={onDecided} /></Section> : null}
      <Section title={t('moderation.keepApart')}>
        <ReasonForm hint={hint} choices={[{ act: 'APART', label: t('moderation.keepApart') }]} onDecide={async (_, reason) => {
          await keepApart({ variables: { input: { duplicateId: id, reason } } });
          await onDecided();
        }} />
      </Section>
    </>
  );
}
