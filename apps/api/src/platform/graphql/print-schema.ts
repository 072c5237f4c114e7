import { type DynamicModule, Module } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { SCHEMA_OPTIONS } from './schema-options';

/** Where Nest marks a resolver class. */
const RESOLVER_MARK = 'graphql:resolver_type';

@Module({ imports: [GraphQLSchemaBuilderModule] })
class SchemaPrinterModule {}

/** The schema of an application as sorted SDL. Nothing of it is started, and no database is needed. */
export async function printApplicationSchema(application: DynamicModule): Promise<string> {
  const preview = await NestFactory.createApplicationContext(application, { preview: true, logger: false, abortOnError: false });
  const providers = [...preview.get(ModulesContainer).values()].flatMap((module) => [...module.providers.values()]);
  const resolvers = providers.flatMap(({ metatype }) =>
    typeof metatype === 'function' && Reflect.hasMetadata(RESOLVER_MARK, metatype) ? [metatype] : [],
  );
  const printer = await NestFactory.createApplicationContext(SchemaPrinterModule, { logger: false, abortOnError: false });
  const schema = await printer.get(GraphQLSchemaFactory).create(resolvers, SCHEMA_OPTIONS);
  await printer.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
