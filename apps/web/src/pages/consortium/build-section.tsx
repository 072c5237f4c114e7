import type { IsoDate } from '@trefoil/vocabulary';
import { Button, Section, Stack } from '@trefoil/ui';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import type { ConsortiumDraftFragment } from '../../entities/consortium/consortium-draft.graphql';
import { loadArea } from '../../shared/i18n/message-store';
import { useText } from '../../shared/i18n/intl';
import { PageLoading } from '../../shared/page/page-loading';

const BuildConsortium = lazy(async () => {
  const [{ BuildConsortium: Component }] = await Promise.all([import('../../features/build-consortium/build-consortium'), loadArea('proposals'), loadArea('proposals-form'), loadArea('fields')]);
  return { default: Component };
});

/** The builder, brought in when it is asked for; that it is open stands in the address. */
export function BuildSection(props: { readonly consortium: ConsortiumDraftFragment; readonly asOrganisationId: string; readonly today: IsoDate }) {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const isOpen = search.has('build');
  const toggle = () => setSearch((before) => {
    const next = new URLSearchParams(before);
    if (isOpen) next.delete('build');
    else next.set('build', '');
    return next;
  }, { replace: true, preventScrollReset: true });
  return (
    <Section title={t('consortia.build.title')} id="build" actions={isOpen ? <Button variant="quiet" onClick={toggle}>{t('consortia.build.close')}</Button> : undefined}>
      {isOpen ? <Suspense fallback={<PageLoading />}><BuildConsortium {...props} /></Suspense> : (
        <Stack gap={3}>
          <p>{t('consortia.build.teaser')}</p>
          <div><Button onClick={toggle}>{t('consortia.build.open')}</Button></div>
        </Stack>
      )}
    </Section>
  );
}
