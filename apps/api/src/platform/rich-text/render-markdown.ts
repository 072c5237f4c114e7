import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

// Tables would be taken apart by the sanitiser anyway, and a text full of their bars takes a second.
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable(['image', 'html_inline', 'html_block', 'table']);

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'em', 'del', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'h3', 'h4', 'h5', 'a', 'hr'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  transformTags: {
    // The page has its own h1 and h2.
    h1: 'h3',
    h2: 'h4',
    a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow ugc noopener' }),
  },
};

/** Each bracket that opens is looked for its end to the end of the text: past so many they are no links. */
const MOST_BRACKETS = 500;

function withoutOverload(text: string): string {
  return (text.match(/\[/g)?.length ?? 0) > MOST_BRACKETS ? text.replaceAll('[', '\\[') : text;
}

/** What was rendered last, in characters of text and HTML together: one request may ask for the same text many times. */
const MOST_KEPT = 4_000_000;
const kept = new Map<string, string>();
let keptCharacters = 0;

/** HTML that is safe to set into a page, from Markdown somebody wrote; null stays null. */
export function renderMarkdown(text: string | null): string | null {
  if (text === null) return null;
  const before = kept.get(text);
  if (before !== undefined) return before;
  const html = sanitizeHtml(markdown.render(withoutOverload(text)), ALLOWED).trim();
  kept.set(text, html);
  keptCharacters += text.length + html.length;
  for (const [oldest, rendered] of kept) {
    if (keptCharacters <= MOST_KEPT) break;
    kept.delete(oldest);
    keptCharacters -= oldest.length + rendered.length;
  }
  return html;
}
