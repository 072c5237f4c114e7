import { callYearsOf, findRuleSet, type RuleSet } from '@trefoil/rules';
import { Badge, Breadcrumbs, Columns, Notice, Page, PageHeader, Section, Stack } from '@trefoil/ui';
import { type ActionCode, parseActionCode, toActionSegment } from '@trefoil/vocabulary';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { actionHref } from '../../entities/action/action-href';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { movedTo, notFound } from '../../shared/page/problem';
import { RouterLink } from '../../shared/page/ui-link';
import styles from './action.module.css';
import { CallCountries } from './call-countries';
import { ChangesBetweenYears } from './changes-between-years-list';
import { RuleList } from './rule-list';
import { WhoCounts } from './who-counts';

type Asked = { readonly action: ActionCode; readonly callYear: number };

/** The call asked for, or the newest there is. Not found where there are no rules for it. */
export function loader({ params, request }: LoaderFunctionArgs): Asked {
  const segment = params.code ?? '';
  const action = parseActionCode(segment);
  if (!action) throw notFound();
  const { search, searchParams } = new URL(request.url);
  if (segment !== toActionSegment(action)) throw movedTo(actionHref(action) + search);
  const years = callYearsOf(action);
  const year = searchParams.get('year');
  const callYear = year === null ? years.at(-1) : years.find((each) => String(each) === year);
  if (callYear === undefined) throw notFound();
  return { action, callYear };
}

export function Component() {
  const { action, callYear } = useLoaderData<Asked>();
  const rules = findRuleSet(action, callYear);
  return rules ? <ActionRules rules={rules} /> : null;
}

function ActionRules({ rules }: { rules: RuleSet }) {
  const t = useText();
  const { action, callYear, official, complete, forHigherEducation } = rules;
  const name = t(`vocabulary.action.${action}`);
  const year = String(callYear);
  const isNewest = callYearsOf(action).at(-1) === callYear;
  return (
    <Page>
      <PageHead title={t('rules.page.title', { action: name, year })} description={t('rules.page.description', { action: name, year })} canonical={isNewest ? actionHref(action) : actionHref(action, callYear)} />
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.rules'), href: '/actions' }, { label: name }]} />}
        kicker={t('rules.page.kicker', { year })}
        title={name}
        lead={official ? t('rules.page.official', { year }) : null}
        meta={forHigherEducation ? null : <Badge>{t('rules.badge.notForHigherEducation')}</Badge>}
        actions={<CallYears rules={rules} />}
      />
      <Columns asideLabel={t('rules.countries.title', { count: rules.countries.fullParticipation.length, wording: rules.countries.wording, year })} aside={<CallCountries rules={rules} />}>
        <Stack gap={6}>
          {official ? null : <Notice title={t('rules.page.notOfficialTitle')}>{t('rules.page.notOfficial', { year })}</Notice>}
          {complete ? null : <Notice kind="warning" title={t('rules.page.incompleteTitle')}>{t('rules.page.incomplete', { year })}</Notice>}
          <RuleList rules={rules} weight="REQUIRED" />
          <RuleList rules={rules} weight="ADVISED" />
          <Section title={t('rules.counting.title')} id="counting"><WhoCounts rules={rules} /></Section>
          <Section title={t('rules.changes.title')} id="changes"><ChangesBetweenYears action={action} /></Section>
        </Stack>
      </Columns>
    </Page>
  );
}

function CallYears({ rules: { action, callYear } }: { rules: RuleSet }) {
  const t = useText();
  return (
    <nav className={styles.years} aria-label={t('rules.page.years')}>
      <span aria-hidden="true">{t('rules.page.years')}</span>
      <ul role="list">
        {callYearsOf(action).map((year) => (
          <li key={year}><RouterLink href={actionHref(action, year)} aria-current={year === callYear ? 'page' : undefined}>{year}</RouterLink></li>
        ))}
      </ul>
    </nav>
  );
}
