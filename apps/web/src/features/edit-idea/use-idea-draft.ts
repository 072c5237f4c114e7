import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import * as z from 'zod/mini';
import { areSameValues, mergeValues } from '../../shared/forms/merge-values';
import { toProblem, type Problem } from '../../shared/page/problem';
import { NewestIdeaDocument, NewestIdeaVersionDocument, type IdeaContentFragment } from './edit-idea.graphql';
import { ideaSchema, toIdeaContent, toIdeaValues, type IdeaValues } from './idea-values';
import { useSaveIdea } from './use-save-idea';

const SETTLED_MS = 1_200;
const RETRY_MS = 5_000;
/** How often a colleague's saving is looked for while the page is seen. */
const LOOK_MS = 15_000;

export type SaveState =
  | { readonly kind: 'NOTHING' | 'SAVING' | 'UNTITLED' | 'FAULTY' | 'OFFLINE' | 'CONFLICT' }
  | { readonly kind: 'SAVED'; readonly at: string }
  | { readonly kind: 'FAILED'; readonly problem: Problem };

export type Clash = { readonly field: keyof IdeaValues; readonly theirs: IdeaValues[keyof IdeaValues] };

export type IdeaDraft = {
  readonly saved: IdeaContentFragment | null;
  readonly state: SaveState;
  /** What a colleague, or another tab, changed and was taken over; and what both changed. */
  readonly taken: readonly (keyof IdeaValues)[];
  readonly clashes: readonly Clash[];
  readonly choose: (field: keyof IdeaValues, whose: 'MINE' | 'THEIRS') => void;
  /** Call it after each change; saves when the writer pauses. */
  readonly changed: () => void;
  /** Saves at once what is unsaved. Gives the idea, or null where it could not be saved. */
  readonly flush: () => Promise<IdeaContentFragment | null>;
  readonly hasUnsaved: () => boolean;
};

/**
 * Keeps a draft on the server in step with the form, from the first title on: after each pause, again when a lost connection
 * is back, and with what others saved meanwhile brought together field by field, so that nobody's words are lost.
 */
export function useIdeaDraft(form: UseFormReturn<IdeaValues>, idea: IdeaContentFragment | null, organisationId: string, automatic: boolean): IdeaDraft {
  const client = useApolloClient();
  const saveIdea = useSaveIdea();
  const [saved, setSaved] = useState(idea);
  const [state, setState] = useState<SaveState>({ kind: 'NOTHING' });
  const [taken, setTaken] = useState<readonly (keyof IdeaValues)[]>([]);
  const [clashes, setClashes] = useState<readonly Clash[]>([]);
  const now = useRef({ saved: idea, base: structuredClone(form.getValues()), clashes: [] as readonly Clash[] });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<IdeaContentFragment | null> | null>(null);

  const hasUnsaved = useCallback(() => !areSameValues(now.current.base, form.getValues()), [form]);

  function keep(stored: IdeaContentFragment) {
    now.current.saved = stored;
    setSaved(stored);
  }

  function setClash(list: readonly Clash[]) {
    now.current.clashes = list;
    setClashes(list);
  }

  /** Takes over what was saved elsewhere; false where the writer has to choose first. */
  async function bringTogether(): Promise<boolean> {
    const { data } = await client.query({ query: NewestIdeaDocument, variables: { id: now.current.saved?.id ?? '' }, fetchPolicy: 'network-only' });
    const newest = data?.idea as IdeaContentFragment | null | undefined;
    if (!newest) return false;
    const theirs = toIdeaValues(newest);
    const merge = mergeValues(now.current.base, form.getValues(), theirs);
    for (const field of merge.taken) form.setValue(field, merge.merged[field] as never);
    now.current.base = theirs;
    keep(newest);
    setTaken((before) => [...new Set([...before, ...merge.taken])]);
    setClash(merge.conflicts.map((field) => ({ field, theirs: theirs[field] })));
    return merge.conflicts.length === 0;
  }

  async function attempt(): Promise<IdeaContentFragment | null> {
    for (let tries = 0; tries < 3; tries += 1) {
      if (now.current.clashes.length > 0) return stop({ kind: 'CONFLICT' });
      const values = structuredClone(form.getValues());
      if (now.current.saved && areSameValues(now.current.base, values)) return now.current.saved;
      if (values.title.trim() === '') return stop({ kind: 'UNTITLED' });
      if (!z.safeParse(ideaSchema, values).success) return stop({ kind: 'FAULTY' });
      setState({ kind: 'SAVING' });
      try {
        const stored = await saveIdea(organisationId, toIdeaContent(values), now.current.saved);
        now.current.base = values;
        keep(stored);
        setState({ kind: 'SAVED', at: new Date().toISOString() });
      } catch (error) {
        const problem = toProblem(error);
        if (problem.code === 'OFFLINE' || problem.code === 'SERVICE_UNAVAILABLE') {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => void flush(), RETRY_MS);
          return stop({ kind: 'OFFLINE' });
        }
        if (problem.code !== 'IDEA.CHANGED_MEANWHILE') return stop({ kind: 'FAILED', problem });
        if (!(await bringTogether().catch(() => false))) return stop({ kind: 'CONFLICT' });
      }
    }
    return now.current.saved;
  }

  function stop(kind: SaveState): null {
    setState(kind);
    return null;
  }

  /** One after the other: what is typed while one is under way is saved by the next. */
  async function flush(): Promise<IdeaContentFragment | null> {
    clearTimeout(timer.current);
    while (running.current) await running.current;
    running.current = attempt();
    try {
      return await running.current;
    } finally {
      running.current = null;
    }
  }

  function changed() {
    if (!automatic) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), SETTLED_MS);
  }

  function choose(field: keyof IdeaValues, whose: 'MINE' | 'THEIRS') {
    const clash = now.current.clashes.find((each) => each.field === field);
    if (clash && whose === 'THEIRS') form.setValue(field, clash.theirs as never);
    setClash(now.current.clashes.filter((each) => each.field !== field));
    if (now.current.clashes.length === 0) void flush();
  }

  const look = useRef<() => Promise<void>>(async () => undefined);
  look.current = async () => {
    const { saved: before } = now.current;
    if (!before || running.current || document.visibilityState !== 'visible') return;
    const { data } = await client.query({ query: NewestIdeaVersionDocument, variables: { id: before.id }, fetchPolicy: 'network-only' });
    const version = data?.idea?.version ?? before.version;
    if (version > before.version && now.current.saved?.version === before.version && !running.current && !(await bringTogether())) setState({ kind: 'CONFLICT' });
  };
  const retry = useRef(flush);
  retry.current = flush;
  useEffect(() => {
    const lookAgain = () => void look.current().catch(() => undefined);
    const tryAgain = () => {
      if (automatic && hasUnsaved()) void retry.current();
    };
    const interval = setInterval(lookAgain, LOOK_MS);
    window.addEventListener('focus', lookAgain);
    window.addEventListener('online', tryAgain);
    return () => {
      clearInterval(interval);
      clearTimeout(timer.current);
      window.removeEventListener('focus', lookAgain);
      window.removeEventListener('online', tryAgain);
    };
  }, [automatic, hasUnsaved]);

  return { saved, state, taken, clashes, choose, changed, flush, hasUnsaved };
}
