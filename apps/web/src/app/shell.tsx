import { UiProvider, Colophon, SkipLink } from '@trefoil/ui';
import { useNavigation, UNSAFE_useScrollRestoration as useScrollRestoration } from 'react-router';
import type { ReactNode } from 'react';
import { useText } from '../shared/i18n/intl';
import { RouterLink } from '../shared/page/ui-link';
import { Header } from './header';
import { RouteAnnouncer } from './route-announcer';
import { ThemeSwitch } from './theme-switch';
import styles from './shell.module.css';

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
        items={[
          { label: t('shell.organisations'), href: '/organisations' },
          { label: t('shell.ideas'), href: '/ideas' },
          { label: t('shell.offers'), href: '/offers' },
          { label: t('shell.rules'), href: '/actions' },
          { label: t('shell.statistics'), href: '/statistics' },
          { label: t('shell.openData'), href: '/statistics#open-data' },
          { label: t('shell.privacy'), href: '/privacy' },
          { label: t('shell.accessibility'), href: '/accessibility' },
          { label: t('shell.design'), href: '/design' },
        ]}
      >
        <p>{t('shell.imprint')}</p>
        <div className={styles.footTheme}><ThemeSwitch labelled /></div>
      </Colophon>
      <RouteAnnouncer />
    </UiProvider>
  );
}
