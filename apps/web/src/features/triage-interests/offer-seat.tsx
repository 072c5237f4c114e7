import { useMutation } from '@apollo/client/react';
import { LIMITS, type SeatRole } from '@trefoil/vocabulary';
import { Button, Dialog, SelectField, Stack, TextArea } from '@trefoil/ui';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { oneOf, optionalText, toNullable } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { OfferSeatForInterestDocument } from './triage-interests.graphql';

const ROLES = ['PARTNER', 'ASSOCIATED_PARTNER'] as const;
const schema = z.object({ role: oneOf(ROLES), addedValue: optionalText(LIMITS.seat.addedValue), message: optionalText(LIMITS.seat.message) });

type Values = { role: string; addedValue: string; message: string };

export type OfferSeatProps = {
  readonly asOrganisationId: string;
  readonly interest: { readonly id: string; readonly name: string; readonly role: SeatRole };
  /** Its country is no programme country of the call. */
  readonly needsAddedValue: boolean;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
};

/** Invites an applicant to the idea's consortium; where there is none, it is opened. */
export function OfferSeat({ asOrganisationId, interest, needsAddedValue, onClose, onDone }: OfferSeatProps) {
  const t = useText();
  const [offer] = useMutation(OfferSeatForInterestDocument);
  const labels = { role: t('interests.offer.role'), addedValue: t('interests.offer.addedValue'), message: t('interests.offer.message') };
  const entry = useEntryForm<Values>({ schema, defaultValues: { role: interest.role, addedValue: '', message: '' }, labels });
  return (
    <Dialog open onClose={onClose} title={t('interests.offer.title', { name: interest.name })} size="wide">
      <form noValidate onSubmit={entry.submit(async ({ role, addedValue, message }) => {
        await offer({ variables: { input: { asOrganisationId, interestId: interest.id, role: role as SeatRole, addedValue: toNullable(addedValue), message: toNullable(message) } } });
        await onDone();
      })}
      >
        <Stack gap={4}>
          <FormSummary form={entry} />
          <p>{t('interests.offer.text')}</p>
          <SelectField {...entry.field('role')} label={labels.role} required width="medium" options={ROLES.map((value) => ({ value, label: t(`vocabulary.seatRole.${value}`) }))} />
          {needsAddedValue ? <TextArea {...entry.field('addedValue')} label={labels.addedValue} hint={t('interests.offer.addedValueHint')} required rows={4} limit={LIMITS.seat.addedValue} /> : null}
          <TextArea {...entry.field('message')} label={labels.message} optionalLabel={t('shell.optional')} rows={4} limit={LIMITS.seat.message} />
          <div><Button type="submit" variant="primary" busy={entry.busy}>{t('interests.offer.send')}</Button></div>
        </Stack>
      </form>
    </Dialog>
  );
}
