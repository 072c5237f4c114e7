import { callYearsOf, findRuleSet } from '@trefoil/rules';
import { ACTION_CODES, type ActionCode } from '@trefoil/vocabulary';
import { Badge, Card, CardList, Cluster, Page, PageHeader } from '@trefoil/ui';
import { actionHref } from '../../entities/action/action-href';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';

/** The actions whose rules we have. */
export function Component() {
  const t = useText();
  return (
    <Page>
      <PageHead title={t('rules.list.title')} description={t('rules.list.lead')} />
      <PageHeader title={t('rules.list.title')} lead={t('rules.list.lead')} />
      <CardList label={t('rules.list.title')}>{ACTION_CODES.map((action) => <ActionCard key={action} action={action} />)}</CardList>
    </Page>
  );
}

function ActionCard({ action }: { action: ActionCode }) {
  const t = useText();
  const years = callYearsOf(action);
  const [first, last] = [years[0], years.at(-1)];
  const rules = last === undefined ? null : findRuleSet(action, last);
  if (!rules || first === undefined) return null;
  const lastOfficial = years.findLast((year) => findRuleSet(action, year)?.official);
  return (
    <Card
      headingLevel={2}
      title={t(`vocabulary.action.${action}`)}
      href={actionHref(action)}
      kicker={t('rules.list.calls', { from: first === last ? 'same' : String(first), to: String(last) })}
      footer={
        <Cluster gap={2}>
          <span>{t('rules.list.rules', { count: rules.rules.length })}</span>
          {rules.complete ? null : <Badge kind="warning">{t('rules.badge.incomplete')}</Badge>}
          {rules.forHigherEducation ? null : <Badge>{t('rules.badge.notForHigherEducation')}</Badge>}
        </Cluster>
      }
    >
      {lastOfficial !== undefined && lastOfficial < rules.callYear ? t('rules.list.officialTo', { year: String(lastOfficial) }) : null}
    </Card>
  );
}
