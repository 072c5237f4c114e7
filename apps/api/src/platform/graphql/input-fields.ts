import { Transform } from 'class-transformer';
import { Field, Int, type ReturnTypeFuncValue } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min, ValidateBy } from 'class-validator';

/** Applies decorators as if each stood above the property. */
function all(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };
}

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value));
const blankIsNull = Transform(({ value }: { value: unknown }) => {
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : value;
  return text === '' || text === undefined ? null : text;
});

/** A text that must be given: trimmed, at most `max` characters. */
export const RequiredText = (max: number, description?: string) =>
  all(
    Field(() => String, { description }),
    trimmed,
    IsString(),
    IsNotEmpty({ context: { code: 'REQUIRED' } }),
    MaxLength(max, { context: { code: 'TOO_LONG', params: { max } } }),
  );

/** A text that may be left out: trimmed, null when blank, at most `max` characters. Give the property `= null`. */
export const OptionalText = (max: number, description?: string) =>
  all(
    Field(() => String, { nullable: true, description }),
    blankIsNull,
    IsOptional(),
    IsString(),
    MaxLength(max, { context: { code: 'TOO_LONG', params: { max } } }),
  );

/** A list of distinct codes, at most `max` of them; null is an empty one. Give the property `= []`. */
export const CodeList = (type: () => ReturnTypeFuncValue, max: number, description?: string) =>
  all(
    Field(() => [type()] as [ReturnTypeFuncValue], { nullable: true, description }),
    Transform(({ value }: { value: unknown }) => (value === null || value === undefined ? [] : value)),
    ArrayUnique({ context: { code: 'DUPLICATE' } }),
    ArrayMaxSize(max, { context: { code: 'TOO_MANY', params: { max } } }),
  );

/** A whole number within bounds. */
export const WholeNumber = (min: number, max: number, options: { nullable?: boolean; description?: string } = {}) =>
  all(
    Field(() => Int, { nullable: options.nullable ?? false, description: options.description }),
    ...(options.nullable ? [IsOptional()] : []),
    IsInt({ context: { code: 'MALFORMED' } }),
    Min(min, { context: { code: 'OUT_OF_RANGE', params: { min, max } } }),
    Max(max, { context: { code: 'OUT_OF_RANGE', params: { min, max } } }),
  );

/** A check of our own; the fault carries `code`. */
export const Satisfies = (code: string, validate: (value: unknown) => boolean) =>
  // Without a message class-validator drops the context.
  ValidateBy({ name: code, validator: { validate, defaultMessage: () => code } }, { context: { code } });
