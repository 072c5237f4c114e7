import { Controller, Get, Header } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { Public } from '../auth/public.decorator';

/** The contract as a file, since introspection is off in production. */
@Public()
@Controller()
export class SchemaController {
  private printed: string | undefined;

  constructor(private readonly host: GraphQLSchemaHost) {}

  @Get('schema.graphql')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  schema(): string {
    return (this.printed ??= `${printSchema(lexicographicSortSchema(this.host.schema))}\n`);
  }
}
