import { useMutation } from '@apollo/client/react';
import { Button, Cluster, Notice, Stack, TextField } from '@trefoil/ui';
import { useState } from 'react';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { RenewCalendarDocument, RevokeCalendarDocument } from './calendar-address.graphql';

/** Makes, renews and removes the secret address of one's deadlines. */
export function CalendarAddress({ isThere: wasThere }: { isThere: boolean }) {
  const intl = usePageIntl();
  const t = intl.format;
  const [isThere, setThere] = useState(wasThere);
  const [url, setUrl] = useState<string | null>(null);
  const [told, setTold] = useState<{ kind: 'success' | 'danger'; text: string } | null>(null);
  const [renew, renewing] = useMutation(RenewCalendarDocument);
  const [revoke, revoking] = useMutation(RevokeCalendarDocument);

  async function attempt(act: () => Promise<string | null>) {
    setTold(null);
    try {
      const address = await act();
      setUrl(address);
      setThere(address !== null);
      if (address === null) setTold({ kind: 'success', text: t('following.calendar.revoked') });
    } catch (error) {
      setTold({ kind: 'danger', text: wordProblem(intl, toProblem(error)) });
    }
  }

  return (
    <Stack gap={4}>
      <p>{t('following.calendar.lead')}</p>
      {url ? <TextField id="calendar-url" label={t('following.calendar.url')} hint={t('following.calendar.urlHint')} value={url} readOnly onFocus={({ target }) => target.select()} /> : null}
      {isThere && !url ? <p>{t('following.calendar.there')}</p> : null}
      <Cluster>
        <Button busy={renewing.loading} onClick={() => void attempt(async () => (await renew()).data?.renewCalendar.url ?? null)}>{t(isThere ? 'following.calendar.renew' : 'following.calendar.make')}</Button>
        {isThere ? <Button variant="quiet" busy={revoking.loading} onClick={() => void attempt(async () => (await revoke()).data?.revokeCalendar.url ?? null)}>{t('following.calendar.revoke')}</Button> : null}
      </Cluster>
      <div aria-live="polite">{told ? <Notice kind={told.kind}>{told.text}</Notice> : null}</div>
    </Stack>
  );
}
