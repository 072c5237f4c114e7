import { useMutation } from '@apollo/client/react';
import { Button, Notice, Stack } from '@trefoil/ui';
import { useNavigate } from 'react-router';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { OpenConsortiumDocument } from './open-consortium.graphql';

export type OpenConsortiumProps = {
  readonly idea: {
    readonly id: string;
    readonly organisation: { readonly id: string };
    readonly consortium: { readonly id: string } | null;
    readonly viewerCan: { readonly openConsortium: boolean };
  };
};

/** Leads to the idea's consortium, or opens it; nothing for those who may do neither. */
export function OpenConsortium({ idea: { id, organisation, consortium, viewerCan } }: OpenConsortiumProps) {
  const intl = usePageIntl();
  const navigate = useNavigate();
  const [open, { loading, error }] = useMutation(OpenConsortiumDocument);
  if (consortium) return <Button variant="primary" href={`/my/consortia/${consortium.id}`}>{intl.format('consortia.open.go')}</Button>;
  if (!viewerCan.openConsortium) return null;
  async function openIt() {
    const { data } = await open({ variables: { input: { asOrganisationId: organisation.id, ideaId: id } } }).catch(() => ({ data: undefined }));
    if (data) await navigate(`/my/consortia/${data.openConsortium.consortium.id}`);
  }
  return (
    <Stack gap={2}>
      <Button variant="primary" busy={loading} onClick={() => void openIt()}>{intl.format('consortia.open.open')}</Button>
      {error ? <Notice kind="danger" live="assertive">{wordProblem(intl, toProblem(error))}</Notice> : null}
    </Stack>
  );
}
