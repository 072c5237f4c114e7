import { type ActionCode, toActionSegment } from '@trefoil/vocabulary';

/** The page that explains an action's rules, of one call or of the newest: `/actions/ka220-hed?year=2024`. */
export function actionHref(action: ActionCode, callYear?: number): string {
  const path = `/actions/${toActionSegment(action)}`;
  return callYear === undefined ? path : `${path}?year=${callYear}`;
}
