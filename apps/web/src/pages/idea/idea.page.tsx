import { Badge, Breadcrumbs, Columns, Notice, Page, PageHeader, Prose, Section, Stack } from '@trefoil/ui';
import { parseIdFromPath, toPath } from '@trefoil/vocabulary';
import { ideaHref } from '../../entities/idea/idea-href';
import { SeatStrip } from '../../entities/idea/seat-strip';
import { useDeadline } from '../../entities/idea/use-deadline';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { BookmarkWhenSignedIn } from '../../features/bookmark/bookmark-when-signed-in';
import { useText } from '../../shared/i18n/intl';
import { definePage } from '../../shared/page/define-page';
import { PageHead } from '../../shared/page/page-head';
import { failWith, movedTo, notFound } from '../../shared/page/problem';
import { RouterLink } from '../../shared/page/ui-link';
import { IdeaActions, IdeaPartners } from './idea-actions';
import { IdeaFacts } from './idea-facts';
import { IdeaPageDocument, type IdeaPageQuery } from './idea.graphql';
import { PartnersSought } from './partners-sought';

export const { loader, Component } = definePage({
  query: IdeaPageDocument,
  variables: ({ params }) => {
    const id = parseIdFromPath(params.slugId ?? '');
    if (id === null) throw notFound();
    return { id };
  },
  check: ({ idea }, { params, search }) => {
    if (!idea) throw notFound();
    // only its own people are given these: a draft is theirs to finish, a withdrawn one is gone for them as for everybody
    if (idea.status === 'DRAFT' && !search.has('preview')) throw movedTo(`/my/ideas/${idea.id}/edit`);
    if (idea.status === 'WITHDRAWN') throw failWith({ code: 'GONE' });
    if (idea.status !== 'DRAFT' && params.slugId !== toPath(idea.slug, idea.id)) throw movedTo(ideaHref(idea));
  },
  fieldNames: true,
  view: IdeaView,
});

function IdeaView({ data: { idea } }: { data: IdeaPageQuery }) {
  const t = useText();
  const deadline = useDeadline(idea ?? { deadline: null, deadlineZone: null });
  if (!idea || idea.status === 'WITHDRAWN') return null;
  const { id, title, summary, bodyHtml, language, action, callYear, higherEducationLink, agendaLink, results, aims, activities, otherActivity, partnersSought, organisation, isDemo } = idea;
  return (
    <Page>
      <PageHead title={title} description={summary ?? undefined} canonical={ideaHref(idea)} type="article" />
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.ideas'), href: '/ideas' }, { label: title, lang: language }]} />}
        kicker={`${t(`vocabulary.action.${action}`)} · ${callYear}`}
        title={title}
        titleLang={language}
        lead={summary}
        leadLang={language}
        meta={
          <>
            <RouterLink href={organisationHref(organisation)}>{organisation.name}</RouterLink>
            <SeatStrip seatCountries={idea.seatCountries} partnersSought={partnersSought} size="large" />
            {deadline ? <Badge kind={deadline.isPast ? 'neutral' : 'accent'}>{t(deadline.isPast ? 'ideas.card.deadlinePassed' : 'ideas.card.deadline', { date: deadline.text })}</Badge> : null}
            {isDemo ? <Badge>{t('shell.demo')}</Badge> : null}
          </>
        }
        actions={<><IdeaActions id={id} answerable={idea.answerable} /><BookmarkWhenSignedIn kind="IDEA" id={id} /></>}
      />
      <Columns asideLabel={t('ideas.page.facts')} aside={<IdeaFacts idea={idea} />}>
        <Stack gap={7}>
          {idea.late ? <Notice kind="warning">{t('ideas.page.state.late')}</Notice> : idea.answerable ? null : <Notice kind="warning">{t(`ideas.page.state.${idea.status === 'PUBLISHED' ? 'EXPIRED' : idea.status}`)}</Notice>}
          {bodyHtml ? <Prose html={bodyHtml} lang={language} /> : null}
          {partnersSought.length > 0 ? <Section title={t('ideas.page.partners')} id="partners"><PartnersSought idea={idea} /></Section> : null}
          <IdeaPartners id={id} />
          {results.length > 0 ? (
            <Section title={t('ideas.page.results')}>
              <Prose>
                <ul>
                  {results.map(({ kind, description, reach }, index) => (
                    <li key={index}><strong>{t(`vocabulary.resultKind.${kind}`)}</strong> ({t(`ideas.reach.${reach}`)}): <span lang={language}>{description}</span></li>
                  ))}
                </ul>
              </Prose>
            </Section>
          ) : null}
          {higherEducationLink ? <Section title={t('ideas.page.higherEducation')}><Prose lang={language}><Paragraphs text={higherEducationLink} /></Prose></Section> : null}
          {agendaLink ? <Section title={t('ideas.page.agenda')}><Prose lang={language}><Paragraphs text={agendaLink} /></Prose></Section> : null}
          {aims.length > 0 ? <Section title={t('ideas.page.aims')}><Prose><ul>{aims.map((aim) => <li key={aim}>{t(`vocabulary.aim.${aim}`)}</li>)}</ul></Prose></Section> : null}
          {activities.length > 0 ? (
            <Section title={t('ideas.page.activities')}>
              <Prose>
                <ul>
                  {activities.map((activity) => (
                    <li key={activity}>
                      {t(`vocabulary.activity.${activity}`)}
                      {activity === 'OTHER' && otherActivity ? <>: <span lang={language}>{otherActivity}</span></> : null}
                    </li>
                  ))}
                </ul>
              </Prose>
            </Section>
          ) : null}
        </Stack>
      </Columns>
    </Page>
  );
}

/** Plain text, with the breaks its writer made. */
function Paragraphs({ text }: { text: string }) {
  return text.split(/\n+/).map((paragraph, index) => <p key={index}>{paragraph}</p>);
}
