import { useMutation } from '@apollo/client/react';
import { Button, Notice, Stack, TextArea } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { LeaveGuard } from '../../shared/forms/leave-guard';
import { optionalText, requiredText, toNullable } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { ClaimOrganisationDocument, RequestToJoinDocument, type ClaimStandingPartsFragment } from './claim-organisation.graphql';

type Doubt = NonNullable<ClaimStandingPartsFragment['doubt']>;

/** By an address at its own domain: one press. `onClaimed` when the person owns it now. */
export function ClaimAtOnce({ standing: { organisation, domain }, onClaimed }: { standing: ClaimStandingPartsFragment; onClaimed: () => Promise<void> }) {
  const t = useText();
  const [claim] = useMutation(ClaimOrganisationDocument);
  const entry = useEntryForm({ schema: z.object({}), defaultValues: {}, labels: {} });
  return (
    <form method="post" noValidate onSubmit={entry.submit(async () => {
      await claim({ variables: { input: { organisationId: organisation.id } } });
      await onClaimed();
    })}>
      <Stack gap={4}>
        <FormSummary form={entry} />
        <p>{t('people.claim.atOnce', { domain, organisation: organisation.name })}</p>
        <div><Button type="submit" variant="primary" busy={entry.busy}>{t('people.claim.takeOver')}</Button></div>
      </Stack>
    </form>
  );
}

/** Where the address is no proof: what shows that one works there, for a moderator. */
export function ClaimWithEvidence({ standing: { organisation, domain }, doubt, onAsked }: { standing: ClaimStandingPartsFragment; doubt: Doubt; onAsked: () => Promise<unknown> }) {
  const t = useText();
  const [claim] = useMutation(ClaimOrganisationDocument);
  const labels = { evidence: t('people.claim.evidence') };
  const entry = useEntryForm({ schema: z.object({ evidence: requiredText(LIMITS.claim.evidence) }), defaultValues: { evidence: '' }, labels });
  return (
    <form method="post" noValidate onSubmit={entry.submit(async ({ evidence }) => {
      await claim({ variables: { input: { organisationId: organisation.id, evidence } } });
      entry.form.reset({ evidence: '' });
      await onAsked();
    })}>
      <Stack gap={4}>
        <FormSummary form={entry} />
        <Notice>{t(`people.claim.doubt.${doubt}`, { domain, organisation: organisation.name })}</Notice>
        <TextArea {...entry.field('evidence')} label={labels.evidence} hint={t('people.claim.evidenceHint')} required limit={LIMITS.claim.evidence} counterText={(used, limit) => t('shell.counter', { used, limit })} />
        <div><Button type="submit" variant="primary" busy={entry.busy}>{t('people.claim.askModerator')}</Button></div>
      </Stack>
      <LeaveGuard hasUnsaved={entry.hasUnsaved} />
    </form>
  );
}

/** Of an organisation that has owners. */
export function AskToJoin({ standing: { organisation }, onAsked }: { standing: ClaimStandingPartsFragment; onAsked: () => Promise<unknown> }) {
  const t = useText();
  const [ask] = useMutation(RequestToJoinDocument);
  const labels = { message: t('people.claim.message') };
  const entry = useEntryForm({ schema: z.object({ message: optionalText(LIMITS.people.message) }), defaultValues: { message: '' }, labels });
  return (
    <form method="post" noValidate onSubmit={entry.submit(async ({ message }) => {
      await ask({ variables: { input: { organisationId: organisation.id, message: toNullable(message) } } });
      entry.form.reset({ message: '' });
      await onAsked();
    })}>
      <Stack gap={4}>
        <FormSummary form={entry} />
        <p>{t('people.claim.hasOwners', { organisation: organisation.name })}</p>
        <TextArea {...entry.field('message')} label={labels.message} hint={t('people.claim.messageHint')} optionalLabel={t('shell.optional')} limit={LIMITS.people.message} counterText={(used, limit) => t('shell.counter', { used, limit })} />
        <div><Button type="submit" variant="primary" busy={entry.busy}>{t('people.claim.askOwners')}</Button></div>
      </Stack>
      <LeaveGuard hasUnsaved={entry.hasUnsaved} />
    </form>
  );
}
