import { useQuery } from '@apollo/client/react';
import { Button, Card, CardList, Cluster, EmptyState, Page, PageHeader, Stack } from '@trefoil/ui';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { ModerationPageDocument } from './moderation.graphql';

const KINDS = ['CLAIM', 'DUPLICATE', 'REPORT'] as const;

/** What waits for moderators, and what they decided. */
export function Component() {
  const t = useText();
  const format = useFormat();
  const [search] = useSearchParams();
  const kind = KINDS.find((each) => each === search.get('kind'));
  const state = search.get('state') === 'DECIDED' ? 'DECIDED' : 'OPEN';
  const variables = { kinds: kind ? [kind] : [], state, after: search.get('after') } as const;
  const { data, error, refetch } = useQuery(ModerationPageDocument, { variables, fetchPolicy: 'cache-and-network' });
  const head = <PageHead title={t('moderation.title')} noIndex />;
  if (error && !data) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  if (!data?.moderationCases) return <>{head}<PageLoading /></>;
  const { edges, pageInfo } = data.moderationCases;
  const open = new Map(data.openModerationCases?.map(({ kind: of, count }) => [of, count]));
  const to = (changes: Record<string, string | null>) => {
    const next = new URLSearchParams({ ...(kind ? { kind } : {}), state });
    for (const [name, value] of Object.entries(changes)) if (value === null) next.delete(name); else next.set(name, value);
    return `/my/moderation?${next}`;
  };
  return (
    <Page>
      {head}
      <PageHeader title={t('moderation.title')} lead={t('moderation.lead')} actions={<><Button href="/organisations">{t('moderation.find')}</Button><Button href="/my/moderation/log">{t('moderation.log.title')}</Button></>} />
      <Stack gap={5}>
        <nav aria-label={t('moderation.filters')}>
          <Cluster gap={2}>
            <Button size="small" href={to({ kind: null })} aria-current={kind ? undefined : 'true'} variant={kind ? 'secondary' : 'primary'}>{t('moderation.allKinds')}</Button>
            {KINDS.map((each) => <Button key={each} size="small" href={to({ kind: each })} aria-current={kind === each ? 'true' : undefined} variant={kind === each ? 'primary' : 'secondary'}>{t('moderation.kindCount', { kind: t(`moderation.kinds.${each}`), count: open.get(each) ?? 0 })}</Button>)}
            <Button size="small" href={to({ state: state === 'OPEN' ? 'DECIDED' : 'OPEN' })}>{t(state === 'OPEN' ? 'moderation.showDecided' : 'moderation.showOpen')}</Button>
          </Cluster>
        </nav>
        {edges.length === 0 ? <EmptyState title={t('moderation.empty')}>{t('moderation.emptyText')}</EmptyState> : (
          <CardList label={t('moderation.title')}>
            {edges.map(({ node }) => (
              <Card key={`${node.kind} ${node.id}`} headingLevel={2} titleFace="sans" href={`/my/moderation/${node.kind.toLowerCase()}/${node.id}`} kicker={t(`moderation.kind.${node.kind}`)} title={node.kind === 'DUPLICATE' && node.other ? t('moderation.pair', { one: node.organisation.name, other: node.other.name }) : node.organisation.name}>
                <p>{t(`moderation.why.${node.why}`)}</p>
                <p>{node.decision && node.decidedAt ? t('moderation.decidedAt', { decision: t(`moderation.decision.${node.decision}`), date: format.date(node.decidedAt) }) : t('moderation.since', { date: format.date(node.createdAt) })}</p>
              </Card>
            ))}
          </CardList>
        )}
        {pageInfo.hasNextPage && pageInfo.endCursor ? <div><Button href={to({ after: pageInfo.endCursor })}>{t('moderation.more')}</Button></div> : null}
      </Stack>
    </Page>
  );
}
