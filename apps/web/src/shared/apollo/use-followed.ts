import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useSubscription } from '@apollo/client/react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { socketGeneration, socketState, subscribeToSocketState } from './socket-link';

export type Followed<V extends OperationVariables> = {
  readonly subscription: TypedDocumentNode<unknown, V>;
  readonly variables: V;
  /** Reads the thing anew: when it has changed, when one may follow it no longer, and once the connection is back. */
  readonly reread: () => void;
};

/** Follows a thing that is on the screen. What it is told is only that it changed; what it became is read by who shows it. */
export function useFollowed<V extends OperationVariables>({ subscription, variables, reread }: Followed<V>): void {
  const read = useRef(reread);
  useEffect(() => {
    read.current = reread;
  });
  const generation = useSyncExternalStore(subscribeToSocketState, socketGeneration, () => 0);
  const { restart } = useSubscription(subscription, {
    variables,
    ignoreResults: true,
    onData: () => read.current(),
    onComplete: () => read.current(),
    onError: () => undefined,
  } as useSubscription.Options<unknown, V>);
  const known = useRef(generation);
  useEffect(() => {
    if (known.current === generation) return;
    known.current = generation;
    restart();
  }, [generation, restart]);
  const state = useSyncExternalStore(subscribeToSocketState, socketState, () => 'disconnected' as const);
  const wasCut = useRef(false);
  useEffect(() => {
    if (state === 'disconnected') wasCut.current = true;
    else if (state === 'connected' && wasCut.current) {
      wasCut.current = false;
      read.current();
    }
  }, [state]);
}
