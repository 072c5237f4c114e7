import type { ReportSubjectKind } from '../../shared/graphql/schema-types';
import { useActingAsOf } from '../../shared/session/use-acting-as';
import type { Viewer } from '../../shared/session/use-viewer';
import { BlockButton } from './block-button';
import { ReportButton } from './report-button';

export type DistanceProps = {
  readonly viewer: Viewer;
  readonly subject: { readonly kind: ReportSubjectKind; readonly id: string };
  /** Whom to block. */
  readonly other?: { readonly id: string; readonly name: string };
};

/** For whoever acts for another organisation: reporting what they see, and having nothing to do with whom it is of. */
export function Distance({ viewer, subject, other }: DistanceProps) {
  const { organisation: own } = useActingAsOf(viewer);
  if (own === null) return null;
  return (
    <>
      <ReportButton asOrganisationId={own.id} subject={subject} />
      {other ? <BlockButton own={own} other={other} /> : null}
    </>
  );
}
