import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { socketGeneration, socketState, subscribeToSocketState } from '../../shared/apollo/socket-link';
import { MessageSentDocument } from './follow-messages.graphql';

/** What shows messages, and is asked again when one arrives: the answer is in order and has no gap, whatever the socket missed. */
const SHOWN_IN = ['Viewer', 'ThreadPage', 'MessagesPage'];

/** Keeps threads and unread counts fresh while somebody is signed in. */
export function FollowMessages() {
  return <Follow key={useSyncExternalStore(subscribeToSocketState, socketGeneration, () => 0)} />;
}

function Follow() {
  const client = useApolloClient();
  const refresh = useRef(() => {
    const active = new Set([...client.getObservableQueries().values()].map(({ queryName }) => queryName));
    void client.refetchQueries({ include: SHOWN_IN.filter((name) => active.has(name)) });
  });
  const last = useRef<string | null>(null);
  const [after, setAfter] = useState<string | null>(null);
  useSubscription(MessageSentDocument, {
    variables: { after },
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      last.current = data?.messageSent.cursor ?? last.current;
      refresh.current();
    },
    // What was missed can no longer be told: it is read instead.
    onError: () => {
      last.current = null;
      setAfter(null);
      refresh.current();
    },
  });
  const state = useSyncExternalStore(subscribeToSocketState, socketState, () => 'disconnected' as const);
  const wasCut = useRef(false);
  useEffect(() => {
    if (state === 'disconnected') {
      wasCut.current = true;
      setAfter(last.current);
    }
    else if (state === 'connected' && wasCut.current) {
      wasCut.current = false;
      refresh.current();
    }
  }, [state]);
  return null;
}
