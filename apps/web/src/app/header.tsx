import { useApolloClient } from '@apollo/client/react';
import { Button, Masthead, Menu, type MenuItem } from '@trefoil/ui';
import { LOCALES, type Locale } from '@trefoil/vocabulary';
import { lazy, Suspense } from 'react';
import { useLocation } from 'react-router';
import { stopAsking } from '../shared/apollo/session-link';
import { useText } from '../shared/i18n/intl';
import { useLocale } from '../shared/page/environment';
import { loadArea } from '../shared/i18n/message-store';
import { SignOutDocument } from '../shared/session/sign-out.graphql';
import { withReturnTo } from '../shared/session/return-to';
import { useActingAsOf } from '../shared/session/use-acting-as';
import { useViewer, type Viewer } from '../shared/session/use-viewer';
import { HeaderSearch } from './header-search';
import { ThemeSwitch } from './theme-switch';
import styles from './header.module.css';

/** Brings the socket along, and therefore only to people signed in. */
const Bell = lazy(async () => {
  const [module] = await Promise.all([import('../features/follow-notifications/bell'), loadArea('notifications')]);
  return { default: module.Bell };
});

const LANGUAGE_NAMES = { en: 'English', sv: 'Svenska', fi: 'Suomi' } as const;

/** Pages to which somebody who has just signed in does not want to come back. */
const ACCOUNT_PAGES = /^\/(?:sign-in|register|check-mail|confirm|reset-password)/;

export function Header({ demo }: { demo: boolean }) {
  const t = useText();
  const { pathname } = useLocation();
  const viewer = useViewer();
  const item = (href: string, label: string) => ({ href, label, current: pathname === href || pathname.startsWith(`${href}/`) });
  return (
    <Masthead
      name={t('shell.name')}
      homeHref="/"
      navLabel={t('shell.mainNavigation')}
      notice={demo ? t('shell.demoNotice') : undefined}
      items={[
        item('/organisations', t('shell.organisations')),
        item('/ideas', t('shell.ideas')),
        item('/offers', t('shell.offers')),
      ]}
      actions={
        <>
          <HeaderSearch />
          <LanguageMenu />
          <div className={styles.theme}><ThemeSwitch /></div>
          {viewer ? <Suspense><Bell /></Suspense> : null}
          {viewer ? <div className={styles.accountMenu}><AccountMenu viewer={viewer} /></div> : <SignInLink />}
        </>
      }
    />
  );
}

/** For the address without a language, which the server sends on: a choice that was made goes before the browser's own. */
function rememberLocale(locale: Locale): void {
  document.cookie = `locale=${locale}; path=/; max-age=31536000; samesite=lax`;
}

/** Leads to this very page in another language, by a new document. */
function LanguageMenu() {
  const t = useText();
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const rest = (pathname === '/' ? '' : pathname) + search;
  return (
    <Menu
      label={locale.toUpperCase()}
      accessibleLabel={t('shell.languageMenu', { code: locale.toUpperCase(), language: LANGUAGE_NAMES[locale] })}
      items={LOCALES.map((each) => ({ label: LANGUAGE_NAMES[each], lang: each, href: `/${each}${rest}`, current: each === locale, onSelect: () => rememberLocale(each) }))}
    />
  );
}

function SignInLink() {
  const t = useText();
  const { pathname, search } = useLocation();
  const href = pathname === '/' || ACCOUNT_PAGES.test(pathname) ? '/sign-in' : withReturnTo('/sign-in', pathname + search);
  return <Button variant="secondary" size="small" href={href}>{t('shell.signIn')}</Button>;
}

function AccountMenu({ viewer }: { viewer: Viewer }) {
  const t = useText();
  const { organisation: own, choices, choose } = useActingAsOf(viewer);
  // Somebody of one organisation cannot act for the wrong one.
  const actsAs = choices.length > 1 ? own : null;
  const locale = useLocale();
  const client = useApolloClient();
  async function leave() {
    stopAsking();
    await client.mutate({ mutation: SignOutDocument });
    // a new document forgets everything the last person saw
    location.assign(`/${locale}`);
  }
  const items: MenuItem[] = [
    { label: t('shell.home'), href: '/home' },
    { label: t('shell.messages', { count: viewer.unreadThreadCount }), href: '/my/messages' },
    ...(viewer.isModerator ? [{ label: t('shell.moderation'), href: '/my/moderation' }] : []),
    { label: t('shell.account'), href: '/my/account' },
    ...(actsAs ? choices.map(({ id, name }) => ({ label: t('shell.actAs', { name }), current: id === actsAs.id, onSelect: () => choose(id) })) : []),
    ...viewer.memberships.map(({ organisation }) => ({ label: organisation.name, href: `/organisations/${organisation.slug}-${organisation.id}` })),
    { label: t('shell.signOut'), onSelect: () => void leave() },
  ];
  const label = (
    <>
      <span className={styles.account}>
        {viewer.name}
        {actsAs ? <span className={styles.actsAs}>{actsAs.name}</span> : null}
      </span>
      {viewer.unreadThreadCount > 0 ? <span className={styles.unread} aria-hidden="true">{viewer.unreadThreadCount}</span> : null}
    </>
  );
  return <Menu variant="secondary" label={label} accessibleLabel={[t('shell.accountMenu', { name: viewer.name, count: viewer.unreadThreadCount }), ...(actsAs ? [`${t('shell.actingAs')} ${actsAs.name}`] : [])].join('. ')} items={items} />;
}
