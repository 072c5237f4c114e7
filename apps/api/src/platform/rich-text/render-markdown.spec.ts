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
