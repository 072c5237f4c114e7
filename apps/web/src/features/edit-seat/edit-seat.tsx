import { useMutation } from '@apollo/client/react';
import { LIMITS } from '@trefoil/vocabulary';
import { Button, Dialog, Stack, TextArea } from '@trefoil/ui';
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
    readonly organisation: { readonly id: string; readonly name: string; readonly type: string };
  };
  readonly asOrganisationId: string;
  /** Whether its organisation is in a partner country, so that its added value must be shown. */
  readonly needsAddedValue: boolean;
};

type Values = { addedValue: string; strategyLink: string };

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

function EditSeatForm({ seat, asOrganisationId, needsAddedValue, onDone }: EditSeatProps & { onDone: () => void }) {
  const t = useText();
  const [edit] = useMutation(EditSeatDocument);
  const labels = { addedValue: t('consortia.seat.addedValue'), strategyLink: t('consortia.seat.strategyLink') };
  const isOwn = seat.organisation.id === asOrganisationId;
  const asksStrategy = isOwn && seat.organisation.type === 'HIGHER_EDUCATION_INSTITUTION';
  const entry = useEntryForm<Values>({
    schema: z.object({ addedValue: optionalText(LIMITS.seat.addedValue), strategyLink: optionalText(LIMITS.seat.strategyLink) }),
    defaultValues: { addedValue: seat.addedValue ?? '', strategyLink: seat.strategyLink ?? '' },
    labels,
  });
  return (
    <form noValidate onSubmit={entry.submit(async ({ addedValue, strategyLink }) => {
      // Only what was changed here is sent: the other text is perhaps somebody else's, and newer.
      const { dirtyFields } = entry.form.formState;
      await edit({
        variables: {
          input: {
            asOrganisationId,
            seatId: seat.id,
            ...(dirtyFields.addedValue ? { addedValue: addedValue || null } : {}),
            ...(dirtyFields.strategyLink ? { strategyLink: strategyLink || null } : {}),
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
        <div><Button type="submit" variant="primary" busy={entry.busy}>{t('shell.save')}</Button></div>
      </Stack>
    </form>
  );
}
