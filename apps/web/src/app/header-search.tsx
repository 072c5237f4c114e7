import { VisuallyHidden } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import { useSuggestions } from '../entities/suggestion/use-suggestions';
import { GetForm } from '../shared/page/get-form';
import { useText } from '../shared/i18n/intl';
import { ShellIcon } from './shell-icon';
import styles from './header-search.module.css';

/** A plain form that leads to the organisations found; on a phone the start page and the lists have their own. */
export function HeaderSearch() {
  const t = useText();
  const { onFocus, suggestions } = useSuggestions();
  return (
    <GetForm action="/organisations" role="search" className={styles.form} aria-label={t('shell.search')}>
      <label>
        <VisuallyHidden>{t('shell.searchLabel')}</VisuallyHidden>
        <input type="search" name="words" maxLength={LIMITS.search.words} placeholder={t('shell.searchPlaceholder')} className={styles.input} onFocus={onFocus} />
      </label>
      <button type="submit" className={styles.button} aria-label={t('shell.search')}><ShellIcon name="search" /></button>
      {suggestions}
    </GetForm>
  );
}
