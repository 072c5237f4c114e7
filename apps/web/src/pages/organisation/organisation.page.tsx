import { Badge, Breadcrumbs, Button, CardList, Cluster, Columns, Lozenge, Notice, Page, PageHeader, Prose, Section, Stack, Tag } from '@trefoil/ui';
import { parseIdFromPath, toPath } from '@trefoil/vocabulary';
import { IdeaCard } from '../../entities/idea/idea-card';
import { OfferCard } from '../../entities/offer/offer-card';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { useFormat } from '../../shared/format/use-format';
import { BookmarkWhenSignedIn } from '../../features/bookmark/bookmark-when-signed-in';
import { useText } from '../../shared/i18n/intl';
import { definePage } from '../../shared/page/define-page';
import { PageHead } from '../../shared/page/page-head';
import { movedTo, notFound } from '../../shared/page/problem';
import { JustSaved } from './just-saved';
import { OrganisationActions, SuspensionNotice } from './organisation-actions';
import { OrganisationDepartments } from './organisation-departments';
import { OrganisationFacts, OrganisationIdentifiers } from './organisation-facts';
import { OrganisationRelations } from './organisation-relations';
import { PastRecord } from './past-record';
import { OrganisationPageDocument, type OrganisationPageQuery } from './organisation.graphql';

export const { loader, Component } = definePage({
  query: OrganisationPageDocument,
  variables: ({ params, search, locale }) => {
    const id = parseIdFromPath(params.slugId ?? '');
    if (id === null) throw notFound();
    return { id, locale, projectsAfter: search.get('projects'), partnersAfter: search.get('partners') };
  },
  check: ({ organisation }, { params }) => {
    if (!organisation) throw notFound();
    if (params.slugId !== toPath(organisation.slug, organisation.id)) throw movedTo(organisationHref(organisation));
  },
  fieldNames: true,
  view: OrganisationView,
});

/** The main name among the others where the reader is shown another. */
function namesBeside({ name, mainName, nameLanguage, names }: NonNullable<OrganisationPageQuery['organisation']>) {
  const all = [{ name: mainName, language: nameLanguage }, ...names];
  return all.filter((other, at) => other.name !== name && all.findIndex((each) => each.name === other.name) === at);
}

function OrganisationView({ data: { organisation } }: { data: OrganisationPageQuery }) {
  const t = useText();
  const format = useFormat();
  if (!organisation) return null;
  const { id, name, type, country, city, description, descriptionHtml, descriptionLanguage, fields, activities, aims, claimed, isDemo, ideas, offers } = organisation;
  const typeName = t(`vocabulary.organisationType.${type}`);
  const otherNames = namesBeside(organisation);
  const place = [city, format.country(country)].filter(Boolean).join(', ');
  return (
    <Page>
      <PageHead title={name} description={description ?? t('organisations.profile.description', { name, type: typeName, place })} canonical={organisationHref(organisation)} type="profile" />
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.organisations'), href: '/organisations' }, { label: name }]} />}
        kicker={typeName}
        title={name}
        titleFace="sans"
        lead={otherNames.length > 0 ? otherNames.map((other, index) => <span key={index} lang={other.language ?? undefined}>{index > 0 ? ' · ' : ''}{other.name}</span>) : undefined}
        meta={
          <>
            <Lozenge code={country} label={place} />
            {claimed ? null : <Badge>{t('organisations.unclaimed')}</Badge>}
            {organisation.verification ? <Badge kind="success">{t('organisations.verified.mark')}</Badge> : null}
            {isDemo ? <Badge>{t('shell.demo')}</Badge> : null}
          </>
        }
        actions={<><OrganisationActions id={id} name={name} claimed={claimed} /><BookmarkWhenSignedIn kind="ORGANISATION" id={id} /></>}
      />
      <Columns
        asideLabel={t('organisations.profile.facts')}
        aside={
          <Stack gap={6}>
            <OrganisationFacts organisation={organisation} />
            <OrganisationDepartments departments={organisation.departments} />
            <OrganisationRelations organisation={organisation} />
            <Section title={t('organisations.profile.identifiers')} headingLevel={2}><OrganisationIdentifiers organisation={organisation} /></Section>
          </Stack>
        }
      >
        <Stack gap={7}>
          <JustSaved />
          <SuspensionNotice id={id} name={name} />
          {claimed ? null : <Notice title={t('organisations.unclaimedTitle')} actions={<Button href={`/my/organisations/${id}/claim`}>{t('organisations.profile.claim')}</Button>}>{t('organisations.unclaimedText')}</Notice>}
          {descriptionHtml ? <Prose html={descriptionHtml} lang={descriptionLanguage ?? undefined} /> : claimed ? <p>{t('organisations.profile.noDescription')}</p> : null}
          {fields.length > 0 ? (
            <Section title={t('organisations.field.fields')}><Cluster as="ul" gap={2}>{fields.map((code) => <li key={code}><Tag>{format.field(code)}</Tag></li>)}</Cluster></Section>
          ) : null}
          {activities.length > 0 ? (
            <Section title={t('organisations.field.activities')}><Prose><ul>{activities.map((activity) => <li key={activity}>{t(`vocabulary.activity.${activity}`)}</li>)}</ul></Prose></Section>
          ) : null}
          {aims.length > 0 ? (
            <Section title={t('organisations.field.aims')}><Prose><ul>{aims.map((aim) => <li key={aim}>{t(`vocabulary.aim.${aim}`)}</li>)}</ul></Prose></Section>
          ) : null}
          {ideas.length > 0 ? (
            <Section title={t('organisations.profile.ideas')}><CardList>{ideas.map((idea) => <IdeaCard key={idea.id} idea={idea} withOrganisation={false} />)}</CardList></Section>
          ) : null}
          {offers.length > 0 ? (
            <Section title={t('organisations.profile.offers')}><CardList>{offers.map((offer) => <OfferCard key={offer.id} offer={offer} withOrganisation={false} />)}</CardList></Section>
          ) : null}
          {organisation.pastRecord ? <PastRecord organisation={organisation} record={organisation.pastRecord} /> : null}
        </Stack>
      </Columns>
    </Page>
  );
}
