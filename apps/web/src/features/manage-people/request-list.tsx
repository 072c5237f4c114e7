import { useMutation } from '@apollo/client/react';
import { Button, Card, CardList, Cluster, Notice, SelectField, Stack } from '@trefoil/ui';
import { MEMBER_ROLES, type MemberRole } from '@trefoil/vocabulary';
import { useState } from 'react';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { AnswerJoinRequestDocument, type PeopleFragment } from './manage-people.graphql';
import { usePeopleAct } from './use-people-act';

/** People who ask to be let in. */
export function RequestList({ people: { organisationId: asOrganisationId, requests } }: { people: PeopleFragment }) {
  const t = useText();
  const { told, busy, act } = usePeopleAct();
  const [answer] = useMutation(AnswerJoinRequestDocument);
  return (
    <Stack gap={4}>
      {told ? <Notice kind={told.kind} live="polite">{told.text}</Notice> : null}
      <CardList label={t('people.requests')}>
        {requests.map((request) => (
          <Request
            key={request.id}
            request={request}
            busy={busy === request.id}
            onAnswer={(role) => act(request.id, () => answer({ variables: { input: { asOrganisationId, requestId: request.id, role } } }), t(role === null ? 'people.requestRefused' : 'people.requestApproved', { name: request.name }))}
          />
        ))}
      </CardList>
    </Stack>
  );
}

function Request({ request: { id, name, email, message, createdAt }, busy, onAnswer }: { request: PeopleFragment['requests'][number]; busy: boolean; onAnswer: (role: MemberRole | null) => void }) {
  const t = useText();
  const format = useFormat();
  const [role, setRole] = useState<MemberRole>('VIEWER');
  return (
    <Card
      title={name}
      titleFace="sans"
      kicker={email}
      footer={
        <Cluster gap={2}>
          <SelectField id={`request-${id}`} label={t('people.letInAs', { name })} value={role} onChange={(event) => setRole(event.target.value as MemberRole)} options={MEMBER_ROLES.map((value) => ({ value, label: t(`vocabulary.memberRole.${value}`) }))} width="medium" />
          <Button size="small" variant="primary" busy={busy} aria-label={t('people.letInNamed', { name })} onClick={() => onAnswer(role)}>{t('people.letIn')}</Button>
          <Button size="small" busy={busy} aria-label={t('people.refuseNamed', { name })} onClick={() => onAnswer(null)}>{t('people.refuse')}</Button>
        </Cluster>
      }
    >
      <Stack gap={2}>
        {message ? <p>{message}</p> : null}
        <p>{t('people.askedOn', { date: format.date(createdAt) })}</p>
      </Stack>
    </Card>
  );
}
