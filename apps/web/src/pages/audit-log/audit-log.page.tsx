import { useQuery } from '@apollo/client/react';
import { Breadcrumbs, Button, Cluster, DataTable, EmptyState, Page, PageHeader, Stack, Tag, TextField, UiLink } from '@trefoil/ui';
import { isId } from '@trefoil/vocabulary';
import { useNavigate, useSearchParams } from 'react-router';
import type { AuditSubject } from '../../shared/graphql/schema-types';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { AuditLogPageDocument } from './audit-log.graphql';

const ACTS = ['ORGANISATION', 'REPORT', 'CLAIM', 'DUPLICATE', 'MEMBER', 'MODERATOR', 'PASSWORD', 'ACCOUNT'] as const;
const SUBJECTS = ['ORGANISATION', 'PERSON', 'REPORT'] as const satisfies readonly AuditSubject[];
const NARROWED_BY = ['act', 'person', 'kind', 'subject', 'from', 'until'] as const;
type Narrowing = Partial<Record<(typeof NARROWED_BY)[number], string>>;

const subjectOf = (text: string | null | undefined) => SUBJECTS.find((subject) => subject === text) ?? null;
const idOf = (text: string | undefined) => (text !== undefined && isId(text) ? text : null);

/** Midnight in UTC at the beginning of a day, or of the one after it. */
function midnight(day: string | undefined, daysLater: number): string | null {
  const at = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? null : new Date(at + daysLater * 86_400_000).toISOString();
}

function readNarrowing(search: URLSearchParams): Narrowing {
  return Object.fromEntries(NARROWED_BY.flatMap((name) => (search.get(name) ? [[name, search.get(name)!]] : [])));
}

const pathOf = (query: Narrowing & { readonly after?: string }) => `/my/moderation/log?${new URLSearchParams(query)}`;

/** What was done, the latest first. Acts keep their codes: they are what is searched for. */
export function Component() {
  const t = useText();
  const format = useFormat();
  const [search] = useSearchParams();
  const narrowed = readNarrowing(search);
  const { act, person, kind, subject, from, until } = narrowed;
  const variables = { act: act ?? null, personId: idOf(person), subjectKind: subjectOf(kind), subjectId: idOf(subject), from: midnight(from, 0), to: midnight(until, 1), after: search.get('after') };
  const { data, error, refetch } = useQuery(AuditLogPageDocument, { variables, fetchPolicy: 'cache-and-network' });
  const head = <PageHead title={t('moderation.log.title')} noIndex />;
  if (error && !data) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  if (!data?.auditEntries) return <>{head}<PageLoading /></>;
  const { edges, pageInfo } = data.auditEntries;
  const without = (...names: (keyof Narrowing)[]): Narrowing => Object.fromEntries(Object.entries(narrowed).filter(([name]) => !names.includes(name as keyof Narrowing)));
  return (
    <Page>
      {head}
      <PageHeader title={t('moderation.log.title')} lead={t('moderation.log.lead')} breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('moderation.title'), href: '/my/moderation' }, { label: t('moderation.log.title') }]} />} />
      <Stack gap={5}>
        <nav aria-label={t('moderation.filters')}>
          <Cluster gap={2}>
            <Button size="small" href={pathOf(without('act'))} aria-current={act ? undefined : 'true'} variant={act ? 'secondary' : 'primary'}>{t('moderation.log.all')}</Button>
            {ACTS.map((each) => <Button key={each} size="small" href={pathOf({ ...narrowed, act: each })} aria-current={act === each ? 'true' : undefined} variant={act === each ? 'primary' : 'secondary'}>{each}</Button>)}
          </Cluster>
        </nav>
        <Days narrowed={narrowed} />
        {person || subject ? (
          <Cluster gap={2}>
            {person ? <Tag>{t('moderation.log.by', { name: edges[0]?.node.personName ?? person })}</Tag> : null}
            {subject ? <Tag>{[kind, subject].filter(Boolean).join(' ')}</Tag> : null}
            <Button size="small" href={pathOf(without('person', 'kind', 'subject'))}>{t('moderation.log.all')}</Button>
          </Cluster>
        ) : null}
        {edges.length === 0 ? <EmptyState title={t('moderation.empty')}>{t('moderation.emptyText')}</EmptyState> : (
          <DataTable
            caption={t('moderation.log.title')}
            captionHidden
            rowKey={({ node }) => node.id}
            rows={edges}
            columns={[
              { id: 'act', header: t('moderation.log.act'), rowHeader: true, cell: ({ node }) => node.act },
              { id: 'time', header: t('moderation.log.time'), cell: ({ node }) => <>{format.date(node.createdAt)}, {format.time(node.createdAt)}</> },
              { id: 'person', header: t('moderation.log.person'), cell: ({ node }) => (node.personId && node.personName ? <UiLink href={pathOf({ ...narrowed, person: node.personId })} title={t('moderation.log.onlyPerson')}>{node.personName}</UiLink> : '–') },
              {
                id: 'subject', header: t('moderation.log.subject'), cell: ({ node: { subjectKind, subjectId } }) => {
                  const words = [subjectKind, subjectId].filter(Boolean).join(' ') || '–';
                  return subjectOf(subjectKind) && subjectId ? <UiLink href={pathOf({ ...narrowed, kind: subjectKind!, subject: subjectId })} title={t('moderation.log.onlySubject')}>{words}</UiLink> : words;
                },
              },
              { id: 'details', header: t('moderation.log.details'), cell: ({ node }) => node.details.map(({ name, value }) => `${name}: ${value}`).join(', ') || '–' },
            ]}
          />
        )}
        {pageInfo.hasNextPage && pageInfo.endCursor ? <div><Button href={pathOf({ ...narrowed, after: pageInfo.endCursor })}>{t('moderation.more')}</Button></div> : null}
      </Stack>
    </Page>
  );
}

/** From one day to another, both of them within. */
function Days({ narrowed }: { readonly narrowed: Narrowing }) {
  const t = useText();
  const navigate = useNavigate();
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const entries = new FormData(event.currentTarget);
        const days = Object.fromEntries(['from', 'until'].flatMap((name) => (entries.get(name) ? [[name, String(entries.get(name))]] : [])));
        const { from: _, until: __, ...rest } = narrowed;
        void navigate(pathOf({ ...rest, ...days }));
      }}
    >
      <Cluster gap={3} align="end">
        <TextField id="log-from" name="from" type="date" label={t('moderation.log.from')} defaultValue={narrowed.from} width="short" />
        <TextField id="log-until" name="until" type="date" label={t('moderation.log.until')} defaultValue={narrowed.until} width="short" />
        <Button type="submit">{t('moderation.log.narrow')}</Button>
      </Cluster>
    </form>
  );
}
