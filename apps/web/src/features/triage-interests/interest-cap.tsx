import { useMutation } from '@apollo/client/react';
import { LIMITS } from '@trefoil/vocabulary';
import { Button, Cluster, Stack, TextField } from '@trefoil/ui';
import { useState } from 'react';
import * as z from 'zod/mini';
import { writeFault } from '../../shared/forms/fault';
import { FormSummary } from '../../shared/forms/form-summary';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { SetInterestCapDocument } from './triage-interests.graphql';

const bounds = { min: 1, max: LIMITS.interest.capMax };
const schema = z.object({ most: z.string().check(z.trim(), z.refine((text) => text === '' || (/^\d+$/.test(text) && Number(text) >= bounds.min && Number(text) <= bounds.max), writeFault('OUT_OF_RANGE', bounds))) });

/** How many the coordinator wants to look into at once. */
export function InterestCap({ asOrganisationId, ideaId, most }: { readonly asOrganisationId: string; readonly ideaId: string; readonly most: number | null }) {
  const t = useText();
  const [save] = useMutation(SetInterestCapDocument);
  const [saved, setSaved] = useState(false);
  const labels = { most: t('interests.cap.label') };
  const entry = useEntryForm<{ most: string }>({ schema, defaultValues: { most: most === null ? '' : String(most) }, labels });
  return (
    <form noValidate onSubmit={entry.submit(async (values) => {
      setSaved(false);
      await save({ variables: { input: { asOrganisationId, ideaId, most: values.most === '' ? null : Number(values.most) } } });
      setSaved(true);
    })}
    >
      <Stack gap={3}>
        <FormSummary form={entry} />
        <TextField {...entry.field('most')} label={labels.most} hint={t('interests.cap.hint')} inputMode="numeric" width="short" />
        <Cluster gap={3}><Button type="submit" size="small" busy={entry.busy}>{t('shell.save')}</Button><span role="status">{saved ? t('interests.cap.saved') : ''}</span></Cluster>
      </Stack>
    </form>
  );
}
