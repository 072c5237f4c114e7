import { PasswordService } from '../../src/modules/accounts/password.service';
import { Clock } from '../../src/platform/clock/clock';
import { retell } from '../../src/platform/clock/retelling';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { KeptMail } from '../../src/platform/mail/kept-mail.entity';
import { type RateLimit, RateLimits } from '../../src/platform/rate-limits/rate-limits';
import { buildPerson } from '../builders/build-person';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const then = new Date('2026-01-02T03:04:05Z');

test('for what is told after the fact the clock stands, and for everything else it goes on', async () => {
  const clock = app.app.get(Clock);
  const [inside, outside] = await Promise.all([retell(then, async () => clock.now()), Promise.resolve(clock.now())]);
  expect(inside).toEqual(then);
  expect(outside.getTime()).toBeGreaterThan(then.getTime());
});

test('nobody is mailed about what is told after the fact; about the same act now they are', async () => {
  const { email: retold } = await buildPerson(app);
  const { email: now } = await buildPerson(app);
  const passwords = app.app.get(PasswordService);
  await Promise.all([retell(then, () => passwords.requestReset(retold, 'en', '10.9.9.9')), passwords.requestReset(now, 'en', '10.9.9.9')]);
  await app.mailTo(now);
  expect(await app.app.get(UnitOfWork).manager.countBy(KeptMail, { to: retold })).toBe(0);
});

test('it uses up no rate limit, which bounds requests as ever', async () => {
  const limits = app.app.get(RateLimits);
  const once: RateLimit = { name: 'once', points: 1, seconds: 60 };
  for (let time = 0; time < 3; time += 1) await retell(then, () => limits.consume(once, 'key'));
  await limits.consume(once, 'key');
  await expect(limits.consume(once, 'key')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
});
