import { useApolloClient, useQuery } from '@apollo/client/react';
import { isProgrammeCountry } from '@trefoil/rules';
import { INTEREST_ORDERS, INTEREST_STATES, isId, type CountryCode, type InterestOrder, type InterestState } from '@trefoil/vocabulary';
import { Breadcrumbs, Button, Cluster, Disclosure, EmptyState, Notice, Page, PageHeader, SelectField, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { ideaHref } from '../../entities/idea/idea-href';
import { useSoughtName } from '../../entities/interest/use-sought-name';
import { DeclineInterests } from '../../features/triage-interests/decline-interests';
import { InterestCap } from '../../features/triage-interests/interest-cap';
import { OfferSeat } from '../../features/triage-interests/offer-seat';
import { useFollowed } from '../../shared/apollo/use-followed';
import { useReread } from '../../shared/apollo/use-reread';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { InterestCard } from './interest-card';
import styles from './interest-board.module.css';
import { BoardColumnRestDocument, InterestBoardDocument, InterestsChangedDocument, type BoardInterestFragment, type InterestBoardQuery } from './interest-board.graphql';
import { useTriage } from './use-triage';

type Board = NonNullable<InterestBoardQuery['interestBoard']>;
type View = { readonly sought: string | null; readonly order: InterestOrder; readonly state: InterestState };

function useView(): readonly [View, (change: Partial<Record<keyof View, string>>) => void] {
  const [search, setSearch] = useSearchParams();
  const view = {
    sought: search.get('sought'),
    order: INTEREST_ORDERS.find((each) => each === search.get('order')) ?? 'NEWEST',
    state: INTEREST_STATES.find((each) => each === search.get('state')) ?? 'NEW',
  } as const;
  return [view, (change) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next, { replace: true, preventScrollReset: true });
  }];
}

export function Component() {
  const t = useText();
  const { id = '' } = useParams();
  const [view, show] = useView();
  const { data, previousData, error, refetch } = useQuery(InterestBoardDocument, { variables: { ideaId: id, sought: view.sought, order: view.order }, skip: !isId(id), fetchPolicy: 'cache-and-network' });
  const reread = useReread(() => refetch());
  const head = <PageHead title={t('interests.board.title')} noIndex />;
  const board = (data ?? previousData)?.interestBoard;
  if (board) return <>{head}<Follow ideaId={id} reread={() => void reread()} /><BoardView board={board} view={view} show={show} reread={reread} /></>;
  if (error) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  return data || !isId(id) ? <>{head}<ProblemView problem={{ code: 'NOT_FOUND' }} /></> : <>{head}<PageLoading /></>;
}

/** The applicants and one's colleagues move them too. */
function Follow({ ideaId, reread }: { readonly ideaId: string; readonly reread: () => void }) {
  useFollowed({ subscription: InterestsChangedDocument, variables: { ideaId }, reread });
  return null;
}

type BoardViewProps = { readonly board: Board; readonly view: View; readonly show: (change: Partial<Record<keyof View, string>>) => void; readonly reread: () => Promise<unknown> };

function BoardView({ board, view, show, reread }: BoardViewProps) {
  const t = useText();
  const soughtName = useSoughtName();
  const { idea, counts } = board;
  const triage = useTriage(idea.organisation.id, reread);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const listed = INTEREST_STATES.flatMap((state) => board[state].edges.map(({ node }) => node as BoardInterestFragment));
  const picked = listed.filter(({ id, viewerCan }) => chosen.has(id) && viewerCan.decline);
  const total = INTEREST_STATES.reduce((sum, state) => sum + counts[state], 0);
  const choose = (id: string, isChosen: boolean) => setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((each) => each !== id)));
  const { asking } = triage;
  const first = asking?.interests[0];
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.home'), href: '/home' }, { label: idea.title, href: ideaHref(idea), lang: idea.language }, { label: t('interests.board.title') }]} />}
        kicker={idea.organisation.name}
        title={t('interests.board.title')}
        lead={<span lang={idea.language}>{idea.title}</span>}
        meta={<p>{idea.interestRoom.most === null ? t('interests.board.open', { open: idea.interestRoom.open }) : t('interests.form.room', { open: idea.interestRoom.open, most: idea.interestRoom.most })}</p>}
      />
      <Stack gap={5}>
        {triage.problem ? <Notice kind="danger" live="assertive">{triage.problem}</Notice> : null}
        <p role="status" className={styles.said}>{triage.said}</p>
        {idea.viewerCan.edit ? <Disclosure summary={t('interests.cap.title')}><InterestCap key={idea.interestRoom.most} asOrganisationId={idea.organisation.id} ideaId={idea.id} most={idea.interestRoom.most} /></Disclosure> : null}
        {total === 0 ? <EmptyState title={t('interests.board.none')}>{t('interests.board.noneText')}</EmptyState> : (
          <>
            <Cluster gap={4}>
              <SelectField id="sought" label={t('interests.form.sought')} value={view.sought ?? ''} onChange={(event) => show({ sought: event.target.value })} options={[{ value: '', label: t('interests.board.all') }, ...idea.partnersSought.map((each) => ({ value: each.id, label: soughtName(each) })), { value: 'OTHER', label: t('interests.other') }]} />
              <SelectField id="order" label={t('interests.board.order')} value={view.order} onChange={(event) => show({ order: event.target.value })} options={INTEREST_ORDERS.map((value) => ({ value, label: t(`interests.order.${value}`) }))} />
            </Cluster>
            {picked.length > 0 ? (
              <Cluster gap={3}>
                <strong>{t('interests.board.chosen', { count: picked.length })}</strong>
                <Button size="small" onClick={() => void triage.act(picked, 'SHORTLISTED')}>{t('interests.act.SHORTLISTED')}</Button>
                <Button size="small" onClick={() => void triage.act(picked, 'DECLINED')}>{t('interests.act.DECLINED')}</Button>
                <Button size="small" variant="quiet" onClick={() => setChosen(new Set())}>{t('interests.board.clear')}</Button>
              </Cluster>
            ) : null}
            <div className={styles.tabs} role="group" aria-label={t('interests.board.states')}>
              {INTEREST_STATES.map((state) => <button key={state} type="button" className={styles.tab} aria-pressed={view.state === state} onClick={() => show({ state })}>{t(`interests.state.${state}`)} ({counts[state]})</button>)}
            </div>
            <div className={styles.board}>
              {INTEREST_STATES.map((state) => (
                <Column key={state} state={state} board={board} view={view} chosen={chosen} choose={choose} act={triage.act} listed={listed} />
              ))}
            </div>
          </>
        )}
      </Stack>
      {asking?.what === 'DECLINED' ? (
        <DeclineInterests
          asOrganisationId={idea.organisation.id}
          ideaTitle={idea.title}
          interests={asking.interests.map(({ id, organisation }) => ({ id, name: organisation?.name ?? t('interests.board.gone') }))}
          onClose={triage.cancel}
          onDone={() => triage.done(asking.interests, 'DECLINED')}
        />
      ) : null}
      {asking?.what === 'OFFERED' && first ? (
        <OfferSeat
          asOrganisationId={idea.organisation.id}
          interest={{ id: first.id, role: first.role, name: first.organisation?.name ?? '' }}
          needsAddedValue={first.organisation ? !isProgrammeCountry(first.organisation.country as CountryCode, idea.callYear) : false}
          onClose={triage.cancel}
          onDone={() => triage.done([first], 'OFFERED')}
        />
      ) : null}
    </Page>
  );
}

