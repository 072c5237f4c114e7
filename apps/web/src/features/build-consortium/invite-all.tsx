import { useMutation } from '@apollo/client/react';
import { Button, Notice, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { InviteProposedDocument } from './build-consortium.graphql';
import type { ProposedCandidate, ProposeInput } from './wishes';

type Told = { readonly name: string; readonly claimed: boolean; readonly refusal: string | null };

/** Offers everybody a seat, one after the other; what fails is told seat by seat, and the rest goes on. */
export function InviteAll({ members, input: { asOrganisationId, consortiumId }, disabled }: { members: readonly ProposedCandidate[]; input: ProposeInput; disabled: boolean }) {
  const intl = usePageIntl();
  const t = intl.format;
  const [invite] = useMutation(InviteProposedDocument);
  const [told, setTold] = useState<readonly Told[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [invitedIds, setInvitedIds] = useState<ReadonlySet<string>>(new Set());
  const left = members.filter(({ organisation }) => !invitedIds.has(organisation.id));
  async function inviteAll() {
    setIsBusy(true);
    const results: Told[] = [];
    const done = new Set(invitedIds);
    for (const { organisation } of left) {
      const refusal = await invite({ variables: { input: { asOrganisationId, consortiumId, organisationId: organisation.id, role: 'PARTNER', locale: intl.locale } } }).then(
        () => null,
        (error: unknown) => wordProblem(intl, toProblem(error)),
      );
      if (refusal === null) done.add(organisation.id);
      results.push({ name: organisation.name, claimed: organisation.claimed, refusal });
    }
    setInvitedIds(done);
    setTold(results);
    setIsBusy(false);
  }
  const failed = told.filter(({ refusal }) => refusal !== null);
  const invited = told.filter(({ refusal, claimed }) => refusal === null && claimed).length;
  const planned = told.filter(({ refusal, claimed }) => refusal === null && !claimed).length;
  return (
    <Stack gap={3}>
      {left.length > 0 ? <Button variant="primary" busy={isBusy} disabled={disabled} onClick={() => void inviteAll()}>{t('proposals.invite.all', { count: left.length })}</Button> : null}
      {told.length > 0 ? (
        <Notice kind={failed.length > 0 ? 'warning' : 'success'} live="polite">
          <p>{t('proposals.invite.done', { invited, planned })}</p>
          {failed.length > 0 ? <ul>{failed.map(({ name, refusal }) => <li key={name}>{name}: {refusal}</li>)}</ul> : null}
        </Notice>
      ) : null}
    </Stack>
  );
}
