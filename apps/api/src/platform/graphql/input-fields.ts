import { Field, ID, InputType, Int, type ReturnTypeFuncValue } from '@nestjs/graphql';
import { isId } from '@trefoil/vocabulary';
import { type ClassConstructor, Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateBy, ValidateNested } from 'class-validator';

/** Applies decorators as if each stood above the property. */
function all(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };
}

/** Control characters other than tab and line ends, and those that turn the direction of whatever stands after them. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

const clean = (text: string): string => text.normalize('NFC').replace(UNSEEN, '').trim();
const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? clean(value) : value));
const blankIsNull = Transform(({ value }: { value: unknown }) => {
  const text = typeof value === 'string' ? clean(value) : value;
  return text === '' || text === undefined ? null : text;
});

/** A check of our own; the fault carries `code`. */
export const Satisfies = (code: string, validate: (value: unknown) => boolean) =>
  // Without a message class-validator drops the context.
  ValidateBy({ name: code, validator: { validate, defaultMessage: () => code } }, { context: { code } });

/** What could be an id. */
export const IsId = () => Satisfies('MALFORMED', (value) => typeof value === 'string' && isId(value));

/** An id that must be given. */
export const IdField = (description?: string) => all(Field(() => ID, { description }), IsId());

/** An input inside another, checked in its turn. */
export const InputField = (type: () => ClassConstructor<unknown>) => all(Field(type), ValidateNested(), Type(type));

/** What tells an edit of something that somebody else has changed meanwhile. */
export const LoadedVersion = () =>
  all(Field(() => Int, { description: 'The version that was loaded; when there is a newer one the edit is refused.' }), IsInt());

/** A text that must be given and have something to see: cleaned and trimmed, at most `max` characters. */
export const RequiredText = (max: number, description?: string) =>
  all(
    Field(() => String, { description }),
    trimmed,
    IsString(),
    Satisfies('REQUIRED', (value) => typeof value === 'string' && SEEN.test(value)),
    MaxLength(max, { context: { code: 'TOO_LONG', params: { max } } }),
  );

/** A text that may be left out: cleaned and trimmed, null when blank, at most `max` characters. Give the property `= null`. */
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

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Made once by the client for what it sends: a retry with it stores nothing twice. */
export const ClientKey = (): PropertyDecorator => (target, key) => {
  Field(() => ID, { description: 'A UUID made once for what is sent; a retry sends the same.' })(target, key);
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))(target, key);
  Satisfies('MALFORMED', (value) => typeof value === 'string' && UUID.test(value))(target, key);
};

/** Something done in the name of an organisation. */
@InputType({ isAbstract: true })
export abstract class ActingInput {
  @IdField()
  asOrganisationId: string;
}
