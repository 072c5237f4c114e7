import { useMutation } from '@apollo/client/react';
import { Button, Notice, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { ExportAccountDocument } from './export-account.graphql';

/** Lets the browser keep a text as a file. */
function keepAsFile(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

/** Gives people everything we hold that refers to them. */
export function ExportAccount() {
  const intl = usePageIntl();
  const t = intl.format;
  const [ask, { loading }] = useMutation(ExportAccountDocument, { fetchPolicy: 'no-cache' });
  const [told, setTold] = useState<{ kind: 'success' | 'danger'; text: string } | null>(null);

  async function download() {
    setTold(null);
    try {
      const { data } = await ask();
      if (!data) return;
      keepAsFile(`trefoil-${new Date().toISOString().slice(0, 10)}.json`, data.exportAccount.json);
      setTold({ kind: 'success', text: t('accounts.rights.downloaded') });
    } catch (error) {
      setTold({ kind: 'danger', text: wordProblem(intl, toProblem(error)) });
    }
  }

  return (
    <Stack gap={4}>
      {told ? <Notice kind={told.kind} live="polite">{told.text}</Notice> : null}
      <p>{t('accounts.rights.exportText')}</p>
      <div><Button busy={loading} onClick={() => void download()}>{t('accounts.rights.export')}</Button></div>
    </Stack>
  );
}
