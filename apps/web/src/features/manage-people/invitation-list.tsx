import { useMutation } from '@apollo/client/react';
import { Badge, Button, Card, CardList, Cluster, Notice, Stack } from '@trefoil/ui';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { ResendMemberInvitationDocument, WithdrawMemberInvitationDocument, type PeopleFragment } from './manage-people.graphql';
import { usePeopleAct } from './use-people-act';

/** Links that were mailed and not used yet. */
export function InvitationList({ people: { organisationId: asOrganisationId, invitations } }: { people: PeopleFragment }) {
  const t = useText();
  const format = useFormat();
  const { told, busy, act } = usePeopleAct();
  const [resend] = useMutation(ResendMemberInvitationDocument);
  const [withdraw] = useMutation(WithdrawMemberInvitationDocument);
  return (
    <Stack gap={4}>
      {told ? <Notice kind={told.kind} live="polite">{told.text}</Notice> : null}
      {invitations.length === 0 ? <p>{t('people.noInvitations')}</p> : (
        <CardList label={t('people.invitations')}>
          {invitations.map(({ id, email, role, invitedByName, expiresAt, expired }) => {
            const variables = { input: { asOrganisationId, invitationId: id } };
            return (
              <Card
                key={id}
                title={email}
                titleFace="sans"
                kicker={t(`vocabulary.memberRole.${role}`)}
                margin={expired ? <Badge kind="warning">{t('people.expired')}</Badge> : undefined}
                footer={
                  <Cluster gap={2}>
                    <Button size="small" busy={busy === `resend ${id}`} aria-label={t('people.resendNamed', { email })} onClick={() => act(`resend ${id}`, () => resend({ variables }), t('people.resent', { email }))}>{t('people.resend')}</Button>
                    <Button size="small" busy={busy === `withdraw ${id}`} aria-label={t('people.withdrawNamed', { email })} onClick={() => act(`withdraw ${id}`, () => withdraw({ variables }), t('people.withdrawn', { email }))}>{t('people.withdraw')}</Button>
                  </Cluster>
                }
              >
                {invitedByName ? t('people.invitedBy', { name: invitedByName, date: format.date(expiresAt) }) : t('people.validUntil', { date: format.date(expiresAt) })}
              </Card>
            );
          })}
        </CardList>
      )}
    </Stack>
  );
}
