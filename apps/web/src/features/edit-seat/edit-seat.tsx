import { useMutation } from '@apollo/client/react';
import { LIMITS } from '@trefoil/vocabulary';
import { Button, Dialog, SelectField, Stack, TextArea } from '@trefoil/ui';
import { useState } from 'react';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { optionalText } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { EditSeatDocument } from './edit-seat.graphql';

export type EditSeatProps = {
  readonly seat: {
    readonly id: string;
    readonly addedValue: string | null;
    readonly strategyLink: string | null;
    readonly providesVet: boolean | null;
    readonly organisation: { readonly id: string; readonly name: string; readonly type: string };
  };
  readonly asOrganisationId: string;
  /** Whether its organisation is in a partner country, so that its added value must be shown. */
  readonly needsAddedValue: boolean;
  /** Whether the rules of the idea’s call ask for a provider of vocational education and training. */
  readonly asksVet: boolean;
};

type Values = { addedValue: string; strategyLink: string; vet: Vet };
type Vet = (typeof VET)[number];

const VET = ['NOT_STATED', 'YES', 'NO'] as const;
const toVet = (providesVet: boolean | null): Vet => (providesVet === null ? 'NOT_STATED' : providesVet ? 'YES' : 'NO');
const fromVet = (vet: Vet): boolean | null => (vet === 'NOT_STATED' ? null : vet === 'YES');

/** What stands written on a seat: its added value, and by the institution itself the link to its strategy. */
export function EditSeat(props: EditSeatProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={t('consortia.edit.accessible', { name: props.seat.organisation.name })}>{t('consortia.edit.action')}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('consortia.edit.title', { name: props.seat.organisation.name })} size="wide">
        {open ? <EditSeatForm {...props} onDone={() => setOpen(false)} /> : null}
      </Dialog>
    </>
  );
}

function EditSeatForm({ seat, asOrganisationId, needsAddedValue, asksVet, onDone }: EditSeatProps & { onDone: () => void }) {
  const t = useText();
  const [edit] = useMutation(EditSeatDocument);
  const labels = { addedValue: t('consortia.seat.addedValue'), strategyLink: t('consortia.seat.strategyLink'), vet: t('consortia.seat.vet') };
  const isOwn = seat.organisation.id === asOrganisationId;
  const asksStrategy = isOwn && seat.organisation.type === 'HIGHER_EDUCATION_INSTITUTION';
  const entry = useEntryForm<Values>({
    schema: z.object({ addedValue: optionalText(LIMITS.seat.addedValue), strategyLink: optionalText(LIMITS.seat.strategyLink), vet: z.enum(VET) }),
    defaultValues: { addedValue: seat.addedValue ?? '', strategyLink: seat.strategyLink ?? '', vet: toVet(seat.providesVet) },
    labels,
  });
  return (
    <form noValidate onSubmit={entry.submit(async ({ addedValue, strategyLink, vet }) => {
      // Only what was changed here is sent: the other text is perhaps somebody else's, and newer.
      const { dirtyFields } = entry.form.formState;
      await edit({
        variables: {
          input: {
            asOrganisationId,
            seatId: seat.id,
            ...(dirtyFields.addedValue ? { addedValue: addedValue || null } : {}),
            ...(dirtyFields.strategyLink ? { strategyLink: strategyLink || null } : {}),
            ...(dirtyFields.vet ? { providesVet: fromVet(vet) } : {}),
          },
        },
      });
      onDone();
    })}
    >
      <Stack gap={4}>
        <FormSummary form={entry} />
        {needsAddedValue || seat.addedValue || !asksStrategy ? <TextArea {...entry.field('addedValue')} label={labels.addedValue} hint={t('consortia.seat.addedValueHint')} optionalLabel={t('shell.optional')} limit={LIMITS.seat.addedValue} /> : null}
        {asksStrategy ? <TextArea {...entry.field('strategyLink')} label={labels.strategyLink} hint={t('consortia.seat.strategyLinkHint')} optionalLabel={t('shell.optional')} limit={LIMITS.seat.strategyLink} /> : null}
        {asksVet || seat.providesVet !== null ? <SelectField {...entry.field('vet')} label={labels.vet} hint={t('consortia.seat.vetHint')} width="medium" options={VET.map((value) => ({ value, label: t(`consortia.seat.vet.${value}`) }))} /> : null}
        <div><Button type="submit" variant="primary" busy={entry.busy}>{t('shell.save')}</Button></div>
      </Stack>
    </form>
  );
}
