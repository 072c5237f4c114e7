import { useMutation } from '@apollo/client/react';
import { Button, Cluster, Disclosure, Notice, Stack, TextField } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import { useRef, useState, type FormEvent } from 'react';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { SaveSearchDocument } from './save-search.graphql';

const KINDS = { '/organisations': 'ORGANISATION', '/ideas': 'IDEA', '/offers': 'OFFER' } as const;

/** Keeps the search of a list's address under a name. */
export function SaveSearch({ path, search }: { path: string; search: string }) {
  const intl = usePageIntl();
  const t = intl.format;
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [save, { loading }] = useMutation(SaveSearchDocument);
  const [told, setTold] = useState<{ kind: 'success' | 'danger'; text: string } | null>(null);
  const kind = KINDS[path as keyof typeof KINDS];

  async function submit(event: FormEvent) {
    event.preventDefault();
    try {
      await save({ variables: { input: { kind, name, query: search.replace(/^\?/, '') } } });
      setName('');
      setTold({ kind: 'success', text: t('following.saved') });
    } catch (error) {
      setTold({ kind: 'danger', text: wordProblem(intl, toProblem(error)) });
      field.current?.focus();
    }
  }

  return (
    <Disclosure summary={t('following.save')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap={4}>
          <TextField ref={field} id="saved-search-name" label={t('following.saveName')} hint={t('following.saveHint')} value={name} maxLength={LIMITS.savedSearch.name} required error={told?.kind === 'danger' ? told.text : undefined} onChange={({ target }) => setName(target.value)} />
          <Cluster>
            <Button type="submit" busy={loading}>{t('following.saveDo')}</Button>
            <Button variant="quiet" href="/my/searches">{t('following.searches.title')}</Button>
          </Cluster>
          <div aria-live="polite">{told?.kind === 'success' ? <Notice kind="success">{told.text}</Notice> : null}</div>
        </Stack>
      </form>
    </Disclosure>
  );
}
