import type { RuleSource as Source } from '@trefoil/rules';
import { Rich, useText } from '../../shared/i18n/intl';

/** Where a rule stands written: the row of the founding document, or a link with the section. Needs the area `rules`. */
export function RuleSource({ source: { url, clause } }: { source: Source }) {
  const t = useText();
  if (url === 'seed') return <>{t('rules.source.seed', { clause })}</>;
  if (url === 'product') return <>{t('rules.source.product')}</>;
  return (
    <Rich
      id="rules.source.link"
      values={{
        host: new URL(url).host.replace(/^www\./, ''),
        section: clause.replaceAll('-', ' '),
        a: (words) => <a href={url} rel="noopener">{words}</a>,
        // Sections are called by short English names.
        q: (words) => <q lang="en">{words}</q>,
      }}
    />
  );
}
