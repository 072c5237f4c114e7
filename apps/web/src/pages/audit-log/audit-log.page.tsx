import { useQuery } from '@apollo/client/react';
import { Breadcrumbs, Button, Cluster, DataTable, Page, PageHeader, Stack } from '@trefoil/ui';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { AuditLogPageDocument } from './audit-log.graphql';

const SUBJECTS = ['ORGANISATION', 'REPORT', 'CLAIM', 'DUPLICATE', 'MEMBER', 'MODERATOR', 'PASSWORD', 'ACCOUNT'] as const;

/** What was done, the latest first. Acts keep their codes: they are what is searched for. */
export function Component() {
  const t = useText();
  const format = useFormat();
  const [search] = useSearchParams();
  const act = search.get('act');
  const { data, error, refetch } = useQuery(AuditLogPageDocument, { variables: { act, after: search.get('after') }, fetchPolicy: 'cache-and-network' });
  const head = <PageHead title={t('moderation.log.title')} noIndex />;
  if (error && !data) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  if (!data?.auditEntries) return <>{head}<PageLoading /></>;
  const { edges, pageInfo } = data.auditEntries;
  const to = (query: Record<string, string>) => `/my/moderation/log?${new URLSearchParams(query)}`;
  return (
    <Page>
      {head}
      <PageHeader title={t('moderation.log.title')} lead={t('moderation.log.lead')} breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('moderation.title'), href: '/my/moderation' }, { label: t('moderation.log.title') }]} />} />
      <Stack gap={5}>
        <nav aria-label={t('moderation.filters')}>
          <Cluster gap={2}>
            <Button size="small" href="/my/moderation/log" variant={act ? 'secondary' : 'primary'}>{t('moderation.log.all')}</Button>
            {SUBJECTS.map((subject) => <Button key={subject} size="small" href={to({ act: subject })} variant={act === subject ? 'primary' : 'secondary'}>{subject}</Button>)}
          </Cluster>
        </nav>
        <DataTable
          caption={t('moderation.log.title')}
          captionHidden
          rowKey={({ node }) => node.id}
          rows={edges}
          columns={[
            { id: 'act', header: t('moderation.log.act'), rowHeader: true, cell: ({ node }) => node.act },
            { id: 'time', header: t('moderation.log.time'), cell: ({ node }) => format.date(node.createdAt) },
            { id: 'person', header: t('moderation.log.person'), cell: ({ node }) => node.personName ?? '–' },
            { id: 'subject', header: t('moderation.log.subject'), cell: ({ node }) => [node.subjectKind, node.subjectId].filter(Boolean).join(' ') || '–' },
            { id: 'details', header: t('moderation.log.details'), cell: ({ node }) => node.details.map(({ name, value }) => `${name}: ${value}`).join(', ') || '–' },
          ]}
        />
        {pageInfo.hasNextPage && pageInfo.endCursor ? <div><Button href={to({ ...(act ? { act } : {}), after: pageInfo.endCursor })}>{t('moderation.more')}</Button></div> : null}
      </Stack>
    </Page>
  );
}
