import { useQuery } from '@apollo/client/react';
import { type CountryCode } from '@trefoil/vocabulary';
import { Button, Card, CardList, Lozenge, Notice, Skeleton, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { ideaHref } from '../../entities/idea/idea-href';
import { useDeadline } from '../../entities/idea/use-deadline';
import { SuggestionLimits } from '../../entities/suggestion/suggestion-limits';
import { SuggestionReasons } from '../../entities/suggestion/suggestion-reasons';
import { useFormat } from '../../shared/format/use-format';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { SuggestedIdeasDocument, type SuggestedIdeasQuery } from './suggest-ideas.graphql';

export type SuggestIdeasProps = { readonly organisation: { readonly id: string; readonly country: string; readonly type: string } };
type SuggestedIdea = SuggestedIdeasQuery['suggestedIdeas']['edges'][number]['node'];

const AT_A_TIME = 3;
/** The server looks at no more. */
const MOST = 30;

/** Published ideas of others that an organisation would fit, and why. */
export function SuggestIdeas({ organisation }: SuggestIdeasProps) {
  const intl = usePageIntl();
  const t = intl.format;
  const [first, setFirst] = useState(AT_A_TIME);
  const { data, previousData, loading, error, refetch } = useQuery(SuggestedIdeasDocument, { variables: { organisationId: organisation.id, first }, fetchPolicy: 'cache-and-network' });
  const found = (data ?? previousData)?.suggestedIdeas;
  if (!found) {
    return error
      ? <Notice kind="danger" live="polite" actions={<Button onClick={() => void refetch()}>{t('suggestions.again')}</Button>}>{wordProblem(intl, toProblem(error))}</Notice>
      : <Skeleton label={t('suggestions.looking')} shape="entry" count={2} />;
  }
  return (
    <Stack gap={4}>
      {found.edges.length === 0
        ? <p>{t('suggestions.noIdeas')}</p>
        : <CardList>{found.edges.map(({ node }) => <IdeaForYou key={node.idea.id} suggestion={node} organisation={organisation} />)}</CardList>}
      {found.pageInfo.hasNextPage && first < MOST ? <div><Button busy={loading} onClick={() => setFirst(Math.min(MOST, first + AT_A_TIME))}>{t('suggestions.more')}</Button></div> : null}
      <SuggestionLimits lookedAt={found.lookedAt} />
    </Stack>
  );
}

function IdeaForYou({ suggestion: { idea, reasons }, organisation }: { suggestion: SuggestedIdea } & SuggestIdeasProps) {
  const { format: t } = usePageIntl();
  const format = useFormat();
  const deadline = useDeadline(idea);
  return (
    <Card
      title={idea.title}
      titleLang={idea.language}
      href={ideaHref(idea)}
      kicker={[idea.organisation.name, t(`vocabulary.action.${idea.action}`), String(idea.callYear)].join(' · ')}
      margin={<Lozenge code={idea.organisation.country} label={format.country(idea.organisation.country as CountryCode)} />}
      footer={deadline ? <span>{t('ideas.card.deadline', { date: deadline.text })}</span> : undefined}
    >
      <SuggestionReasons reasons={reasons} country={organisation.country} type={organisation.type} side="idea" />
    </Card>
  );
}
