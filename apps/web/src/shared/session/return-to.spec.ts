import { safeReturnTo, withReturnTo } from './return-to';

test.each([
  ['/my/ideas/new', '/my/ideas/new'],
  ['/sv/organisations?country=FI', '/organisations?country=FI'],
  ['/fi', '/'],
  ['/en?a=1', '/?a=1'],
  ['/first/things', '/first/things'],
])('goes on to a page of this site: %s', (text, path) => {
  expect(safeReturnTo(text)).toBe(path);
});

test.each([null, '', 'https://evil.example', '//evil.example', '/\\evil.example', '/a\\b', 'javascript:alert(1)', '/a b', '/\tevil', '/en//evil.example', '/sv/\\evil.example'])('goes home instead of to %p', (text) => {
  expect(safeReturnTo(text)).toBe('/home');
});

test('writes the way back into an address', () => {
  expect(withReturnTo('/sign-in', '/ideas/x-1?y=1')).toBe('/sign-in?returnTo=%2Fideas%2Fx-1%3Fy%3D1');
});
