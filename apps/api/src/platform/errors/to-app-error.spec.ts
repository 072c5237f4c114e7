import { NotFound, ServiceUnavailable } from './app-error';
import { toAppError } from './to-app-error';

const coded = (code: string) => Object.assign(new Error('It did not go'), { code });

test.each(['08006', '40P01', '40001', '53300', '57014', '57P01', 'ECONNREFUSED'])('asks to come again upon %s', (code) => {
  expect(toAppError(coded(code))).toBeInstanceOf(ServiceUnavailable);
});

test.each(['timeout exceeded when trying to connect', 'Query read timeout', 'Connection terminated unexpectedly', 'Connection terminated due to connection timeout'])(
  'asks to come again upon "%s"',
  (message) => {
    expect(toAppError(new Error(message))).toBeInstanceOf(ServiceUnavailable);
  },
);

test('keeps what it knows, and knows nothing of the rest', () => {
  const fault = new NotFound();
  expect(toAppError(fault)).toBe(fault);
  expect([coded('23505'), coded('42P01'), new Error('timeout'), 'thrown', null, undefined].map(toAppError)).toEqual([null, null, null, null, null, null]);
});
