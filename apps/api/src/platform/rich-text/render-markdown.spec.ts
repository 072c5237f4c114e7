import { renderMarkdown } from './render-markdown';

test('renders paragraphs, emphasis, lists and links', () => {
  expect(renderMarkdown('Hello **there**\n\n- one\n- [two](https://two.example)')).toBe(
    '<p>Hello <strong>there</strong></p>\n<ul>\n<li>one</li>\n<li><a href="https://two.example" rel="nofollow ugc noopener">two</a></li>\n</ul>',
  );
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](https://tracker.example/p.gif)',
  '<svg><style><img src onerror=alert(1)></style></svg>',
])('lets nothing run: %s', (text) => {
  expect(renderMarkdown(text)).not.toMatch(/<(script|img|svg|style)|href="(javascript|data)/i);
});

test('keeps the headings of a text below those of the page', () => {
  expect(renderMarkdown('# Big')).toBe('<h3>Big</h3>');
});

test.each([
  ['brackets', '['.repeat(20_000)],
  ['a table', `${'|a'.repeat(2_000)}\n${'|-'.repeat(2_000)}\n${'|b\n'.repeat(3_000)}`],
  ['openings of links', '[]('.repeat(6_600)],
  ['stars', '*a **a '.repeat(2_800)],
  ['quotes', '> '.repeat(10_000)],
])('is not held up by a text made of %s', (_, text) => {
  const began = performance.now();
  renderMarkdown(text);
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('gives the same for a text it has rendered before, and for one it has forgotten', () => {
  const rendered = renderMarkdown('Some *text*');
  expect(renderMarkdown('Some *text*')).toBe(rendered);
  for (let i = 0; i < 120; i += 1) renderMarkdown(`${i} ${'word '.repeat(4_000)}`);
  expect(renderMarkdown('Some *text*')).toBe(rendered);
});
