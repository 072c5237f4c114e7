import { UiProvider, Colophon, SkipLink } from '@trefoil/ui';
import { useNavigation, UNSAFE_useScrollRestoration as useScrollRestoration } from 'react-router';
import type { ReactNode } from 'react';
import { useText } from '../shared/i18n/intl';
import { RouterLink } from '../shared/page/ui-link';
import { Header } from './header';
import { RouteAnnouncer } from './route-announcer';
import { ThemeSwitch } from './theme-switch';
import styles from './shell.module.css';

/** The links of the foot: their words, and where they lead if not to the page of that name. */
const FOOT = [['organisations'], ['ideas'], ['offers'], ['rules', 'actions'], ['statistics'], ['openData', 'statistics#open-data'], ['privacy'], ['accessibility'], ['design']] as const;

/** What stands around every page. */
export function Shell({ demo, children }: { demo: boolean; children: ReactNode }) {
  const t = useText();
  const { state } = useNavigation();
  useScrollRestoration();
  return (
    <UiProvider link={RouterLink} errorWord={t('shell.errorWord')} closeWord={t('shell.close')}>
      <SkipLink href="#main">{t('shell.skipToContent')}</SkipLink>
      <Header demo={demo} />
      <div className={styles.progress} data-busy={state === 'loading' || undefined} aria-hidden="true" />
      <main id="main" tabIndex={-1} className={styles.main}>{children}</main>
      <Colophon
        navLabel={t('shell.footerNavigation')}
        items={FOOT.map(([word, path = word]) => ({ label: t(`shell.${word}`), href: `/${path}` }))}
      >
        <p>{t('shell.imprint')}</p>
        <div className={styles.footTheme}><ThemeSwitch labelled /></div>
      </Colophon>
      <RouteAnnouncer />
    </UiProvider>
  );
}
