import { useMutation } from '@apollo/client/react';
import { Button, CheckboxGroup, Stack, TextArea } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import * as z from 'zod/mini';
import { writeFault } from '../../shared/forms/fault';
import { FormSummary } from '../../shared/forms/form-summary';
import { requiredText } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import type { VerificationCheck } from '../../shared/graphql/schema-types';
import { useText } from '../../shared/i18n/intl';
import { VerifyOrganisationDocument } from './decide-case.graphql';

const CHECKS = ['REGISTER', 'DOMAIN', 'DOCUMENTS', 'CONTACT'] as const satisfies readonly VerificationCheck[];
const schema = z.object({
  checks: z.array(z.enum(CHECKS)).check(z.minLength(1, writeFault('REQUIRED'))),
  reason: requiredText(LIMITS.moderation.reason),
});

/** What was checked, and how that was seen; then the organisation carries the mark. */
export function VerifyForm({ organisationId }: { organisationId: string }) {
  const t = useText();
  const [verify] = useMutation(VerifyOrganisationDocument);
  const labels = { checks: t('moderation.verify.checks'), reason: t('moderation.reason') };
  const entry = useEntryForm({ schema, defaultValues: { checks: [], reason: '' }, labels });
  return (
    <form method="post" noValidate onSubmit={entry.submit(async ({ checks, reason }) => {
      await verify({ variables: { input: { organisationId, checks, reason } } });
    })}>
      <Stack gap={4}>
        <FormSummary form={entry} />
        <CheckboxGroup {...entry.field('checks')} legend={labels.checks} required options={CHECKS.map((check) => ({ value: check, label: t(`moderation.verify.${check}`) }))} />
        <TextArea {...entry.field('reason')} label={labels.reason} hint={t('moderation.reasonHint')} required limit={LIMITS.moderation.reason} counterText={(used, limit) => t('shell.counter', { used, limit })} />
        <div><Button type="submit" variant="primary" busy={entry.busy}>{t('moderation.verify.do')}</Button></div>
      </Stack>
    </form>
  );
}
