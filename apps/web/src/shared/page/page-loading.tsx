import { Page, Skeleton, Stack } from '@trefoil/ui';
import { useText } from '../i18n/intl';

/** The shape of a page that is on its way. */
export function PageLoading() {
  const t = useText();
  return (
    <Page>
      <Stack gap={6}>
        <Skeleton shape="title" label={t('shell.loading')} />
        <Skeleton count={3} />
        <Skeleton shape="entry" count={4} />
      </Stack>
    </Page>
  );
}
