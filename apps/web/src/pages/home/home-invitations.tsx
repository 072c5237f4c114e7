import { Card, CardList, Lozenge, Section } from '@trefoil/ui';
import { AnswerInvitation } from '../../features/answer-invitation/answer-invitation';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import type { HomePageQuery } from './home.graphql';

type Viewer = NonNullable<HomePageQuery['viewer']>;

/** Seats offered and not answered; nothing where there is none. */
export function HomeInvitations({ invitations }: { invitations: Viewer['invitations'] }) {
  const t = useText();
  const format = useFormat();
  if (invitations.length === 0) return null;
  return (
    <Section title={t('home.invitations')}>
      <CardList>
        {invitations.map((seat) => {
          const { idea, coordinator, id } = seat.consortium;
          return (
            <Card
              key={seat.id}
              title={idea.title}
              titleLang={idea.language}
              href={`/my/consortia/${id}`}
              kicker={t('home.invitation', { coordinator: coordinator.name, organisation: seat.organisation.name, role: t(`vocabulary.seatRole.${seat.role}`) })}
              margin={<Lozenge code={coordinator.country} label={format.country(coordinator.country)} />}
              footer={<AnswerInvitation seat={seat} refetch={['HomePage']} />}
            >
              {seat.message ? <p>{seat.message}</p> : null}
            </Card>
          );
        })}
      </CardList>
    </Section>
  );
}
