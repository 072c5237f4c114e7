import { Field, InputType } from '@nestjs/graphql';
import type { Locale } from '@trefoil/vocabulary';
import { RequiredText } from '../../../platform/graphql/input-fields';
import { EmailAddress, GivenPassword, InLocale, NewPassword, PersonName } from './account-fields';

const IN_LINK = 'As it stands in the mailed link.';
const OF_MAIL = 'The language of the mail that follows.';

@InputType()
export class RegisterInput {
  @EmailAddress()
  email: string;

  @InLocale(OF_MAIL)
  locale: Locale;
}

@InputType()
export class ConfirmEmailInput {
  @RequiredText(100, IN_LINK)
  token: string;

  @PersonName()
  name: string;

  @NewPassword()
  password: string;
}

@InputType()
export class SignInInput {
  @EmailAddress()
  email: string;

  @Field()
  @GivenPassword()
  password: string;
}

@InputType()
export class RequestPasswordResetInput {
  @EmailAddress()
  email: string;

  @InLocale(OF_MAIL)
  locale: Locale;
}

@InputType()
export class ResetPasswordInput {
  @RequiredText(100, IN_LINK)
  token: string;

  @NewPassword()
  password: string;
}
