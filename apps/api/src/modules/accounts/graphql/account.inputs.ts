import { Field, InputType } from '@nestjs/graphql';
import { LIMITS, type Locale } from '@trefoil/vocabulary';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, MaxLength, MinLength } from 'class-validator';
import { LOCALES } from '@trefoil/vocabulary';
import { RequiredText, Satisfies } from '../../../platform/graphql/input-fields';
import { LocaleEnum } from './enums';

/** An address to write to. */
const EmailAddress = (): PropertyDecorator => (target, key) => {
  Field()(target, key);
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))(target, key);
  IsEmail({}, { context: { code: 'NOT_AN_EMAIL' } })(target, key);
  MaxLength(LIMITS.person.email, { context: { code: 'TOO_LONG', params: { max: LIMITS.person.email } } })(target, key);
};

/** A password somebody chooses; taken as it is, spaces and all. */
const NewPassword = (): PropertyDecorator => (target, key) => {
  const { passwordMin: min, passwordMax: max } = LIMITS.person;
  Field({ description: `${min} to ${max} characters.` })(target, key);
  MinLength(min, { context: { code: 'TOO_SHORT', params: { min } } })(target, key);
  MaxLength(max, { context: { code: 'TOO_LONG', params: { max } } })(target, key);
};

const InLocale = (): PropertyDecorator => (target, key) => {
  Field(() => LocaleEnum, { description: 'The language of the mail that follows.' })(target, key);
  IsIn(LOCALES)(target, key);
};

/** The mail that follows greets by name whoever's address was given: it is not to carry a stranger's links. */
const LINK = /:\/\/|www\./i;

@InputType()
export class RegisterInput {
  @RequiredText(LIMITS.person.name)
  @Satisfies('MALFORMED', (value) => typeof value === 'string' && !LINK.test(value))
  name: string;

  @EmailAddress()
  email: string;

  @NewPassword()
  password: string;

  @InLocale()
  locale: Locale;
}

@InputType()
export class ConfirmEmailInput {
  @RequiredText(100, 'As it stands in the mailed link.')
  token: string;
}

@InputType()
export class SignInInput {
  @EmailAddress()
  email: string;

  @Field()
  @MaxLength(LIMITS.person.passwordMax, { context: { code: 'TOO_LONG', params: { max: LIMITS.person.passwordMax } } })
  password: string;
}

@InputType()
export class RequestPasswordResetInput {
  @EmailAddress()
  email: string;

  @InLocale()
  locale: Locale;
}

@InputType()
export class ResetPasswordInput {
  @RequiredText(100, 'As it stands in the mailed link.')
  token: string;

  @NewPassword()
  password: string;
}
