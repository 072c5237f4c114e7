import { useQuery } from '@apollo/client/react';
import { Button, Cluster } from '@trefoil/ui';
import { InterestBadge } from '../../entities/interest/interest-badge';
import { useText } from '../../shared/i18n/intl';
import { IdeaInterestDocument } from './idea-interest.graphql';

/** For the coordinator's people the way to the board; for an applicant's where its answer stands. */
export function IdeaInterest({ id }: { readonly id: string }) {
  const t = useText();
  const { data } = useQuery(IdeaInterestDocument, { variables: { id }, ssr: false, fetchPolicy: 'cache-and-network' });
  const idea = data?.idea;
  if (!idea) return null;
  const { open, most } = idea.interestRoom;
  const newest = idea.viewerInterests[0];
  return (
    <>
      {idea.organisation.viewerRole ? <Button href={`/my/ideas/${id}/interests`}>{t('interests.board.title')} ({open})</Button> : null}
      {newest ? <Cluster gap={2}><span>{newest.organisation?.name}</span><InterestBadge state={newest.state} seatStatus={newest.seatStatus} /><Button size="small" href="/my/interests">{t('interests.mine.go')}</Button></Cluster> : null}
      {idea.organisation.viewerRole || most === null ? null : <p>{t('interests.form.room', { open, most })}</p>}
    </>
  );
}
