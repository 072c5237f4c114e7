import { DataSource } from 'typeorm';
import type { TestApp } from './test-app';

/**
 * The SQL statements the application sends while `act` runs, in order, transactions' begin and commit left out, and mails being kept.
 * Sessions and rate limits go past TypeORM and are not among them. Nothing else may run in the same application meanwhile.
 */
export async function statementsOf(test: TestApp, act: () => Promise<unknown>): Promise<readonly string[]> {
  const { logger } = test.app.get(DataSource);
  const logQuery = logger.logQuery.bind(logger);
  const statements: string[] = [];
  logger.logQuery = (query) => {
    if (!/^(start transaction|commit|rollback)|kept_mail/i.test(query)) statements.push(query);
  };
  try {
    await act();
  } finally {
    logger.logQuery = logQuery;
  }
  return statements;
}
