import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphqlContext } from '../graphql/graphql-context';

/** The actor of this request, in resolvers and field resolvers. */
export const CurrentActor = createParamDecorator((_: unknown, execution: ExecutionContext) =>
  GqlExecutionContext.create(execution).getContext<GraphqlContext>().actor,
);
