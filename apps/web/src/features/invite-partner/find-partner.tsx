import { useLazyQuery } from '@apollo/client/react';
import { Button, Lozenge, SearchBox, Stack } from '@trefoil/ui';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { FindPartnerDocument, type FindPartnerQuery } from './invite-partner.graphql';
import styles from './invite-partner.module.css';

export type FoundOrganisation = FindPartnerQuery['searchOrganisations']['edges'][number]['node'];

/** Finds the organisation to invite by its name, in any language. */
export function FindPartner({ seated, onChosen }: { seated: ReadonlySet<string>; onChosen: (organisation: FoundOrganisation) => void }) {
  const t = useText();
  const format = useFormat();
  const [find, { data, loading, called }] = useLazyQuery(FindPartnerDocument, { fetchPolicy: 'network-only' });
  const found = data?.searchOrganisations.edges.map(({ node }) => node) ?? [];
  return (
    <Stack gap={3}>
      <form role="search" onSubmit={(event) => {
        event.preventDefault();
        const words = String(new FormData(event.currentTarget).get('words') ?? '').trim();
        if (words) void find({ variables: { words } });
      }}
      >
        <SearchBox id="find-partner" name="words" label={t('consortia.invite.find')} submitLabel={t('shell.search')} />
      </form>
      <p role="status">{called && !loading && data ? t('consortia.invite.found', { count: data.searchOrganisations.totalCount as number }) : null}</p>
      <ul className={styles.found}>
        {found.map((organisation) => (
          <li key={organisation.id}>
            <Lozenge code={organisation.country} label={format.country(organisation.country)} />
            <span className={styles.name}>
              <strong>{organisation.name}</strong> {[organisation.city, t(`vocabulary.organisationType.${organisation.type}`)].filter(Boolean).join(' · ')}
            </span>
            {seated.has(organisation.id)
              ? <span>{t('consortia.invite.seated')}</span>
              : <Button size="small" onClick={() => onChosen(organisation)} aria-label={t('consortia.invite.chooseName', { name: organisation.name })}>{t('consortia.invite.choose')}</Button>}
          </li>
        ))}
      </ul>
    </Stack>
  );
}
