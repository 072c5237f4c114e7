import { useLazyQuery } from '@apollo/client/react';
import { Button, Card, CardList, Lozenge, Notice, SearchBox, Stack } from '@trefoil/ui';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { useFormat } from '../../shared/format/use-format';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl, useText } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { FindOtherDocument, type ModeratedOrganisationFragment } from './decide-case.graphql';

/** Finds by its name what may be the same organisation once more. */
export function FindOther({ than, onChosen }: { than: string; onChosen: (organisation: ModeratedOrganisationFragment) => void }) {
  const t = useText();
  const intl = usePageIntl();
  const format = useFormat();
  const [find, { data, error, loading, called }] = useLazyQuery(FindOtherDocument, { fetchPolicy: 'network-only' });
  const found = data?.searchOrganisations.edges.map(({ node }) => node as ModeratedOrganisationFragment).filter(({ id }) => id !== than) ?? [];
  return (
    <Stack gap={3}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          const words = String(new FormData(event.currentTarget).get('words') ?? '').trim();
          if (words) void find({ variables: { words } });
        }}
      >
        <SearchBox id="find-other" name="words" label={t('moderation.merge.find')} submitLabel={t('shell.search')} />
      </form>
      <p role="status">{called && !loading && data ? t('moderation.merge.found', { count: found.length }) : null}</p>
      {error && !loading ? <Notice kind="danger" live="assertive">{wordProblem(intl, toProblem(error))}</Notice> : null}
      {found.length > 0 ? (
        <CardList label={t('moderation.merge.find')}>
          {found.map((other) => (
            <Card
              key={other.id}
              headingLevel={3}
              title={other.name}
              titleFace="sans"
              href={organisationHref(other)}
              kicker={[t(`vocabulary.organisationType.${other.type}`), other.city].filter(Boolean).join(' · ')}
              margin={<Lozenge code={other.country} label={format.country(other.country)} />}
              footer={<Button size="small" aria-label={t('moderation.merge.compareWith', { name: other.name })} onClick={() => onChosen(other)}>{t('moderation.merge.compare')}</Button>}
            />
          ))}
        </CardList>
      ) : null}
    </Stack>
  );
}
