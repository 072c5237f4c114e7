import { useMutation } from '@apollo/client/react';
import { Button, Notice, Stack } from '@trefoil/ui';
import { useFormat } from '../../shared/format/use-format';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { RenewOfferDocument } from './renew-offer.graphql';

export type RenewOfferProps = { readonly offer: { readonly id: string; readonly expired: boolean; readonly expiresAt: string | null; readonly organisation: { readonly id: string } } };

/** How long an offer is shown, and another thirty days of it. */
export function RenewOffer({ offer: { id, expired, expiresAt, organisation } }: RenewOfferProps) {
  const intl = usePageIntl();
  const t = intl.format;
  const format = useFormat();
  const [renew, { data, error, loading }] = useMutation(RenewOfferDocument, { variables: { input: { asOrganisationId: organisation.id, offerId: id } } });
  const until = data ? data.renewOffer.offer.expiresAt : expiresAt;
  const moment = until ? { date: format.date(until), time: format.time(until) } : { date: '', time: '' };
  return (
    <Stack gap={3}>
      {error ? <Notice kind="danger" live="assertive">{wordProblem(intl, toProblem(error))}</Notice> : null}
      <p role="status">{t(data ? 'publishing.renew.done' : expired ? 'publishing.renew.expired' : 'publishing.renew.text', moment)}</p>
      <div><Button busy={loading} onClick={() => void renew().catch(() => undefined)}>{t('publishing.renew.action')}</Button></div>
    </Stack>
  );
}
