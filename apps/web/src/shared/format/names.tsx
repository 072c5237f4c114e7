import { createContext, useCallback, useContext, type ReactNode } from 'react';

export type NameKind = 'country' | 'language' | 'field';

/**
 * Names of countries, languages and fields by kind and code. The server's and the browser's Intl differ in some names, so the server
 * notes each it wrote, the page carries them, and the browser says the same.
 */
export type NameRecord = Record<string, string>;

export type NameLookup = (kind: NameKind, code: string, find: () => string) => string;

const NamesContext = createContext<NameLookup>((_kind, _code, find) => find());

export function NamesProvider({ names, recording = false, children }: { names: NameRecord; recording?: boolean; children: ReactNode }) {
  const lookup = useCallback<NameLookup>((kind, code, find) => {
    const key = `${kind}.${code}`;
    const known = names[key];
    if (known !== undefined) return known;
    const name = find();
    if (recording) names[key] = name;
    return name;
  }, [names, recording]);
  return <NamesContext value={lookup}>{children}</NamesContext>;
}

/** Gives the name written for this code on this page, else asks `find` and, on the server, notes the answer. */
export function useNames(): NameLookup {
  return useContext(NamesContext);
}
