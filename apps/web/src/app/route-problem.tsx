import { isRouteErrorResponse, useRouteError } from 'react-router';
import type { MessageId } from '../shared/i18n/messages';
import { useText } from '../shared/i18n/intl';
import { PageHead } from '../shared/page/page-head';
import type { Problem } from '../shared/page/problem';
import { ProblemView } from '../shared/page/problem-view';
import { Shell } from './shell';

const HEAD_TITLES: Readonly<Record<string, MessageId>> = {
  NOT_FOUND: 'shell.problem.notFoundTitle',
  GONE: 'shell.problem.goneTitle',
  OFFLINE: 'shell.problem.offlineTitle',
};

function readProblem(error: unknown): Problem {
  if (isRouteErrorResponse(error)) {
    const problem: unknown = error.data;
    if (typeof problem === 'object' && problem !== null && 'code' in problem) return problem as Problem;
    return { code: error.status === 404 ? 'NOT_FOUND' : 'INTERNAL' };
  }
  // a chunk that cannot be fetched, since the connection is lost or a newer build is out
  if (error instanceof TypeError && /import|fetch|load/i.test(error.message)) return { code: 'OFFLINE' };
  return { code: 'INTERNAL' };
}

/** Stands where the page would. */
export function RouteProblem() {
  const t = useText();
  const problem = readProblem(useRouteError());
  return (
    <>
      <PageHead title={t(HEAD_TITLES[problem.code] ?? 'shell.problem.internalTitle')} noIndex />
      <ProblemView problem={problem} />
    </>
  );
}

/** Where even the frame of the page failed. */
export function RootProblem() {
  return <Shell demo={false}><RouteProblem /></Shell>;
}
