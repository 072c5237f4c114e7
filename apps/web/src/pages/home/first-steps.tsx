import { Badge, Button, Cluster, Disclosure, Meter, Section, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { missingParts, PROFILE_PARTS } from '../../entities/organisation/completeness';
import { useText } from '../../shared/i18n/intl';
import type { HomePageQuery } from './home.graphql';
import styles from './first-steps.module.css';

type Viewer = NonNullable<HomePageQuery['viewer']>;
type State = 'DONE' | 'WAITING' | 'OPEN';

const dismissedKey = (personId: string) => `trefoil.first-steps.${personId}.dismissed`;
const searchedKey = (personId: string) => `trefoil.first-steps.${personId}.searched`;

/** What to do first, told from what has been done; gone once all is done or the reader has seen enough of it. */
export function FirstSteps({ viewer }: { viewer: Viewer }) {
  const t = useText();
  const [isDismissed, setDismissed] = useState(() => localStorage.getItem(dismissedKey(viewer.id)) !== null);
  const [hasSearched] = useState(() => localStorage.getItem(searchedKey(viewer.id)) !== null);
  const own = viewer.memberships.map(({ organisation }) => organisation).find(({ viewerCan }) => viewerCan.edit) ?? null;
  const missing = own ? missingParts(own) : PROFILE_PARTS;
  const isWaiting = viewer.claims.some(({ state }) => state === 'PENDING');
  const belongs = viewer.memberships.length > 0;
  const hasActed = hasSearched || viewer.ideas.length > 0 || viewer.offers.length > 0 || viewer.consortia.length > 0;
  const steps: readonly { id: 'confirm' | 'organisation' | 'profile' | 'act'; state: State }[] = [
    { id: 'confirm', state: 'DONE' },
    { id: 'organisation', state: belongs ? 'DONE' : isWaiting ? 'WAITING' : 'OPEN' },
    { id: 'profile', state: own && missing.length === 0 ? 'DONE' : 'OPEN' },
    { id: 'act', state: hasActed ? 'DONE' : 'OPEN' },
  ];
  const done = steps.filter(({ state }) => state === 'DONE').length;
  if (isDismissed || done === steps.length) return null;

  function dismiss() {
    localStorage.setItem(dismissedKey(viewer.id), 'yes');
    setDismissed(true);
  }

  return (
    <Section title={t('home.steps.title')} actions={<Button size="small" onClick={dismiss}>{t('home.steps.dismiss')}</Button>}>
      <Stack gap={4}>
        <p>{t('home.steps.done', { done, all: steps.length })}</p>
        <ol className={styles.steps}>
          {steps.map(({ id, state }) => (
            <li key={id}>
              <Cluster gap={2}>
                <strong>{t(`home.steps.${id}`)}</strong>
                <Badge kind={state === 'DONE' ? 'success' : state === 'WAITING' ? 'info' : 'neutral'}>{t(`home.steps.state.${state}`)}</Badge>
              </Cluster>
              {state === 'DONE' ? null : <p>{t(`home.steps.${id}Text`)}</p>}
              {id === 'organisation' && state === 'OPEN' ? (
                <div><Button size="small" variant="primary" href="/organisations">{t('home.steps.findYours')}</Button></div>
              ) : null}
              {id === 'profile' && own && state !== 'DONE' ? (
                <Stack gap={3}>
                  <Meter label={t('home.steps.completeness')} value={PROFILE_PARTS.length - missing.length} max={PROFILE_PARTS.length} valueText={t('home.steps.parts', { done: PROFILE_PARTS.length - missing.length, all: PROFILE_PARTS.length })} />
                  <Disclosure summary={t('home.steps.missing')}>
                    <ul>{missing.map((part) => <li key={part}>{t(`home.part.${part}`)}</li>)}</ul>
                  </Disclosure>
                  <div><Button size="small" variant="primary" href={`/my/organisations/${own.id}/edit`}>{t('home.steps.complete')}</Button></div>
                </Stack>
              ) : null}
              {id === 'act' && state === 'OPEN' ? (
                <Cluster gap={2}>
                  {own ? <Button size="small" href="/my/ideas/new">{t('home.steps.publishIdea')}</Button> : null}
                  {own ? <Button size="small" href="/my/offers/new">{t('home.steps.publishOffer')}</Button> : null}
                  <Button size="small" href="/ideas" onClick={() => localStorage.setItem(searchedKey(viewer.id), 'yes')}>{t('home.steps.search')}</Button>
                </Cluster>
              ) : null}
            </li>
          ))}
        </ol>
      </Stack>
    </Section>
  );
}
