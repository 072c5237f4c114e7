import { Badge, Card, Cluster, Stack } from '@trefoil/ui';
import { useText } from '../../shared/i18n/intl';
import type { IdeaCardFragment } from './idea-card.graphql';
import { ideaHref } from './idea-href';
import styles from './idea-card.module.css';
import { SeatStrip } from './seat-strip';
import { useDeadline } from './use-deadline';

export function IdeaCard({ idea, headingLevel = 3, withOrganisation = true }: { idea: IdeaCardFragment; headingLevel?: 2 | 3; withOrganisation?: boolean }) {
  const t = useText();
  const deadline = useDeadline(idea);
  const { title, summary, language, action, callYear, organisation, isDemo } = idea;
  return (
    <Card
      title={title}
      titleLang={language}
      href={ideaHref(idea)}
      headingLevel={headingLevel}
      kicker={`${t(`vocabulary.action.${action}`)} · ${callYear}`}
      margin={
        <Stack gap={3}>
          <SeatStrip seatCountries={idea.seatCountries} partnersSought={idea.partnersSought} size="small" />
          {deadline ? <p className={styles.deadline} data-past={deadline.isPast || undefined}>{t(deadline.isPast ? 'ideas.card.deadlinePassed' : 'ideas.card.deadline', { date: deadline.text })}</p> : null}
        </Stack>
      }
      footer={withOrganisation || isDemo ? (
        <Cluster gap={2}>
          {withOrganisation ? <span>{organisation.name}</span> : null}
          {isDemo ? <Badge>{t('shell.demo')}</Badge> : null}
        </Cluster>
      ) : undefined}
    >
      {summary ? <p lang={language}>{summary}</p> : null}
    </Card>
  );
}
