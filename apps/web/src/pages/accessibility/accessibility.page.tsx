import { Page, PageHeader, Prose } from '@trefoil/ui';
import { OperatorContact } from '../../entities/operator/operator-contact';
import { useFormat } from '../../shared/format/use-format';
import { Rich, useText } from '../../shared/i18n/intl';
import { definePage } from '../../shared/page/define-page';
import { PageHead } from '../../shared/page/page-head';
import { AccessibilityPageDocument, type AccessibilityPageQuery } from './accessibility.graphql';

export const { loader, Component } = definePage({ query: AccessibilityPageDocument, variables: () => ({}), view: AccessibilityView });

/** When what it says was last changed. */
const CHANGED = '2026-11-24';
const TESTED = ['automatic', 'keyboard', 'without'] as const;
const GAPS = ['people', 'files', 'language', 'time'] as const;
const SUPERVISED = { fi: 'https://www.saavutettavuusvaatimukset.fi', sv: 'https://www.digg.se/tdosanmalan' } as const;

function AccessibilityView({ data: { operator } }: { data: AccessibilityPageQuery }) {
  const t = useText();
  const format = useFormat();
  return (
    <Page>
      <PageHead title={t('legal.accessibility.title')} description={t('legal.accessibility.lead')} />
      <PageHeader title={t('legal.accessibility.title')} lead={t('legal.accessibility.lead')} meta={<p>{t('legal.changed', { date: format.date(CHANGED) })}</p>} />
      <Prose>
        <h2>{t('legal.accessibility.standard.title')}</h2>
        <p>{t('legal.accessibility.standard.aim')} {t('legal.accessibility.standard.partly')}</p>
        <h2>{t('legal.accessibility.tested.title')}</h2>
        <ul>{TESTED.map((what) => <li key={what}>{t(`legal.accessibility.tested.${what}`)}</li>)}</ul>
        <h2>{t('legal.accessibility.gaps.title')}</h2>
        <ul>{GAPS.map((what) => <li key={what}>{t(`legal.accessibility.gaps.${what}`)}</li>)}</ul>
        <h2>{t('legal.accessibility.tell.title')}</h2>
        <p>{t('legal.accessibility.tell.text')}</p>
        <OperatorContact operator={operator} />
        <h2>{t('legal.accessibility.supervision.title')}</h2>
        <p>{t('legal.accessibility.supervision.when')}</p>
        {(['fi', 'sv'] as const).map((country) => (
          <p key={country}><Rich id={`legal.accessibility.supervision.${country}`} values={{ a: (words) => <a href={SUPERVISED[country]}>{words}</a> }} /></p>
        ))}
      </Prose>
    </Page>
  );
}
