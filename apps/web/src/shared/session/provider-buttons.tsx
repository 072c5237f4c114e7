import { useQuery } from '@apollo/client/react';
import { buttonClassName, Stack } from '@trefoil/ui';
import { usePageIntl } from '../i18n/intl';
import { IdentityProvidersDocument } from './identity-providers.graphql';
import { providerHref } from './provider-href';

/** The services by which one can sign in; nothing where none is configured. */
export function ProviderButtons({ returnTo, newTab = false }: { returnTo: string; newTab?: boolean }) {
  const { format: t, locale } = usePageIntl();
  const { data } = useQuery(IdentityProvidersDocument, { ssr: false });
  if (!data || data.identityProviders.length === 0) return null;
  return (
    <Stack gap={3}>
      <p>{t('accounts.provider.or')}</p>
      {data.identityProviders.map(({ id, name }) => (
        <div key={id}>
          <a className={buttonClassName('secondary')} href={providerHref(id, locale, returnTo)} {...(newTab ? { target: '_blank', rel: 'noopener' } : {})}>{t('accounts.provider.signIn', { provider: name })}</a>
        </div>
      ))}
    </Stack>
  );
}
