import { type HighlightedText, MARK_END, MARK_START, type SearchKind } from '@trefoil/vocabulary';

interface Source {
  readonly join: string;
  readonly texts: Readonly<Partial<Record<HighlightedText, string>>>;
}

/** Where the texts of a row are read. */
const SOURCES: Readonly<Record<SearchKind, Source>> = {
  ORGANISATION: {
    join: 'join organisation o on o.id = page.id',
    texts: { NAME: 'o.name', CITY: 'o.city', TEXT: 'o.description' },
  },
  IDEA: {
    join: 'join project_idea i on i.id = page.id join organisation o on o.id = i.organisation_id',
    texts: { TITLE: 'i.title', ORGANISATION: 'o.name', CITY: 'o.city', TEXT: `concat_ws(' ', i.summary, i.body)` },
  },
  OFFER: {
    join: 'join partner_offer f on f.id = page.id join organisation o on o.id = f.organisation_id',
    texts: { TITLE: 'f.title', ORGANISATION: 'o.name', CITY: 'o.city', TEXT: `concat_ws(' ', f.text, f.seeks)` },
  },
};

const OPTIONS = `StartSel="${MARK_START}", StopSel="${MARK_END}"`;
const WHOLE = `'${OPTIONS}, HighlightAll=true'`;
const EXCERPT = `'${OPTIONS}, MaxFragments=1, MaxWords=32, MinWords=16, FragmentDelimiter=" … "'`;

/** What is marked already is no mark of ours. */
const unmarked = (text: string) => `translate(${text}, '${MARK_START}${MARK_END}', '')`;
const marked = (text: string, query: string, options: string) => `ts_headline('search_words', ${unmarked(text)}, to_tsquery('search_words', ${query}), ${options})`;
const matches = (text: string, query: string) => `search_document(${text}) @@ to_tsquery('search_words', ${query})`;

/**
 * SQL for the texts of a page's rows with the words of `any` marked, only those that have one; and for organisations the
 * further name that was found where its first name alone would not have been. `match` binds a parameter, of those alone.
 */
export function markedTexts(kind: SearchKind, any: string, match: () => string): { readonly columns: string; readonly join: string } {
  const { join, texts } = SOURCES[kind];
  const list = Object.entries(texts).map(
    ([text, sql]) => `select '${text}' as text, ${marked(sql, any, text === 'TEXT' ? EXCERPT : WHOLE)} as marked where ${matches(sql, any)}`,
  );
  return {
    columns: `'texts', (select coalesce(json_agg(marks), '[]') from (${list.join(' union all ')}) marks)${kind === 'ORGANISATION' ? `, 'matchedName', ${furtherName(any, match())}` : ''}`,
    join,
  };
}

/** SQL for the further name of organisation o that suits the words better than its first, marked; null where that has them all. */
function furtherName(any: string, match: string): string {
  const worth = (name: string) => `ts_rank(search_document(${name}), to_tsquery('search_words', ${any}), 1)`;
  return `
    case when not ${matches('o.name', match)} then (
      select ${marked('n.name', any, WHOLE)} from organisation_name n
       where n.organisation_id = o.id and ${worth('n.name')} > ${worth('o.name')}
       order by ${worth('n.name')} desc, n.id limit 1
    ) end`;
}

/** SQL for what a suggestion shows: its name marked, the further name that was found, and whose it is. */
export function markedSuggestion(kind: SearchKind, any: string, match: string): { readonly columns: string; readonly join: string; readonly name: string } {
  const { join, texts } = SOURCES[kind];
  const name = texts.NAME ?? texts.TITLE ?? '';
  const isOrganisation = kind === 'ORGANISATION';
  const columns = `${marked(name, any, WHOLE)} as marked, ${isOrganisation ? furtherName(any, match) : 'null::text'} as "matchedName", ${isOrganisation ? 'null::text' : 'o.name'} as "organisationName"`;
  return { columns, join, name };
}
