import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Card, CardList, Cluster, EmptyState, Notice, Page, PageHeader, Stack, TextField } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import { useState, type FormEvent } from 'react';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { RemoveSavedSearchDocument, RenameSavedSearchDocument, SavedSearchesPageDocument, type SavedSearchPartsFragment } from './saved-searches.graphql';

export function Component() {
  const intl = usePageIntl();
  const t = intl.format;
  const { data, error, refetch } = useQuery(SavedSearchesPageDocument, { fetchPolicy: 'cache-and-network' });
  const [rename] = useMutation(RenameSavedSearchDocument);
  const [remove] = useMutation(RemoveSavedSearchDocument);
  const [renaming, setRenaming] = useState<{ id: string; name: string } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const head = <PageHead title={t('following.searches.title')} noIndex />;
  if (error && !data) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  if (!data?.viewer) return <>{head}<PageLoading /></>;
  const { savedSearches } = data.viewer;

  /** True when it has been done. */
  async function attempt(act: () => Promise<unknown>): Promise<boolean> {
    setFault(null);
    const done = await act().then(() => true, (thrown: unknown) => {
      setFault(wordProblem(intl, toProblem(thrown)));
      return false;
    });
    await refetch();
    return done;
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!renaming) return;
    void attempt(() => rename({ variables: { input: renaming } })).then((done) => {
      if (done) setRenaming(null);
    });
  }
  const actions = ({ id, name }: SavedSearchPartsFragment) => (
    <Cluster>
      <Button size="small" aria-label={t('following.searches.renameNamed', { name })} onClick={() => setRenaming({ id, name })}>{t('following.searches.rename')}</Button>
      <Button size="small" variant="quiet" aria-label={t('following.searches.removeNamed', { name })} onClick={() => void attempt(() => remove({ variables: { input: { id } } }))}>{t('following.searches.remove')}</Button>
    </Cluster>
  );
  return (
    <Page>
      {head}
      <PageHeader title={t('following.searches.title')} lead={t('following.searches.lead')} />
      <Stack gap={5}>
        <div aria-live="polite">{fault ? <Notice kind="danger">{fault}</Notice> : null}</div>
        {savedSearches.length === 0 ? <EmptyState title={t('following.searches.emptyTitle')} actions={<Button variant="primary" href="/ideas">{t('following.kind.IDEA')}</Button>}>{t('following.searches.emptyText')}</EmptyState> : (
          <CardList label={t('following.searches.title')}>
            {savedSearches.map((search) => (
              <Card key={search.id} title={search.name} titleFace="sans" href={search.path} kicker={t(`following.kind.${search.kind}`)} footer={renaming?.id === search.id ? undefined : actions(search)}>
                {renaming?.id === search.id ? (
                  <form onSubmit={submit}>
                    <Stack gap={4}>
                      <TextField id={`rename-${search.id}`} label={t('following.saveName')} value={renaming.name} maxLength={LIMITS.savedSearch.name} required onChange={({ target }) => setRenaming({ id: search.id, name: target.value })} />
                      <Cluster>
                        <Button type="submit" size="small">{t('following.saveDo')}</Button>
                        <Button size="small" variant="quiet" onClick={() => setRenaming(null)}>{t('following.searches.cancel')}</Button>
                      </Cluster>
                    </Stack>
                  </form>
                ) : null}
              </Card>
            ))}
          </CardList>
        )}
      </Stack>
    </Page>
  );
}
