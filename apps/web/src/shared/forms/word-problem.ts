import type { PageIntl } from '../i18n/intl';
import type { Problem } from '../page/problem';

/** Words a refusal that concerns the whole of what was tried. Needs the area `errors`. */
export function wordProblem(intl: PageIntl, problem: Problem): string {
  if (problem.code === 'INTERNAL' && problem.errorId) return intl.format('errors.INTERNAL_WITH_ID', { id: problem.errorId });
  const id = [`errors.${problem.code}`, `errors.${problem.kind}`].find((each) => intl.has(each));
  return intl.format(id !== undefined && intl.has(id) ? id : 'errors.INTERNAL', { retryAfterSeconds: 0, ...problem.params });
}
