import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import type { Config } from './platform/config/config';
import { inputValidation } from './platform/graphql/validation.pipe';
import { boundConnections, harden } from './platform/http/harden';
import { HttpErrorFilter } from './platform/http/http-error.filter';
import { type Logger, NestLogger } from './platform/logging/logging';

/** The whole application over a migrated database, not yet listening. */
export async function createApp(config: Config, logger: Logger): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config, logger), {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  harden(app, config, logger);
  app.useGlobalPipes(inputValidation());
  app.useGlobalFilters(new HttpErrorFilter(logger));
  app.enableShutdownHooks();
  boundConnections(app);
  return app;
}
