import { Badge, Card, Cluster, Lozenge, Stack } from '@trefoil/ui';
import type { ReactNode } from 'react';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { organisationHref } from '../organisation/organisation-href';
import type { ConsortiumSeatFragment } from './consortium-seat.graphql';

const BADGE = { PLANNED: 'neutral', INVITED: 'accent', ACCEPTED: 'success', DECLINED: 'danger', WITHDRAWN: 'neutral', REMOVED: 'neutral' } as const;

/** A place in the consortium: who, in which role, how far, and what was written about it. */
export function SeatCard({ seat, counted = true, actions }: { seat: ConsortiumSeatFragment; counted?: boolean; actions?: ReactNode }) {
  const t = useText();
  const format = useFormat();
  const { organisation, role, status, addedValue, strategyLink, providesVet, message, viewerCan } = seat;
  const texts = [
    ...(addedValue ? [{ term: t('consortia.seat.addedValue'), text: addedValue }] : []),
    ...(strategyLink ? [{ term: t('consortia.seat.strategyLink'), text: strategyLink }] : []),
    ...(typeof providesVet === 'boolean' ? [{ term: t('consortia.seat.vet'), text: t(`consortia.seat.vet.${providesVet ? 'YES' : 'NO'}`) }] : []),
    // The one it is for reads it above, with the question.
    ...(message && status === 'INVITED' && !viewerCan.accept ? [{ term: t('consortia.seat.message'), text: message }] : []),
  ];
  return (
    <Card
      title={organisation.name}
      titleFace="sans"
      href={organisationHref(organisation)}
      kicker={`${t(`vocabulary.seatRole.${role}`)} · ${t(`vocabulary.organisationType.${organisation.type}`)}`}
      margin={<Stack gap={2}><Lozenge code={organisation.country} label={format.country(organisation.country)} filled={status === 'ACCEPTED'} counted={counted} /><Badge kind={BADGE[status]}>{t(`vocabulary.seatStatus.${status}`)}</Badge></Stack>}
      footer={actions ? <Cluster gap={2}>{actions}</Cluster> : undefined}
    >
      {texts.length > 0 ? <Stack gap={2}>{texts.map(({ term, text }) => <p key={term}><strong>{term}</strong> {text}</p>)}</Stack> : null}
    </Card>
  );
}
