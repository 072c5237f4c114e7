import { startTestApp } from '../harness/test-app';

test('says where to report a weakness and who runs it, from the configuration alone', async () => {
  const app = await startTestApp({ SECURITY_CONTACT: 'mailto:security@trefoil.test', OPERATOR_NAME: 'Skärviken UAS', OPERATOR_CONTACT: 'https://skarviken.test/trefoil', PUBLIC_URL: 'http://trefoil.test' });
  const response = await app.browser().fetch('/.well-known/security.txt', { headers: { 'x-forwarded-host': 'elsewhere.example' } });
  const text = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(text).toContain('Contact: mailto:security@trefoil.test\n');
  expect(text).toContain('Canonical: http://trefoil.test/.well-known/security.txt\n');
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)![1]!);
  expect(expires).toBeGreaterThan(Date.now());
  expect(expires).toBeLessThan(Date.now() + 365 * 24 * 60 * 60 * 1000);
  expect((await app.browser().query('{ operator { name contact } }')).operator).toEqual({ name: 'Skärviken UAS', contact: 'https://skarviken.test/trefoil' });
  await app.stop();
});

test('has no such file where the configuration names nobody', async () => {
  const app = await startTestApp();
  expect((await app.browser().fetch('/.well-known/security.txt')).status).toBe(404);
  await app.stop();
});
