import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLocation, useNavigate } from 'react-router';
import { askToSignInAgain } from '../apollo/session-link';
import { PageHead } from '../page/page-head';
import { PageLoading } from '../page/page-loading';
import { ProblemView } from '../page/problem-view';
import { toProblem } from '../page/problem';
import { withReturnTo } from './return-to';
import { useSession, type Viewer } from './use-viewer';

const SignedInContext = createContext<Viewer | null>(null);

/**
 * Shows its children to somebody signed in; leads anybody else to the sign-in page and back. Who was signed in and is no longer
 * keeps the page, and is asked to sign in over it. Nothing in it is rendered on the server.
 */
export function RequireSignIn({ children }: { children: ReactNode }) {
  const session = useSession();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const client = useApolloClient();
  const last = useRef<Viewer | null>(null);
  if (session.state === 'signed-in') last.current = session.viewer;
  const anonymous = session.state === 'anonymous';
  const where = useRef('');
  where.current = pathname + search;
  useEffect(() => {
    if (!anonymous) return;
    const leave = () => void navigate(withReturnTo('/sign-in', where.current), { replace: true });
    if (!last.current) leave();
    else void askToSignInAgain().then((done) => (done ? void client.refetchQueries({ include: ['Viewer'] }) : leave()));
  }, [anonymous, client, navigate]);
  if (anonymous && last.current) return <SignedInContext value={last.current}>{children}</SignedInContext>;
  if (session.state === 'signed-in') return <SignedInContext value={session.viewer}>{children}</SignedInContext>;
  return (
    <>
      <PageHead noIndex />
      {session.state === 'failed' ? <ProblemView problem={toProblem(session.error)} onRetry={session.retry} /> : <PageLoading />}
    </>
  );
}

/** Within RequireSignIn: the person, never null. */
export function useSignedIn(): Viewer {
  const viewer = useContext(SignedInContext);
  if (!viewer) throw new Error('useSignedIn is for pages within RequireSignIn');
  return viewer;
}
