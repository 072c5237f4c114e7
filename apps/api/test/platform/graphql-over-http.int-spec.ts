import { auditServer } from 'graphql-http';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ GRAPHQL_INTROSPECTION: 'true' });
});
afterAll(() => app.stop());

test('keeps to the GraphQL over HTTP specification: 58 of 61 audits, and notices only for forms that CSRF prevention refuses', async () => {
  const results = await auditServer({ url: `${app.url}/graphql`, fetchFn: fetch });
  const byStatus = (status: string) => results.filter((result) => result.status === status).map(({ name }) => name);
  expect(byStatus('error')).toEqual([]);
  expect(byStatus('warn')).toEqual([]);
  expect(byStatus('ok')).toHaveLength(58);
  expect(byStatus('notice')).toHaveLength(3);
});
