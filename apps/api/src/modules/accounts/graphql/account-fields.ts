import { Field } from '@nestjs/graphql';
import { LIMITS, LOCALES } from '@trefoil/vocabulary';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, MaxLength, MinLength } from 'class-validator';
import { RequiredText, Satisfies } from '../../../platform/graphql/input-fields';
import { LocaleEnum } from './enums';

/** An address to write to. */
export const EmailAddress = (): PropertyDecorator => (target, key) => {
  Field()(target, key);
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))(target, key);
  IsEmail({}, { context: { code: 'NOT_AN_EMAIL' } })(target, key);
  MaxLength(LIMITS.person.email, { context: { code: 'TOO_LONG', params: { max: LIMITS.person.email } } })(target, key);
};

/** A password somebody chooses; taken as it is, spaces and all. */
export const NewPassword = (): PropertyDecorator => (target, key) => {
  const { passwordMin: min, passwordMax: max } = LIMITS.person;
  Field({ description: `${min} to ${max} characters.` })(target, key);
  MinLength(min, { context: { code: 'TOO_SHORT', params: { min } } })(target, key);
  MaxLength(max, { context: { code: 'TOO_LONG', params: { max } } })(target, key);
};

/** A password already chosen: compared, not judged. */
export const GivenPassword = (): PropertyDecorator => (target, key) => {
  const { passwordMax: max } = LIMITS.person;
  MaxLength(max, { context: { code: 'TOO_LONG', params: { max } } })(target, key);
};

export const InLocale = (description: string): PropertyDecorator => (target, key) => {
  Field(() => LocaleEnum, { description })(target, key);
  IsIn(LOCALES)(target, key);
};

/** Names go out in our mails to whomever: they are not to carry links. */
const LINK = /:\/\/|www\./i;

/** What somebody is called. */
export const PersonName = (): PropertyDecorator => (target, key) => {
  RequiredText(LIMITS.person.name)(target, key);
  Satisfies('MALFORMED', (value) => typeof value === 'string' && !LINK.test(value))(target, key);
};
