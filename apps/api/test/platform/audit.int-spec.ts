import { Audit } from '../../src/platform/audit/audit';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const record = (act: `${string}.${string}`) =>
  app.app.get(Audit).record({ act, personId: '7', subject: { kind: 'PERSON', id: '8' }, details: { provider: 'campus' }, network: '192.0.2.77' });
const find = (act: string) => app.app.get(UnitOfWork).manager.findOneBy(AuditEntry, { act });

test('keeps who did what to what, when, and roughly from where', async () => {
  await record('TEST.KEPT');
  expect(await find('TEST.KEPT')).toMatchObject({ personId: '7', subjectKind: 'PERSON', subjectId: '8', details: { provider: 'campus' }, network: '192.0.2.0/24', createdAt: expect.any(Date) });
});

test('keeps nothing of an act that was undone', async () => {
  const work = app.app.get(UnitOfWork);
  await expect(work.run(async () => {
    await record('TEST.UNDONE');
    throw new Error('undone');
  })).rejects.toThrow('undone');
  expect(await find('TEST.UNDONE')).toBeNull();
});

test.each(['update audit_entry set act = act', 'delete from audit_entry', 'truncate audit_entry'])('the database refuses to %s', async (statement) => {
  await record('TEST.APPENDED');
  await expect(app.app.get(UnitOfWork).manager.query(statement)).rejects.toThrow('audit entries are only ever added');
});