type ColumnProps = {
  readonly state: InterestState;
  readonly board: Board;
  readonly view: View;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (id: string, isChosen: boolean) => void;
  readonly act: ReturnType<typeof useTriage>['act'];
  /** Of all columns: what is dropped here comes from any. */
  readonly listed: readonly BoardInterestFragment[];
};

function Column({ state, board, view, chosen, choose, act, listed }: ColumnProps) {
  const t = useText();
  const [isOver, setOver] = useState(false);
  const { interests, more } = useRest(state, board, view);
  function drop(id: string) {
    setOver(false);
    const dropped = listed.find((each) => each.id === id);
    if (!dropped || dropped.state === state || state === 'WITHDRAWN') return;
    const may = { NEW: dropped.viewerCan.triage, SHORTLISTED: dropped.viewerCan.triage, OFFERED: dropped.viewerCan.offerSeat, DECLINED: dropped.viewerCan.decline }[state];
    if (may) void act([dropped], state);
  }
  return (
    <section
      className={styles.column}
      aria-labelledby={`column-${state}`}
      data-chosen={view.state === state || undefined}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (state === 'WITHDRAWN') return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        drop(event.dataTransfer.getData('text/plain'));
      }}
    >
      <h2 id={`column-${state}`} tabIndex={-1} className={styles.heading}>{t(`interests.state.${state}`)} <span className={styles.count}>{board.counts[state]}</span></h2>
      {interests.length === 0 ? <p className={styles.empty}>{t('interests.board.empty')}</p> : (
        <ul className={styles.list} role="list">
          {interests.map((interest) => <InterestCard key={interest.id} interest={interest} chosen={chosen.has(interest.id)} onChoose={(isChosen) => choose(interest.id, isChosen)} onAct={(to) => void act([interest], to)} />)}
        </ul>
      )}
      {more ? <div><Button size="small" onClick={more}>{t('interests.more')}</Button></div> : null}
    </section>
  );
}

/** A column with what is asked for beyond its first page; read anew, it begins at the first again. */
function useRest(state: InterestState, board: Board, { sought, order }: View) {
  const client = useApolloClient();
  const column = board[state];
  const [rest, setRest] = useState<{ readonly of: unknown; readonly interests: readonly BoardInterestFragment[]; readonly cursor: string | null }>({ of: null, interests: [], cursor: null });
  const own = rest.of === column ? rest : { interests: [], cursor: column.pageInfo.hasNextPage ? column.pageInfo.endCursor : null };
  async function more(after: string) {
    const { data } = await client.query({ query: BoardColumnRestDocument, variables: { ideaId: board.idea.id, state, sought, order, after }, fetchPolicy: 'network-only' });
    const next = data?.interestBoard?.column;
    if (next) setRest({ of: column, interests: [...own.interests, ...next.edges.map(({ node }) => node as BoardInterestFragment)], cursor: next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null });
  }
  const { cursor } = own;
  return { interests: [...column.edges.map(({ node }) => node as BoardInterestFragment), ...own.interests], more: cursor === null ? null : () => void more(cursor).catch(() => undefined) };
}
