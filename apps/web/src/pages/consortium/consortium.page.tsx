import { useQuery } from '@apollo/client/react';
import type { Finding } from '@trefoil/rules';
import { findRuleSet, isProgrammeCountry } from '@trefoil/rules';
import { isId, requireIsoDate, type CountryCode } from '@trefoil/vocabulary';
import { Breadcrumbs, CardList, Columns, Notice, Page, PageHeader, Section, Stack } from '@trefoil/ui';
import { useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { CompareActions } from '../../entities/consortium/compare-actions';
import { ConsortiumStrip } from '../../entities/consortium/consortium-strip';
import { EligibilityPanel } from '../../entities/consortium/eligibility-panel';
import { SeatCard } from '../../entities/consortium/seat-card';
import { useUncounted } from '../../entities/consortium/use-uncounted';
import { ideaHref } from '../../entities/idea/idea-href';
import { AnswerInvitation } from '../../features/answer-invitation/answer-invitation';
import { EditSeat } from '../../features/edit-seat/edit-seat';
import { InvitePartner } from '../../features/invite-partner/invite-partner';
import { LeaveConsortium } from '../../features/leave-consortium/leave-consortium';
import { SuggestPartners } from '../../features/suggest-partners/suggest-partners';
import { RemoveSeat } from '../../features/remove-seat/remove-seat';
import { useFollowed } from '../../shared/apollo/use-followed';
import { useReread } from '../../shared/apollo/use-reread';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { BudgetSection } from './budget-section';
import { BuildSection } from './build-section';
import { SubmissionSection } from './submission-section';
import { ConsortiumChangedDocument, ConsortiumPageDocument, type ConsortiumPageQuery } from './consortium.graphql';

type Consortium = NonNullable<ConsortiumPageQuery['consortium']>;

export function Component() {
  const { id = '' } = useParams();
  const t = useText();
  const { data, error, refetch } = useQuery(ConsortiumPageDocument, {
    variables: { id },
    skip: !isId(id),
    fetchPolicy: 'cache-and-network',
  });
  const head = <PageHead title={t('consortia.page.title')} noIndex />;
  const reread = useReread(() => refetch());
  if (data?.consortium) return <><FollowConsortium id={id} reread={() => void reread().catch(() => undefined)} /><Board consortium={data.consortium as Consortium} /></>;
  if (error) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  return data || !isId(id) ? <>{head}<ProblemView problem={{ code: 'NOT_FOUND' }} /></> : <>{head}<PageLoading /></>;
}

/** The others change it in their own time. */
function FollowConsortium({ id, reread }: { readonly id: string; readonly reread: () => void }) {
  useFollowed({ subscription: ConsortiumChangedDocument, variables: { id }, reread });
  return null;
}

function Board({ consortium }: { consortium: Consortium }) {
  const t = useText();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { id, idea, coordinator, seats, viewerCan, eligibility, budgetPlan } = consortium;
  const invitation = seats.find((seat) => seat.viewerCan.accept);
  const uncounted = useUncounted(consortium);
  const isMember = seats.some(({ status, organisation }) => status === 'ACCEPTED' && organisation.viewerRole !== null);
  const active = seats.filter(({ status }) => status === 'ACCEPTED' || status === 'INVITED' || status === 'PLANNED');
  const former = seats.filter((seat) => !active.includes(seat));
  const seated = useMemo(() => new Set(active.map(({ organisation }) => organisation.id)), [active]);
  const asksVet = findRuleSet(idea.action, idea.callYear)?.rules.some((rule) => rule.id === 'VET_PROVIDER_INCLUDED') ?? false;
  const today = requireIsoDate(new Date().toISOString().slice(0, 10));
  return (
    <Page>
      <PageHead title={t('consortia.page.titleOf', { idea: idea.title })} noIndex />
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.home'), href: '/home' }, { label: idea.title, href: ideaHref(idea), lang: idea.language }, { label: t('consortia.page.title') }]} />}
        kicker={t('consortia.page.kicker', { coordinator: coordinator.name })}
        title={idea.title}
        titleLang={idea.language}
        meta={<ConsortiumStrip consortium={consortium} size="large" />}
      />
      <Columns
        asideFirst
        asideLabel={t('consortia.panel.title')}
        aside={<EligibilityPanel consortium={consortium} today={today} serverFindings={isMember ? undefined : (eligibility.findings as readonly Finding[])} />}
      >
        <Stack gap={6}>
          {invitation ? (
            <Notice title={t('consortia.page.invitedTitle', { organisation: invitation.organisation.name })} actions={<AnswerInvitation seat={invitation} refetch={['ConsortiumPage', 'Viewer']} onDeclined={() => void navigate('/home')} />}>
              {t('consortia.page.invitedText', { coordinator: coordinator.name, role: t(`vocabulary.seatRole.${invitation.role}`) })}
              {invitation.message ? <blockquote>{invitation.message}</blockquote> : null}
            </Notice>
          ) : null}
          <Section title={t('consortia.page.seats', { count: active.length })}>
            <CardList>
              {active.map((seat) => (
                <SeatCard
                  key={seat.id}
                  seat={seat}
                  counted={seat.status !== 'ACCEPTED' || !uncounted.has(seat.organisation.id)}
                  actions={seat.viewerCan.edit || seat.viewerCan.leave || seat.viewerCan.remove ? (
                    <>
                      {seat.viewerCan.edit ? (
                        <EditSeat
                          seat={seat}
                          asOrganisationId={seat.organisation.viewerRole === null ? coordinator.id : seat.organisation.id}
                          asksVet={asksVet}
                          needsAddedValue={!isProgrammeCountry(seat.organisation.country as CountryCode, idea.callYear)}
                        />
                      ) : null}
                      {seat.viewerCan.leave ? <LeaveConsortium seat={seat} onLeft={() => void navigate('/home')} /> : null}
                      {seat.viewerCan.remove ? <RemoveSeat seat={seat} asOrganisationId={coordinator.id} /> : null}
                    </>
                  ) : undefined}
                />
              ))}
            </CardList>
          </Section>
          {viewerCan.invite ? <BuildSection consortium={consortium} asOrganisationId={coordinator.id} today={today} /> : null}
          {viewerCan.invite ? (
            <Section title={t('consortia.invite.title')} id="invite">
              <InvitePartner consortiumId={id} asOrganisationId={coordinator.id} callYear={idea.callYear} seated={seated} preset={search.get('invite')} />
            </Section>
          ) : null}
          {viewerCan.invite ? (
            <Section title={t('suggestions.partnersTitle')}>
              <SuggestPartners ideaId={idea.id} asOrganisationId={coordinator.id} consortiumId={id} />
            </Section>
          ) : null}
          {isMember ? (
            <>
              <BudgetSection consortium={consortium} plan={budgetPlan} asOrganisationId={viewerCan.planBudget ? coordinator.id : null} today={today} />
              <CompareActions consortium={consortium} today={today} />
              <SubmissionSection consortium={consortium} asOrganisationId={viewerCan.recordSubmission ? coordinator.id : null} today={today} />
            </>
          ) : null}
          {former.length > 0 ? (
            <Section title={t('consortia.page.former')}>
              <CardList>{former.map((seat) => <SeatCard key={seat.id} seat={seat} />)}</CardList>
            </Section>
          ) : null}
        </Stack>
      </Columns>
    </Page>
  );
}
