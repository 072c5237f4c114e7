import { Section } from '@trefoil/ui';
import { SuggestIdeas } from '../../features/suggest-ideas/suggest-ideas';
import { useText } from '../../shared/i18n/intl';
import type { HomePageQuery } from './home.graphql';

type Viewer = NonNullable<HomePageQuery['viewer']>;

/** Each list asks the server: who belongs to many organisations sees those of the first ones. */
const MOST = 3;

/** Ideas of others that one's organisations would fit. */
export function HomeIdeas({ memberships }: { memberships: Viewer['memberships'] }) {
  const t = useText();
  return memberships.slice(0, MOST).map(({ id, organisation }) => (
    <Section key={id} title={memberships.length === 1 ? t('suggestions.ideasTitle') : t('suggestions.ideasTitleOf', { name: organisation.name })}>
      <SuggestIdeas organisation={organisation} />
    </Section>
  ));
}
