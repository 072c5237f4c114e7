import { LOCALES } from '@trefoil/vocabulary';
import { useLocation } from 'react-router';
import { useText } from '../i18n/intl';
import { useEnvironment } from './environment';

export type PageHeadProps = {
  /** Without the product's name, which is added; left out, the page is called by the product's name alone. */
  readonly title?: string;
  readonly description?: string;
  /** Path and query that name this content, without the language; the address's path by default. */
  readonly canonical?: string;
  /** For pages of one person, results of a search, errors. */
  readonly noIndex?: boolean;
  readonly type?: 'website' | 'article' | 'profile';
};

const LONGEST_DESCRIPTION = 200;

/** Title, description, canonical address, languages and share tags; React moves them into the head. */
export function PageHead({ title, description, canonical, noIndex = false, type = 'website' }: PageHeadProps) {
  const t = useText();
  const { locale, publicUrl } = useEnvironment();
  const { pathname } = useLocation();
  const path = canonical ?? pathname.replace(/\/$/, '');
  const address = (of: string) => `${publicUrl}/${of}${path}`;
  const fullTitle = title === undefined ? t('shell.titleAlone') : t('shell.title', { page: title });
  const summary = shorten(description ?? t('shell.description'));
  return (
    <>
      <title>{fullTitle}</title>
      <meta name="description" content={summary} />
      {noIndex ? <meta name="robots" content="noindex" /> : (
        <>
          <link rel="canonical" href={address(locale)} />
          {LOCALES.map((each) => <link key={each} rel="alternate" hrefLang={each} href={address(each)} />)}
          <link rel="alternate" hrefLang="x-default" href={address('en')} />
          <meta property="og:url" content={address(locale)} />
        </>
      )}
      <meta property="og:site_name" content={t('shell.name')} />
      <meta property="og:title" content={title ?? t('shell.titleAlone')} />
      <meta property="og:description" content={summary} />
      <meta property="og:type" content={type} />
      <meta property="og:locale" content={{ en: 'en_GB', sv: 'sv_FI', fi: 'fi_FI' }[locale]} />
      <meta property="og:image" content={`${publicUrl}/share.png`} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= LONGEST_DESCRIPTION ? plain : `${plain.slice(0, plain.lastIndexOf(' ', LONGEST_DESCRIPTION - 1))}…`;
}
