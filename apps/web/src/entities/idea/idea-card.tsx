import { Badge, Card, Cluster, Stack } from '@trefoil/ui';
import { markedText, type Found } from '../../shared/format/found';
import { Marked } from '../../shared/format/marked';
import { useText } from '../../shared/i18n/intl';
import type { IdeaCardFragment } from './idea-card.graphql';
import { ideaHref } from './idea-href';
import styles from './idea-card.module.css';
import { SeatStrip } from './seat-strip';
import { useDeadline } from './use-deadline';

export function IdeaCard({ idea, headingLevel = 3, withOrganisation = true, found }: { idea: IdeaCardFragment; headingLevel?: 2 | 3; withOrganisation?: boolean; found?: Found }) {
  const t = useText();
  const deadline = useDeadline(idea);
  const { title, summary, language, action, callYear, organisation, isDemo } = idea;
  const text = markedText(found, 'TEXT') ?? summary;
  return (
    <Card
      title={<Marked>{markedText(found, 'TITLE') ?? title}</Marked>}
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
          {withOrganisation ? <span><Marked>{markedText(found, 'ORGANISATION') ?? organisation.name}</Marked></span> : null}
          {isDemo ? <Badge>{t('shell.demo')}</Badge> : null}
        </Cluster>
      ) : undefined}
    >
      {text ? <p lang={language}><Marked>{text}</Marked></p> : null}
    </Card>
  );
}
