import { Card, CardList, Section } from '@trefoil/ui';
import { ConsortiumStrip } from '../../entities/consortium/consortium-strip';
import { useText } from '../../shared/i18n/intl';
import type { HomePageQuery } from './home.graphql';

type Viewer = NonNullable<HomePageQuery['viewer']>;

export function HomeConsortia({ consortia }: { consortia: Viewer['consortia'] }) {
  const t = useText();
  return (
    <Section title={t('home.consortia')}>
      {consortia.length === 0 ? <p>{t('home.noConsortia')}</p> : (
        <CardList>
          {consortia.map((consortium) => (
            <Card
              key={consortium.id}
              title={consortium.idea.title}
              titleLang={consortium.idea.language}
              href={`/my/consortia/${consortium.id}`}
              kicker={t('home.coordinatedBy', { name: consortium.coordinator.name })}
              margin={<ConsortiumStrip consortium={consortium} size="small" />}
            />
          ))}
        </CardList>
      )}
    </Section>
  );
}
