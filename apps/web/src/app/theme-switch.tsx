import { buttonClassName, VisuallyHidden } from '@trefoil/ui';
import { useSyncExternalStore } from 'react';
import { useText } from '../shared/i18n/intl';
import { ShellIcon } from './shell-icon';
import styles from './theme-switch.module.css';

type Theme = 'light' | 'dark';

/** The same key as in public/theme.js, which applies it before the first paint. */
const KEY = 'trefoil.theme';
const listeners = new Set<() => void>();
const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const query = systemDark();
  query.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    query.removeEventListener('change', listener);
  };
}

function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return systemDark().matches ? 'dark' : 'light';
}

function choose(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // storage refused: the choice holds for this page
  }
  for (const listener of listeners) listener();
}

/** Light or dark. Without JavaScript the system's choice holds, so the button keeps its place but does not show. On a phone it stands in the foot, `labelled`. */
export function ThemeSwitch({ labelled = false }: { labelled?: boolean }) {
  const t = useText();
  const theme = useSyncExternalStore<Theme | null>(subscribe, currentTheme, () => null);
  const next: Theme = theme === 'dark' ? 'light' : 'dark';
  const words = t(next === 'dark' ? 'shell.darkTheme' : 'shell.lightTheme');
  return (
    <button type="button" className={`${buttonClassName('quiet')} ${styles.switch}`} data-ready={theme !== null || undefined} onClick={() => choose(next)}>
      <ShellIcon name={next === 'dark' ? 'moon' : 'sun'} />
      {labelled ? words : <VisuallyHidden>{words}</VisuallyHidden>}
    </button>
  );
}
