import { useMutation, useQuery } from '@apollo/client/react';
import { buttonClassName, Card, CardList, Cluster, Stack } from '@trefoil/ui';
import { useFormat } from '../../shared/format/use-format';
import { ConfirmButton } from '../../shared/forms/confirm-button';
import { usePageIntl } from '../../shared/i18n/intl';
import { IdentityProvidersDocument } from '../../shared/session/identity-providers.graphql';
import { UnlinkIdentityDocument } from './link-identity.graphql';
import { providerHref } from '../../shared/session/provider-href';

export type ShownIdentity = {
  readonly id: string;
  readonly providerName: string;
  readonly email: string | null;
  readonly homeOrganisation: string | null;
  readonly linkedAt: string;
};

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The services that sign the person in, and those that could. */
export function LinkedIdentities({ identities, onChanged }: { identities: readonly ShownIdentity[]; onChanged: () => Promise<unknown> }) {
  const { format: t, locale } = usePageIntl();
  const format = useFormat();
  const { data } = useQuery(IdentityProvidersDocument);
  const [unlink] = useMutation(UnlinkIdentityDocument);
  return (
    <Stack gap={5}>
      {identities.length === 0 ? <p>{t('accounts.settings.noIdentities')}</p> : (
        <CardList label={t('accounts.settings.identities')}>
          {identities.map(({ id, providerName, email, homeOrganisation, linkedAt }) => (
            <Card key={id} title={providerName} titleFace="sans" footer={
              <ConfirmButton
                size="small"
                label={t('accounts.settings.unlink')}
                accessibleLabel={t('accounts.settings.unlinkNamed', { provider: providerName })}
                title={t('accounts.settings.unlinkNamed', { provider: providerName })}
                onConfirm={async () => {
                  await unlink({ variables: { input: { identityId: id } } });
                  await onChanged();
                }}
              >{t('accounts.settings.unlinkText', { provider: providerName })}</ConfirmButton>
            }>
              {[email, homeOrganisation, t('accounts.settings.linkedSince', { time: format.date(linkedAt, HERE) })].filter((part) => part !== null).join(' · ')}
            </Card>
          ))}
        </CardList>
      )}
      <Cluster>
        {data?.identityProviders.map(({ id, name }) => (
          <a key={id} className={buttonClassName('secondary')} href={providerHref(id, locale, '/my/account')}>{t('accounts.settings.linkIdentity', { provider: name })}</a>
        ))}
      </Cluster>
    </Stack>
  );
}
