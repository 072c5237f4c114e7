import { safeReturnTo } from './own-path';

test.each([
  ['/ideas?words=sea#found', '/ideas?words=sea#found'],
  ['/fi/my/messages/7', '/my/messages/7'],
  ['/sv?page=2', '/?page=2'],
  ['/en#top', '/#top'],
  ['/english/lessons', '/english/lessons'],
])('%s leads to %s within the site', (text, path) => {
  expect(safeReturnTo(text)).toBe(path);
});

test.each([null, '', 'ideas', 'https://evil.example/', '//evil.example', '/\\evil.example', '/ideas and\nmore', 'javascript:alert(1)', '/en//evil.example', '/fi/\\evil.example'])('%j leads home', (text) => {
  expect(safeReturnTo(text)).toBe('/home');
});

test('elsewhere than home where that is asked for', () => {
  expect(safeReturnTo('//evil.example', '/')).toBe('/');
});
