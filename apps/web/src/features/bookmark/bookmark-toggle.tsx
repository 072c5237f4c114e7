import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@trefoil/ui';
import { useText } from '../../shared/i18n/intl';
import { BookmarkStateDocument, SetBookmarkDocument } from './bookmark.graphql';

export type BookmarkToggleProps = { readonly kind: 'ORGANISATION' | 'IDEA' | 'OFFER'; readonly id: string };

export function BookmarkToggle({ kind, id }: BookmarkToggleProps) {
  const t = useText();
  const { data, refetch } = useQuery(BookmarkStateDocument, { variables: { kind, subjectId: id } });
  const [set, { loading }] = useMutation(SetBookmarkDocument);
  if (!data?.viewer) return null;
  const isOn = data.viewer.hasBookmarked;
  const change = async () => {
    await set({ variables: { input: { kind, subjectId: id, isBookmarked: !isOn } } }).catch(() => undefined);
    await refetch();
  };
  return <Button variant="quiet" busy={loading} aria-pressed={isOn} onClick={() => void change()}>{t(isOn ? 'following.bookmark.remove' : 'following.bookmark.add')}</Button>;
}
