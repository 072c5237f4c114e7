import { useApolloClient } from '@apollo/client/react';
import { Button, Cluster, Lozenge, Notice, Stack, UiLink } from '@trefoil/ui';
import { useEffect, useState } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { useFormat } from '../../shared/format/use-format';
import { toNullable } from '../../shared/forms/schema';
import { usePageIntl } from '../../shared/i18n/intl';
import type { OrganisationValues } from './organisation-values';
import { SimilarOrganisationsDocument, type SimilarOrganisationsQuery } from './similar-organisations.graphql';

const PAUSE_MS = 600;
type Similar = SimilarOrganisationsQuery['similarOrganisations'];

/** While a new one is typed: those here already that may be it, told politely. */
export function SimilarOrganisations({ control }: { control: Control<OrganisationValues> }) {
  const { format: t, locale } = usePageIntl();
  const format = useFormat();
  const client = useApolloClient();
  const [name, website, pic, oid, rorId, erasmusCode] = useWatch({ control, name: ['name', 'website', 'pic', 'oid', 'rorId', 'erasmusCode'] });
  const [similar, setSimilar] = useState<Similar>([]);
  const asked = JSON.stringify({ name: toNullable(name), website: toNullable(website), pic: toNullable(pic), oid: toNullable(oid), rorId: toNullable(rorId), erasmusCode: toNullable(erasmusCode) });

  useEffect(() => {
    const to = JSON.parse(asked) as Record<string, string | null>;
    if (Object.values(to).every((text) => text === null)) return setSimilar([]);
    let isCurrent = true;
    const wait = setTimeout(() => {
      // A help that fails is none: the form goes on without it.
      client.query({ query: SimilarOrganisationsDocument, variables: { to, locale }, fetchPolicy: 'no-cache' }).then(
        ({ data }) => { if (isCurrent) setSimilar(data?.similarOrganisations ?? []); },
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(wait);
    };
  }, [asked, client, locale]);

  const found = similar.flatMap(({ reasons, organisation }) => (organisation ? [{ reasons, organisation }] : []));
  return (
    <div role="status">
      {found.length === 0 ? null : (
        <Notice kind="warning" title={t('organisations.form.similar.title', { count: found.length })}>
          <Stack as="ul" gap={3}>
            {found.map(({ reasons, organisation }) => (
              <li key={organisation.id}>
                <Cluster gap={2}>
                  <Lozenge code={organisation.country} label={format.country(organisation.country)} />
                  <UiLink href={organisationHref(organisation)} target="_blank">{organisation.name}</UiLink>
                  <span>{reasons.map((reason) => t(`organisations.form.similar.${reason}`)).join(', ')}</span>
                  <Button size="small" href={`/my/organisations/${organisation.id}/claim`} aria-label={t('organisations.form.similar.yoursNamed', { name: organisation.name })}>{t('organisations.form.similar.yours')}</Button>
                </Cluster>
              </li>
            ))}
          </Stack>
        </Notice>
      )}
    </div>
  );
}
