import { useMutation } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { SaveMessageDraftDocument } from './keep-thread.graphql';

const PAUSE_MS = 1_500;

/** Saves what is typed once the typing pauses; null stops, as when it is being sent. */
export function useSavedDraft(threadId: string): (text: string | null) => void {
  const [save] = useMutation(SaveMessageDraftDocument);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (text) => {
    clearTimeout(timer.current);
    if (text !== null) timer.current = setTimeout(() => void save({ variables: { input: { threadId, text } } }).catch(() => undefined), PAUSE_MS);
  };
}
