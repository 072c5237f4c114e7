import { isId } from './id';

test.each(['1', '42', '9223372036854775807'])('takes %s as an id', (text) => {
  expect(isId(text)).toBe(true);
});

test.each(['', '0', '01', '-1', '1.5', 'abc', '9223372036854775808', '99999999999999999999', '1 '])('refuses %j as an id', (text) => {
  expect(isId(text)).toBe(false);
});
