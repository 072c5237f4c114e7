import { Badge, Breadcrumbs, Cluster, Columns, Lozenge, Notice, Page, PageHeader, Prose, Section, Stack, Tag } from '@trefoil/ui';
import { parseIdFromPath, toPath } from '@trefoil/vocabulary';
import { offerHref } from '../../entities/offer/offer-href';
import { useFormat } from '../../shared/format/use-format';
import { BookmarkWhenSignedIn } from '../../features/bookmark/bookmark-when-signed-in';
import { useText } from '../../shared/i18n/intl';
import { definePage } from '../../shared/page/define-page';
import { PageHead } from '../../shared/page/page-head';
import { failWith, movedTo, notFound } from '../../shared/page/problem';
import { OfferActions } from './offer-actions';
import { OfferFacts } from './offer-facts';
import { OfferPageDocument, type OfferPageQuery } from './offer.graphql';

export const { loader, Component } = definePage({
  query: OfferPageDocument,
  variables: ({ params }) => {
    const id = parseIdFromPath(params.slugId ?? '');
    if (id === null) throw notFound();
    return { id };
  },
  check: ({ offer }, { params }) => {
    if (!offer) throw notFound();
    // only its own people are given these: a draft is theirs to finish, a withdrawn one is gone for them as for everybody
    if (offer.status === 'DRAFT') throw movedTo(`/my/offers/${offer.id}/edit`);
    if (offer.status === 'WITHDRAWN') throw failWith({ code: 'GONE' });
    if (params.slugId !== toPath(offer.slug, offer.id)) throw movedTo(offerHref(offer));
  },
  fieldNames: true,
  view: OfferView,
});

function OfferView({ data: { offer } }: { data: OfferPageQuery }) {
  const t = useText();
  const format = useFormat();
  if (!offer) return null;
  const { id, title, text, textHtml, language, activities, aims, fields, seeks, validUntil, expired, isDemo, organisation } = offer;
  return (
    <Page>
      <PageHead title={title} description={text ?? undefined} canonical={offerHref(offer)} noIndex={expired} type="article" />
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.offers'), href: '/offers' }, { label: title, lang: language }]} />}
        kicker={`${organisation.name} · ${t(`vocabulary.organisationType.${organisation.type}`)}`}
        title={title}
        titleLang={language}
        meta={
          <>
            <Lozenge code={organisation.country} label={format.country(organisation.country)} />
            {validUntil ? <Badge kind={expired ? 'neutral' : 'accent'}>{t(expired ? 'offers.card.expired' : 'offers.card.validUntil', { date: format.date(validUntil) })}</Badge> : null}
            {isDemo ? <Badge>{t('shell.demo')}</Badge> : null}
          </>
        }
        actions={<><OfferActions id={id} /><BookmarkWhenSignedIn kind="OFFER" id={id} /></>}
      />
      <Columns asideLabel={t('offers.page.facts')} aside={<OfferFacts offer={offer} />}>
        <Stack gap={7}>
          {expired ? <Notice kind="warning" title={t('offers.page.expiredTitle')}>{t('offers.page.expiredText')}</Notice> : null}
          {textHtml ? <Prose html={textHtml} lang={language} /> : null}
          {activities.length > 0 ? <Section title={t('offers.field.activities')}><Prose><ul>{activities.map((activity) => <li key={activity}>{t(`vocabulary.activity.${activity}`)}</li>)}</ul></Prose></Section> : null}
          {aims.length > 0 ? <Section title={t('offers.field.aims')}><Prose><ul>{aims.map((aim) => <li key={aim}>{t(`vocabulary.aim.${aim}`)}</li>)}</ul></Prose></Section> : null}
          {fields.length > 0 ? <Section title={t('offers.field.fields')}><Cluster as="ul" gap={2}>{fields.map((code) => <li key={code}><Tag>{format.field(code)}</Tag></li>)}</Cluster></Section> : null}
          {seeks ? <Section title={t('offers.field.seeks')}><Prose lang={language}>{seeks.split(/\n+/).map((paragraph, index) => <p key={index}>{paragraph}</p>)}</Prose></Section> : null}
        </Stack>
      </Columns>
    </Page>
  );
}
