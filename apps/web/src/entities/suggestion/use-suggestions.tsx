import { lazy, Suspense, useState, type FocusEvent, type ReactNode } from 'react';

const Suggestions = lazy(async () => ({ default: (await import('./suggestions')).Suggestions }));

/** Gives a search field suggestions once it has the focus: `onFocus` goes to the field, the rest stands after it, in something positioned. */
export function useSuggestions(): { readonly onFocus: (event: FocusEvent<HTMLInputElement>) => void; readonly suggestions: ReactNode } {
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  return { onFocus: (event) => setInput(event.currentTarget), suggestions: input ? <Suspense><Suggestions input={input} /></Suspense> : null };
}
