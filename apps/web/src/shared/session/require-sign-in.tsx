import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { PageHead } from '../page/page-head';
import { PageLoading } from '../page/page-loading';
import { ProblemView } from '../page/problem-view';
import { toProblem } from '../page/problem';
import { withReturnTo } from './return-to';
import { useSession, type Viewer } from './use-viewer';

const SignedInContext = createContext<Viewer | null>(null);

/** Shows its children to somebody signed in; leads anybody else to the sign-in page and back. Nothing in it is rendered on the server. */
export function RequireSignIn({ children }: { children: ReactNode }) {
  const session = useSession();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const anonymous = session.state === 'anonymous';
  useEffect(() => {
    if (anonymous) void navigate(withReturnTo('/sign-in', pathname + search), { replace: true });
  }, [anonymous, navigate, pathname, search]);
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
