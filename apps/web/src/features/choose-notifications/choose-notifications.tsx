import { useMutation } from '@apollo/client/react';
import { CheckboxField, DataTable, Notice, SelectField, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { ChooseNotificationDocument, type NotificationSettingsPartsFragment, SetTimeZoneDocument } from './choose-notifications.graphql';

type Choice = NotificationSettingsPartsFragment['choices'][number];

/** Kinds by ways, each saved as it is changed. */
export function ChooseNotifications({ settings: given }: { settings: NotificationSettingsPartsFragment }) {
  const intl = usePageIntl();
  const t = intl.format;
  const [settings, setSettings] = useState(given);
  const [told, setTold] = useState<{ kind: 'success' | 'danger'; text: string } | null>(null);
  const [choose] = useMutation(ChooseNotificationDocument);
  const [setZone] = useMutation(SetTimeZoneDocument);

  async function save(act: () => Promise<NotificationSettingsPartsFragment | undefined>) {
    setTold(null);
    try {
      const saved = await act();
      if (saved) setSettings(saved);
      setTold({ kind: 'success', text: t('notifications.settings.saved') });
    } catch (error) {
      setTold({ kind: 'danger', text: wordProblem(intl, toProblem(error)) });
    }
  }
  const change = ({ kind, inProduct, mail }: Choice) =>
    void save(async () => (await choose({ variables: { input: { kind, inProduct, mail } } })).data?.chooseNotification.settings);
  const nameOf = ({ kind }: Choice) => t(`notifications.kind.${kind}`);

  return (
    <Stack gap={6}>
      <DataTable
        caption={t('notifications.settings.title')}
        captionHidden
        rows={settings.choices}
        rowKey={({ kind }) => kind}
        columns={[
          { id: 'kind', header: t('notifications.settings.kind'), rowHeader: true, cell: nameOf },
          {
            id: 'inProduct',
            header: t('notifications.settings.inProduct'),
            cell: (choice) => <CheckboxField id={`in-product-${choice.kind}`} label={t('notifications.settings.inProduct')} aria-label={t('notifications.settings.inProductOf', { kind: nameOf(choice) })} checked={choice.inProduct} onChange={({ target }) => change({ ...choice, inProduct: target.checked })} />,
          },
          {
            id: 'mail',
            header: t('notifications.settings.mail'),
            cell: (choice) => (
              <SelectField
                id={`mail-${choice.kind}`}
                label={t('notifications.settings.mail')}
                aria-label={t('notifications.settings.mailOf', { kind: nameOf(choice) })}
                value={choice.mail}
                options={choice.rhythms.map((rhythm) => ({ value: rhythm, label: t(`notifications.settings.rhythm.${rhythm}`) }))}
                onChange={({ target }) => change({ ...choice, mail: choice.rhythms.find((rhythm) => rhythm === target.value) ?? choice.mail })}
              />
            ),
          },
        ]}
      />
      <SelectField
        id="time-zone"
        label={t('notifications.settings.zone')}
        hint={t('notifications.settings.zoneHint')}
        value={settings.timeZone}
        options={[...new Set([settings.timeZone, ...Intl.supportedValuesOf('timeZone')])].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        onChange={({ target }) => void save(async () => (await setZone({ variables: { input: { timeZone: target.value } } })).data?.setTimeZone.settings)}
      />
      <p>{t('notifications.settings.needed')}</p>
      <div aria-live="polite">{told ? <Notice kind={told.kind}>{told.text}</Notice> : null}</div>
    </Stack>
  );
}
