import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';

/**
 * For a @ResolveField that needs nothing but what it is a field of and its arguments, which it takes as graphql-js gives
 * them: (parent, args). Nest would put pipes and a promise around each value, which lists of them are slow by.
 * @Args stays where it describes an argument.
 */
export const PlainField = (): MethodDecorator => (prototype, name) => {
  Reflect.deleteMetadata(ROUTE_ARGS_METADATA, prototype.constructor, name);
};
