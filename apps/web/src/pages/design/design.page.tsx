import { Page } from '@trefoil/ui';
import { Specimen } from '@trefoil/ui/specimen/specimen';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';

/** Every part of the design system in all its states. */
export function Component() {
  const t = useText();
  return (
    <Page>
      <PageHead title={t('design.title')} description={t('design.lead')} />
      <Specimen title={t('design.title')} lead={t('design.lead')} themeLabels={{ page: t('design.themePage'), light: t('design.themeLight'), dark: t('design.themeDark') }} />
    </Page>
  );
}
