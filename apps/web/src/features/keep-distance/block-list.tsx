import { useQuery } from '@apollo/client/react';
import { Card, CardList } from '@trefoil/ui';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { useText } from '../../shared/i18n/intl';
import { BlockButton } from './block-button';
import { BlockedOrganisationsDocument } from './block-organisation.graphql';

/** Whom an organisation blocks, for its owners and editors. */
export function BlockList({ organisation: own }: { organisation: { readonly id: string; readonly name: string } }) {
  const t = useText();
  const { data } = useQuery(BlockedOrganisationsDocument, { variables: { id: own.id } });
  const blocked = data?.organisation?.blockedOrganisations;
  if (blocked === undefined) return null;
  if (blocked.length === 0) return <p>{t('people.block.none')}</p>;
  return (
    <CardList label={t('people.block.title')}>
      {blocked.map((other) => <Card key={other.id} title={other.name} titleFace="sans" href={organisationHref(other)} footer={<BlockButton own={own} other={other} size="small" />} />)}
    </CardList>
  );
}
