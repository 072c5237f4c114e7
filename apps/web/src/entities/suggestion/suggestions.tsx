import { useApolloClient } from '@apollo/client/react';
import { VisuallyHidden } from '@trefoil/ui';
import { toPath, type SearchKind } from '@trefoil/vocabulary';
import { useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Marked } from '../../shared/format/marked';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { SuggestionsDocument, type SuggestionsQuery } from './suggestions.graphql';
import styles from './suggestions.module.css';

type Group = SuggestionsQuery['suggest'][number];

/** Milliseconds without a key before the server is asked. */
const QUIET = 150;
const FOLDERS: Readonly<Record<SearchKind, string>> = { ORGANISATION: 'organisations', IDEA: 'ideas', OFFER: 'offers' };

/**
 * Makes a combobox of a search field that is there already, once somebody comes to it: the field stays the one they type in, and the
 * form does what it did. Arrows go through the suggestions, Enter follows the one at hand or else searches, Escape closes.
 */
export function Suggestions({ input }: { input: HTMLInputElement }) {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [groups, setGroups] = useState<readonly Group[]>([]);
  const [active, setActive] = useState(-1);
  const [said, setSaid] = useState('');
  const options = groups.flatMap(({ kind, suggestions }) => suggestions.map((suggestion) => ({ ...suggestion, href: `/${FOLDERS[kind]}/${toPath(suggestion.slug, suggestion.id)}` })));
  const isOpen = options.length > 0;

  function close() {
    setGroups([]);
    setActive(-1);
  }
  function follow(href: string) {
    close();
    input.value = '';
    void navigate(href);
  }
  const keys = useRef<(event: KeyboardEvent) => void>(() => undefined);
  keys.current = (event) => {
    if (event.isComposing || !isOpen) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      // one place more than there are options: the field itself
      setActive((at) => ((at + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    } else if (event.key === 'Enter') {
      const option = options[active];
      if (option) {
        event.preventDefault();
        follow(option.href);
      } else close();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  };

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const forget = () => {
      clearTimeout(timer);
      asked += 1;
      setGroups([]);
      setActive(-1);
    };
    const ask = () => {
      clearTimeout(timer);
      const words = input.value.trim();
      if (words.length < 2) return forget();
      const turn = (asked += 1);
      timer = setTimeout(() => {
        // a search works without suggestions: when they cannot be had, there are none
        void client.query({ query: SuggestionsDocument, variables: { words }, fetchPolicy: 'network-only' }).then(({ data }) => data?.suggest ?? [], () => []).then((found) => {
          if (turn !== asked || document.activeElement !== input) return;
          const filled = found.filter(({ suggestions }) => suggestions.length > 0);
          setGroups(filled);
          setActive(-1);
          setSaid(t('search.suggest.count', { count: filled.reduce((sum, { suggestions }) => sum + suggestions.length, 0) }));
        });
      }, QUIET);
    };
    const press = (event: KeyboardEvent) => keys.current(event);
    const wake = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id, autocomplete: 'off' };
    for (const [name, value] of Object.entries(wake)) input.setAttribute(name, value);
    input.addEventListener('input', ask);
    input.addEventListener('keydown', press);
    input.addEventListener('blur', forget);
    input.form?.addEventListener('submit', forget);
    if (document.activeElement === input) ask();
    return () => {
      forget();
      input.removeEventListener('input', ask);
      input.removeEventListener('keydown', press);
      input.removeEventListener('blur', forget);
      input.form?.removeEventListener('submit', forget);
    };
  }, [input, client, id, t]);

  useEffect(() => {
    input.setAttribute('aria-expanded', String(isOpen));
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${id}-${active}`);
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [input, id, isOpen, active]);

  let place = -1;
  return (
    <>
      <div id={id} role="listbox" aria-label={t('search.suggest.title')} className={styles.list} hidden={!isOpen}>
        {groups.map(({ kind, suggestions }) => (
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <div id={`${id}-${kind}`} role="presentation" className={styles.kind}>{t(`search.suggest.${kind}`)}</div>
            {suggestions.map((suggestion) => {
              place += 1;
              const at = place;
              const { marked, matchedName, organisationName, city, country } = suggestion;
              return (
                // the focus stays in the field, whose keys choose; a press must not take it away before it is heard
                <div key={suggestion.id} id={`${id}-${at}`} role="option" aria-selected={at === active} className={styles.option} onPointerDown={(event) => event.preventDefault()} onClick={() => follow(options[at]?.href ?? '/')}>
                  <span className={styles.name}><Marked>{marked}</Marked></span>
                  <span className={styles.about}>{matchedName ? <><Marked>{matchedName}</Marked>{' · '}</> : null}{[organisationName ?? city, format.country(country)].filter(Boolean).join(' · ')}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <VisuallyHidden><span role="status">{said}</span></VisuallyHidden>
    </>
  );
}
