import { Badge, Cluster, DescriptionList, Lozenge, Stack, type DescriptionItem } from '@trefoil/ui';
import { actionHref } from '../../entities/action/action-href';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { useDeadline } from '../../entities/idea/use-deadline';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { RouterLink } from '../../shared/page/ui-link';
import type { IdeaPageQuery } from './idea.graphql';

type Idea = NonNullable<IdeaPageQuery['idea']>;

/** What others decide by, a line each; what is not stated is left out. */
export function IdeaFacts({ idea }: { idea: Idea }) {
  const t = useText();
  const format = useFormat();
  const deadline = useDeadline(idea);
  const { organisation, action, callYear, scale, sectors, crossSectoral, durationMonths, grantAskedCents, language, updatedAt } = idea;
  const items: DescriptionItem[] = [
    {
      term: t('vocabulary.seatRole.COORDINATOR'),
      description: (
        <Stack gap={1}>
          <RouterLink href={organisationHref(organisation)}>{organisation.name}</RouterLink>
          <span>{t(`vocabulary.organisationType.${organisation.type}`)}</span>
          <Lozenge code={organisation.country} label={[organisation.city, format.country(organisation.country)].filter(Boolean).join(', ')} />
        </Stack>
      ),
    },
    ...(deadline ? [{ term: t(deadline.isPast ? 'ideas.field.deadlinePassed' : 'ideas.field.deadline'), description: <strong>{deadline.text}</strong> }] : []),
    { term: t('ideas.field.action'), description: <RouterLink href={actionHref(action, callYear)}>{t(`vocabulary.action.${action}`)}</RouterLink> },
    { term: t('ideas.field.callYear'), description: String(callYear) },
    ...(scale ? [{ term: t('ideas.field.scale'), description: t(`vocabulary.scale.${scale}`) }] : []),
    ...(durationMonths === null ? [] : [{ term: t('ideas.field.duration'), description: t('ideas.months', { count: durationMonths }) }]),
    ...(grantAskedCents === null ? [] : [{ term: t('ideas.field.grant'), description: format.euros(grantAskedCents) }]),
    ...(sectors.length > 0 ? [{
      term: t('ideas.field.sectors'),
      description: (
        <Cluster gap={2}>
          <span>{format.list(sectors.map((sector) => t(`vocabulary.sector.${sector}`)))}</span>
          {crossSectoral ? <Badge kind="info">{t('ideas.crossSectoral')}</Badge> : null}
        </Cluster>
      ),
    }] : []),
    { term: t('ideas.field.language'), description: format.language(language) },
    { term: t('ideas.field.updated'), description: format.date(updatedAt) },
  ];
  return <DescriptionList layout="stacked" items={items} />;
}
