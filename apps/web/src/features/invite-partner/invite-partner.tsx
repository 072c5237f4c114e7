import { useMutation, useQuery } from '@apollo/client/react';
import { countryGroup, isProgrammeCountry } from '@trefoil/rules';
import { type CountryCode, LIMITS } from '@trefoil/vocabulary';
import { Button, Cluster, Lozenge, Notice, RadioGroup, Stack, TextArea, TextField } from '@trefoil/ui';
import { useState } from 'react';
import * as z from 'zod/mini';
import { useFormat } from '../../shared/format/use-format';
import { writeFault } from '../../shared/forms/fault';
import { FormSummary } from '../../shared/forms/form-summary';
import { optionalText } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { usePageIntl, useText } from '../../shared/i18n/intl';
import { FindPartner, type FoundOrganisation } from './find-partner';
import { InvitePartnerDocument, PartnerToInviteDocument } from './invite-partner.graphql';

export type InvitePartnerProps = {
  readonly consortiumId: string;
  readonly asOrganisationId: string;
  readonly callYear: number;
  /** Organisations that have a seat or an invitation. */
  readonly seated: ReadonlySet<string>;
  /** An organisation chosen elsewhere, by its page's button. */
  readonly preset: string | null;
};

/** Offers a seat: first the organisation, then its role and what must be said. */
export function InvitePartner(props: InvitePartnerProps) {
  const t = useText();
  const { data } = useQuery(PartnerToInviteDocument, { variables: { id: props.preset ?? '' }, skip: props.preset === null });
  const [chosen, setChosen] = useState<FoundOrganisation | null>(null);
  const [invited, setInvited] = useState<string | null>(null);
  const preset = data?.organisation && !props.seated.has(data.organisation.id) ? data.organisation : null;
  const organisation = chosen ?? (invited === null ? preset : null);
  if (organisation) {
    return <InviteForm key={organisation.id} {...props} organisation={organisation} onCancel={() => setChosen(null)} onInvited={() => {
      setInvited(organisation.name);
      setChosen(null);
    }}
    />;
  }
  return (
    <Stack gap={3}>
      {invited === null ? null : <Notice kind="success" live="polite">{t('consortia.invite.done', { name: invited })}</Notice>}
      <FindPartner seated={props.seated} onChosen={setChosen} />
    </Stack>
  );
}

type Values = { role: string; addedValue: string; message: string; claimEmail: string };

function InviteForm({ organisation, consortiumId, asOrganisationId, callYear, onCancel, onInvited }: InvitePartnerProps & { organisation: FoundOrganisation; onCancel: () => void; onInvited: () => void }) {
  const intl = usePageIntl();
  const t = intl.format;
  const format = useFormat();
  const [invite] = useMutation(InvitePartnerDocument);
  const isPartnerCountry = !isProgrammeCountry(organisation.country as CountryCode, callYear);
  const labels = { role: t('consortia.invite.role'), addedValue: t('consortia.seat.addedValue'), message: t('consortia.seat.message'), claimEmail: t('consortia.invite.claimEmail') };
  const entry = useEntryForm<Values>({
    schema: z.object({
      role: z.string(),
      addedValue: optionalText(LIMITS.seat.addedValue),
      message: optionalText(LIMITS.seat.message),
      claimEmail: optionalText(LIMITS.person.email),
    }).check(z.refine(({ addedValue }) => !isPartnerCountry || addedValue !== '', { path: ['addedValue'], error: writeFault('REQUIRED') })),
    defaultValues: { role: 'PARTNER', addedValue: '', message: '', claimEmail: '' },
    labels,
  });
  return (
    <form noValidate onSubmit={entry.submit(async ({ role, addedValue, message, claimEmail }) => {
      await invite({
        variables: {
          input: {
            asOrganisationId, consortiumId, organisationId: organisation.id, role: role as 'PARTNER' | 'ASSOCIATED_PARTNER',
            addedValue: addedValue || null, message: message || null, claimEmail: claimEmail || null, locale: intl.locale,
          },
        },
      });
      onInvited();
    })}
    >
      <Stack gap={4}>
        <FormSummary form={entry} />
        <Cluster gap={3}>
          <Lozenge code={organisation.country} label={format.country(organisation.country)} />
          <strong>{organisation.name}</strong>
        </Cluster>
        {organisation.claimed ? null : <Notice title={t('consortia.invite.unclaimedTitle')}>{t('consortia.invite.unclaimedText')}</Notice>}
        <RadioGroup
          {...entry.form.register('role')}
          id="invite-role"
          legend={labels.role}
          options={(['PARTNER', 'ASSOCIATED_PARTNER'] as const).map((value) => ({ value, label: t(`vocabulary.seatRole.${value}`), hint: t(`consortia.invite.roleHint.${value}`) }))}
        />
        {isPartnerCountry ? (
          <>
            <Notice kind="warning">{t('consortia.invite.partnerCountry', { country: format.country(organisation.country), wording: countryGroup(callYear).wording })}</Notice>
            <TextArea {...entry.field('addedValue')} label={labels.addedValue} hint={t('consortia.seat.addedValueHint')} limit={LIMITS.seat.addedValue} />
          </>
        ) : null}
        {organisation.claimed
          ? <TextArea {...entry.field('message')} label={labels.message} hint={t('consortia.invite.messageHint')} optionalLabel={t('shell.optional')} limit={LIMITS.seat.message} />
          : <TextField {...entry.field('claimEmail')} type="email" autoComplete="off" label={labels.claimEmail} hint={t('consortia.invite.claimEmailHint')} optionalLabel={t('shell.optional')} />}
        <Cluster gap={2}>
          <Button type="submit" variant="primary" busy={entry.busy}>{t(organisation.claimed ? 'consortia.invite.send' : 'consortia.invite.plan')}</Button>
          <Button type="button" onClick={onCancel}>{t('shell.cancel')}</Button>
        </Cluster>
      </Stack>
    </form>
  );
}
