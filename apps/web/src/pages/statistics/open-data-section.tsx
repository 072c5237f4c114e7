import { DescriptionList, Section } from '@trefoil/ui';
import { useText } from '../../shared/i18n/intl';

/** What others may take and use, and how. */
export function OpenDataSection() {
  const t = useText();
  return (
    <Section title={t('statistics.openData.title')} id="open-data">
      <p>{t('statistics.openData.text')}</p>
      <DescriptionList
        items={[
          { term: <a href="/open-data/ideas.json">/open-data/ideas.json</a>, description: t('statistics.openData.ideas') },
          { term: <a href="/open-data/ideas.schema.json">/open-data/ideas.schema.json</a>, description: t('statistics.openData.schema') },
          { term: <a href="/statistics.json">/statistics.json</a>, description: t('statistics.openData.statistics') },
          { term: <a href="/schema.graphql">/schema.graphql</a>, description: t('statistics.openData.graphql') },
        ]}
      />
    </Section>
  );
}
