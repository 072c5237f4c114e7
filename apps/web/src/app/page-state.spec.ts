import { fromErrorState, toErrorState, toScriptJson } from './page-state';

test('nothing in the state can end the script element', () => {
  const json = toScriptJson({ title: '</script><script>alert(1)</script>', line: 'a\u2028b', comment: '<!--' });
  expect(json).not.toContain('<');
  expect(json).not.toContain('\u2028');
  expect(JSON.parse(json)).toEqual({ title: '</script><script>alert(1)</script>', line: 'a\u2028b', comment: '<!--' });
});

test('a fault tells nothing of itself', () => {
  expect(toErrorState({ pages: new Error('password in here') })).toEqual({ pages: { status: 500, statusText: '', data: { code: 'INTERNAL' } } });
});

test('what a loader threw arrives as it was', () => {
  const arrived = fromErrorState({ pages: { status: 410, statusText: '', data: { code: 'GONE' } } });
  expect(arrived?.pages).toMatchObject({ status: 410, data: { code: 'GONE' } });
});
