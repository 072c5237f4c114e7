import { useMutation } from '@apollo/client/react';
import { Badge, Button, Card, CardList, Cluster, Notice, SelectField, Stack } from '@trefoil/ui';
import { MEMBER_ROLES, type MemberRole } from '@trefoil/vocabulary';
import { useState } from 'react';
import { ConfirmButton } from '../../shared/forms/confirm-button';
import { useText } from '../../shared/i18n/intl';
import { ChangeMemberRoleDocument, HandOverOrganisationDocument, LeaveOrganisationDocument, RemoveMemberDocument, type PeopleFragment } from './manage-people.graphql';
import { usePeopleAct } from './use-people-act';

type Member = PeopleFragment['members'][number];

export type MemberListProps = {
  readonly people: PeopleFragment;
  readonly organisationName: string;
  /** After the person's own part in it has changed. */
  readonly onOwnChanged: () => Promise<unknown>;
  readonly onLeft: () => Promise<unknown>;
};

/** Who belongs to it; for owners with all that can be done about it. */
export function MemberList({ people, organisationName, onOwnChanged, onLeft }: MemberListProps) {
  const t = useText();
  const { told, busy, act } = usePeopleAct();
  const [changeRole] = useMutation(ChangeMemberRoleDocument);
  const [remove] = useMutation(RemoveMemberDocument);
  const [handOver] = useMutation(HandOverOrganisationDocument);
  const [leave] = useMutation(LeaveOrganisationDocument);
  const asOrganisationId = people.organisationId;
  const isOwner = people.role === 'OWNER';

  async function setRole(member: Member, role: MemberRole) {
    await changeRole({ variables: { input: { asOrganisationId, memberId: member.id, role } } });
    if (member.isViewer) await onOwnChanged();
  }

  return (
    <Stack gap={4}>
      {told ? <Notice kind={told.kind} live="polite">{told.text}</Notice> : null}
      <CardList label={t('people.members')}>
        {people.members.map((member) => (
          <Card
            key={member.id}
            title={member.name}
            titleFace="sans"
            kicker={<>{t(`vocabulary.memberRole.${member.role}`)}{member.isViewer ? <> <Badge kind="info">{t('people.you')}</Badge></> : null}</>}
            footer={
              <Cluster gap={3} align="end">
                {isOwner ? <RoleChoice member={member} busy={busy === member.id} onChosen={(role) => act(member.id, () => setRole(member, role), t('people.roleChanged', { name: member.name }))} /> : null}
                {isOwner && !member.isViewer ? (
                  <>
                    <ConfirmButton size="small" variant="primary" label={t('people.handOver')} accessibleLabel={t('people.handOverNamed', { name: member.name })} title={t('people.handOverNamed', { name: member.name })} onConfirm={async () => {
                      await handOver({ variables: { input: { asOrganisationId, memberId: member.id } } });
                      await onOwnChanged();
                    }}>{t('people.handOverText', { name: member.name, organisation: organisationName })}</ConfirmButton>
                    <ConfirmButton size="small" label={t('people.remove')} accessibleLabel={t('people.removeNamed', { name: member.name })} title={t('people.removeNamed', { name: member.name })} onConfirm={() => remove({ variables: { input: { asOrganisationId, memberId: member.id } } })}>
                      {t('people.removeText', { name: member.name, organisation: organisationName })}
                    </ConfirmButton>
                  </>
                ) : null}
                {member.isViewer ? (
                  <ConfirmButton size="small" label={t('people.leave')} title={t('people.leaveTitle', { organisation: organisationName })} onConfirm={async () => {
                    await leave({ variables: { input: { asOrganisationId } } });
                    await onLeft();
                  }}>{t('people.leaveText')}</ConfirmButton>
                ) : null}
              </Cluster>
            }
          >
            {member.email}
          </Card>
        ))}
      </CardList>
    </Stack>
  );
}

function RoleChoice({ member, busy, onChosen }: { member: Member; busy: boolean; onChosen: (role: MemberRole) => void }) {
  const t = useText();
  const [role, setRole] = useState<MemberRole>(member.role);
  return (
    <form onSubmit={(event) => { event.preventDefault(); onChosen(role); }}>
      <Cluster gap={2} align="end">
        <SelectField
          id={`role-${member.id}`}
          label={t('people.roleOf', { name: member.name })}
          value={role}
          onChange={(event) => setRole(event.target.value as MemberRole)}
          options={MEMBER_ROLES.map((value) => ({ value, label: t(`vocabulary.memberRole.${value}`) }))}
          width="medium"
        />
        {role === member.role ? null : <Button type="submit" size="small" busy={busy}>{t('people.changeRole')}</Button>}
      </Cluster>
    </form>
  );
}
