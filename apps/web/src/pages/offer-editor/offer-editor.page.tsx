import { useQuery } from '@apollo/client/react';
import { isId } from '@trefoil/vocabulary';
import { Badge, Breadcrumbs, Button, EmptyState, Notice, Page, PageHeader, Stack } from '@trefoil/ui';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { offerHref } from '../../entities/offer/offer-href';
import type { OfferContentFragment } from '../../features/edit-offer/edit-offer.graphql';
import { OfferForm } from '../../features/edit-offer/offer-form';
import { blankOffer, toOfferContent, toOfferValues, type OfferValues } from '../../features/edit-offer/offer-values';
import { useNewestOfferVersion, useSaveOffer } from '../../features/edit-offer/use-save-offer';
import { usePublishOffer } from '../../features/publish-offer/use-publish-offer';
import { RenewOffer } from '../../features/renew-publication/renew-offer';
import { WithdrawOffer } from '../../features/withdraw-offer/withdraw-offer';
import { useFormat } from '../../shared/format/use-format';
import type { SaveOptions } from '../../shared/forms/publishing-form';
import { useText } from '../../shared/i18n/intl';
import { useLocale } from '../../shared/page/environment';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { ActingAsField } from '../../shared/session/acting-as-field';
import { useActingAs } from '../../shared/session/use-acting-as';
import { OfferToEditDocument } from './offer-editor.graphql';

export function Component() {
  const { id } = useParams();
  return id === undefined ? <OfferEditor offer={null} /> : <SavedOffer key={id} id={id} />;
}

function SavedOffer({ id }: { id: string }) {
  const t = useText();
  const { data, error, refetch } = useQuery(OfferToEditDocument, { variables: { id }, skip: !isId(id), fetchPolicy: 'network-only' });
  const head = <PageHead title={t('offers.form.editTitle')} noIndex />;
  const offer = data?.offer as OfferContentFragment | null | undefined;
  if (offer?.status === 'WITHDRAWN') return <>{head}<Withdrawn /></>;
  if (offer) return offer.viewerCan.edit ? <OfferEditor offer={offer} /> : <>{head}<ProblemView problem={{ code: 'NOT_ALLOWED' }} /></>;
  if (error) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  return data || !isId(id) ? <>{head}<ProblemView problem={{ code: 'NOT_FOUND' }} /></> : <>{head}<PageLoading /></>;
}

function Withdrawn() {
  const t = useText();
  return (
    <Page width="form">
      <div ref={(element) => element?.focus()} tabIndex={-1}>
        <EmptyState headingLevel={1} title={t('offers.form.withdraw.done')} actions={<><Button variant="primary" href="/home">{t('shell.home')}</Button><Button href="/my/offers/new">{t('offers.form.newTitle')}</Button></>}>
          {t('offers.form.withdraw.doneText')}
        </EmptyState>
      </div>
    </Page>
  );
}

function OfferEditor({ offer }: { offer: OfferContentFragment | null }) {
  const t = useText();
  const locale = useLocale();
  const saving = useSaving(offer);
  const { organisation } = saving.actingAs;
  const [initial] = useState(() => (offer ? toOfferValues(offer) : blankOffer(locale, new Date())));
  const title = t(offer ? 'offers.form.editTitle' : 'offers.form.newTitle');
  return (
    <Page width="form">
      <PageHead title={title} noIndex />
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.home'), href: '/home' }, { label: title }]} />}
        title={title}
        lead={offer ? <span lang={offer.language}>{offer.title}</span> : t('offers.form.lead')}
        meta={offer ? <Badge kind={offer.status === 'PUBLISHED' ? 'success' : 'neutral'}>{t(`vocabulary.offerStatus.${offer.status}`)}</Badge> : undefined}
        actions={offer !== null && offer.status !== 'DRAFT' ? <Button href={offerHref(offer)}>{t('offers.form.show')}</Button> : undefined}
      />
      {organisation === null ? (
        <EmptyState title={t('offers.form.noOrganisationTitle')} actions={<Button variant="primary" href="/my/organisations/new">{t('offers.form.createOrganisation')}</Button>}>{t('offers.form.noOrganisationText')}</EmptyState>
      ) : (
        <Stack gap={6}>
          {saving.arrival === null ? null : <Notice kind="success">{saving.arrival}</Notice>}
          <OfferForm
            initial={initial}
            isPublished={offer !== null && offer.status !== 'DRAFT'}
            onSave={saving.save}
            compareHref={saving.savedId === null ? null : `/my/offers/${saving.savedId}/edit`}
            done={saving.done}
            actingAs={<ActingAsField actingAs={saving.actingAs} />}
          />
          {offer?.viewerCan.renew ? <RenewOffer offer={offer} /> : null}
          {offer?.viewerCan.withdraw ? <div><WithdrawOffer offer={offer} /></div> : null}
        </Stack>
      )}
    </Page>
  );
}

/** What is saved by now, and where saving leads: a published offer to its page, a new draft to its own address. */
function useSaving(offer: OfferContentFragment | null) {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const location = useLocation();
  const [saved, setSaved] = useState(offer);
  const [done, setDone] = useState<string | null>(null);
  // told by the form that this one was begun in
  const [arrival, setArrival] = useState<string | null>(typeof location.state === 'string' ? location.state : null);
  const actingAs = useActingAs(useMemo(() => (saved ? [saved.organisation.id] : undefined), [saved]));
  const [saveOffer, publishOffer, newestVersion] = [useSaveOffer(), usePublishOffer(), useNewestOfferVersion()];

  async function save(values: OfferValues, { publish, overwrite }: SaveOptions, markSaved: () => void) {
    const organisationId = actingAs.organisation?.id ?? '';
    setDone(null);
    setArrival(null);
    const version = saved && overwrite ? await newestVersion(saved.id) : null;
    const stored = await saveOffer(organisationId, toOfferContent(values), saved && { id: saved.id, version: version ?? saved.version });
    setSaved(stored);
    try {
      if (publish) await publishOffer(organisationId, stored.id);
    } catch (refusal) {
      setDone(t('offers.form.draftKept'));
      throw refusal;
    } finally {
      markSaved();
    }
    const words = t('offers.form.saved', { time: format.time(new Date().toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone) });
    if (publish || stored.status !== 'DRAFT') await navigate(offerHref(stored));
    else if (offer === null) await navigate(`/my/offers/${stored.id}/edit`, { replace: true, state: words });
    else setDone(words);
  }

  return { save, done, arrival, actingAs, savedId: saved?.id ?? null };
}
