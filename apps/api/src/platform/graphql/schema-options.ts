import type { BuildSchemaOptions } from '@nestjs/graphql';
import { GraphQLDateTime } from './scalars';

/** Shared by the running schema and the printed one. */
export const SCHEMA_OPTIONS: BuildSchemaOptions = { scalarsMap: [{ type: Date, scalar: GraphQLDateTime }] };
