import { Page, PageHeader, Prose, UiLink } from '@trefoil/ui';
import { OperatorContact } from '../../entities/operator/operator-contact';
import { useFormat } from '../../shared/format/use-format';
import { Rich, useText } from '../../shared/i18n/intl';
import { definePage } from '../../shared/page/define-page';
import { PageHead } from '../../shared/page/page-head';
import { PrivacyPageDocument, type PrivacyPageQuery } from './privacy.graphql';

export const { loader, Component } = definePage({ query: PrivacyPageDocument, variables: () => ({}), view: PrivacyView });

/** When what it says was last changed. */
const CHANGED = '2026-11-24';
const HELD = ['account', 'provider', 'sessions', 'links', 'organisations', 'written', 'own', 'log'] as const;
const WHY = ['contract', 'interest', 'noProfiling'] as const;
const SEES = ['public', 'colleagues', 'moderators', 'others'] as const;

function PrivacyView({ data: { operator } }: { data: PrivacyPageQuery }) {
  const t = useText();
  const format = useFormat();
  return (
    <Page>
      <PageHead title={t('legal.privacy.title')} description={t('legal.privacy.lead')} />
      <PageHeader title={t('legal.privacy.title')} lead={t('legal.privacy.lead')} meta={<p>{t('legal.changed', { date: format.date(CHANGED) })}</p>} />
      <Prose>
        <h2>{t('legal.privacy.who.title')}</h2>
        <OperatorContact operator={operator} />
        <h2>{t('legal.privacy.held.title')}</h2>
        <ul>{HELD.map((what) => <li key={what}>{t(`legal.privacy.held.${what}`)}</li>)}</ul>
        <h2>{t('legal.privacy.why.title')}</h2>
        {WHY.map((why) => <p key={why}>{t(`legal.privacy.why.${why}`)}</p>)}
        <h2>{t('legal.privacy.sees.title')}</h2>
        <ul>{SEES.map((who) => <li key={who}>{t(`legal.privacy.sees.${who}`)}</li>)}</ul>
        <h2>{t('legal.privacy.browser.title')}</h2>
        <p>{t('legal.privacy.browser.cookies')}</p>
        <p>{t('legal.privacy.browser.storage')}</p>
        <h2>{t('legal.privacy.rights.title')}</h2>
        <p>{t('legal.privacy.rights.self')} <UiLink href="/my/account">{t('legal.privacy.rights.account')}</UiLink></p>
        <p>{t('legal.privacy.rights.ask')}</p>
        <p>
          <Rich
            id="legal.privacy.rights.complain"
            values={{
              fi: (words) => <a href="https://tietosuoja.fi">{words}</a>,
              sv: (words) => <a href="https://www.imy.se">{words}</a>,
              eu: (words) => <a href="https://www.edpb.europa.eu/about-edpb/about-edpb/members_en">{words}</a>,
            }}
          />
        </p>
      </Prose>
    </Page>
  );
}
