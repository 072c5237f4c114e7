import { useMutation } from '@apollo/client/react';
import { Button, Notice, RadioGroup, Stack, TextField } from '@trefoil/ui';
import { LIMITS, MEMBER_ROLES, type MemberRole } from '@trefoil/vocabulary';
import { useState } from 'react';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { LeaveGuard } from '../../shared/forms/leave-guard';
import { emailText } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { usePageIntl } from '../../shared/i18n/intl';
import { InviteMemberDocument } from './manage-people.graphql';

const schema = z.object({ email: emailText(LIMITS.person.email), role: z.enum(MEMBER_ROLES) });
const BLANK: { email: string; role: MemberRole } = { email: '', role: 'EDITOR' };

/** Mails a link to a colleague; nothing tells whether they have an account. */
export function InviteMemberForm({ organisationId }: { organisationId: string }) {
  const { format: t, locale } = usePageIntl();
  const [invite] = useMutation(InviteMemberDocument);
  const [invited, setInvited] = useState<string | null>(null);
  const labels = { email: t('people.inviteEmail'), role: t('people.role') };
  const entry = useEntryForm({ schema, defaultValues: BLANK, labels });
  return (
    <form method="post" noValidate onSubmit={entry.submit(async ({ email, role }) => {
      setInvited(null);
      await invite({ variables: { input: { asOrganisationId: organisationId, email, role, locale } } });
      entry.form.reset(BLANK);
      setInvited(email);
    })}>
      <Stack gap={4}>
        <FormSummary form={entry} />
        {invited === null ? null : <Notice kind="success" live="polite">{t('people.invited', { email: invited })}</Notice>}
        <TextField {...entry.field('email')} label={labels.email} hint={t('people.inviteHint')} type="email" autoComplete="off" required />
        <RadioGroup {...entry.field('role')} legend={labels.role} options={MEMBER_ROLES.map((value) => ({ value, label: t(`vocabulary.memberRole.${value}`), hint: t(`people.roleHint.${value}`) }))} />
        <div><Button type="submit" variant="primary" busy={entry.busy}>{t('people.invite')}</Button></div>
      </Stack>
      <LeaveGuard hasUnsaved={entry.hasUnsaved} />
    </form>
  );
}
