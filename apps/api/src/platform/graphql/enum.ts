import { registerEnumType } from '@nestjs/graphql';

type EnumOf<T extends readonly string[]> = { readonly [K in T[number]]: K };

/** Makes a GraphQL enum of a list of the vocabulary. Returns the object to name in `@Field(() => X)`. */
export function graphqlEnum<const T extends readonly string[]>(name: string, values: T, description: string): EnumOf<T> {
  const object = Object.fromEntries(values.map((value) => [value, value])) as EnumOf<T>;
  registerEnumType(object, { name, description });
  return object;
}
