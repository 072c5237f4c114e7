import { useQuery } from '@apollo/client/react';
import { Breadcrumbs, Page, PageHeader } from '@trefoil/ui';
import { ChooseNotifications } from '../../features/choose-notifications/choose-notifications';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { NotificationSettingsPageDocument } from './notification-settings.graphql';

export function Component() {
  const t = useText();
  const { data, error, refetch } = useQuery(NotificationSettingsPageDocument, { fetchPolicy: 'network-only' });
  const head = <PageHead title={t('notifications.settings.title')} noIndex />;
  if (error && !data) return <>{head}<ProblemView problem={toProblem(error)} onRetry={() => void refetch()} /></>;
  if (!data?.viewer) return <>{head}<PageLoading /></>;
  return (
    <Page>
      {head}
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('shell.breadcrumbs')} items={[{ label: t('shell.home'), href: '/home' }, { label: t('shell.account'), href: '/my/account' }, { label: t('notifications.settings.title') }]} />}
        title={t('notifications.settings.title')}
        lead={t('notifications.settings.lead')}
      />
      <ChooseNotifications settings={data.viewer.notificationSettings} />
    </Page>
  );
}
