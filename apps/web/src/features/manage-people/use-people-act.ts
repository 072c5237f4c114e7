import { useState } from 'react';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';

export type Told = { readonly kind: 'success' | 'danger'; readonly text: string };

export type PeopleAct = {
  /** What is under way. */
  readonly busy: string | null;
  readonly told: Told | null;
  /** Does something at a press, says how it went, and lets nothing be pressed twice at once. */
  readonly act: (key: string, run: () => Promise<unknown>, done: string) => void;
};

export function usePeopleAct(): PeopleAct {
  const intl = usePageIntl();
  const [busy, setBusy] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  async function start(key: string, run: () => Promise<unknown>, done: string) {
    setBusy(key);
    try {
      await run();
      setTold({ kind: 'success', text: done });
    } catch (error) {
      setTold({ kind: 'danger', text: wordProblem(intl, toProblem(error)) });
    } finally {
      setBusy(null);
    }
  }
  return { busy, told, act: (key, run, done) => { if (busy === null) void start(key, run, done); } };
}
