import { Controller, Get, Inject, Query } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute } from 'graphql';
import { Public } from '../../platform/auth/public.decorator';
import { CONFIG, type Config } from '../../platform/config/config';
import { GraphqlContext } from '../../platform/graphql/graphql-context';
import { OpenData } from '../../platform/open-data/open-data.decorator';
import { OPEN_IDEAS, type OpenIdeasAnswer, PAGE, toFeed } from './open-ideas';
import { openIdeasSchema } from './open-ideas-schema';

const SECONDS = 300;

/** Published ideas for whoever wants to use them elsewhere. */
@Public()
@Controller('open-data')
export class OpenDataController {
  constructor(
    private readonly schema: GraphQLSchemaHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('ideas.json')
  @OpenData('application/json; charset=utf-8', SECONDS)
  async ideas(@Query('after') after: unknown): Promise<ReturnType<typeof toFeed>> {
    const variableValues = { first: PAGE, after: typeof after === 'string' ? after : null };
    const { data, errors } = await execute({ schema: this.schema.schema, document: OPEN_IDEAS, variableValues, contextValue: GraphqlContext.anonymous() });
    if (!data) throw errors?.[0]?.originalError ?? new Error('The feed of ideas was not answered');
    return toFeed(data as unknown as OpenIdeasAnswer, this.config.publicUrl);
  }

  @Get('ideas.schema.json')
  @OpenData('application/schema+json; charset=utf-8', SECONDS)
  describe(): ReturnType<typeof openIdeasSchema> {
    return openIdeasSchema(this.config.publicUrl);
  }
}
