import type { FindingParams } from '@trefoil/rules';
import { GraphQLScalarType } from 'graphql';

const isOutputOnly = (): never => {
  throw new TypeError('FindingParams is never an input');
};

export const GraphQLFindingParams = new GraphQLScalarType<FindingParams, FindingParams>({
  name: 'FindingParams',
  description: 'The figures the wording of a finding needs: a JSON object of strings and numbers. Amounts are euro cents.',
  parseValue: isOutputOnly,
  parseLiteral: isOutputOnly,
  serialize: (value) => value as FindingParams,
});
