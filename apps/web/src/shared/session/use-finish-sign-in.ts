import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';

/** After a session has begun: forgets what the anonymous reader was shown and goes on. */
export function useFinishSignIn(): (returnTo: string) => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  return useCallback(async (returnTo) => {
    await client.resetStore();
    await navigate(returnTo, { replace: true });
  }, [client, navigate]);
}
