import { Field, InputType } from '@nestjs/graphql';
import type { Locale } from '@trefoil/vocabulary';
import { IsBoolean, IsOptional } from 'class-validator';
import { RequiredText } from '../../../platform/graphql/input-fields';
import { EmailAddress, GivenPassword, InLocale, NewPassword, PersonName } from './account-fields';

@InputType()
export class EditAccountInput {
  @PersonName()
  name: string;

  @InLocale('The language of mails from us.')
  locale: Locale;
}

@InputType()
export class ChangePasswordInput {
  @Field()
  @GivenPassword()
  currentPassword: string;

  @NewPassword()
  password: string;
}

@InputType()
export class RequestAddressChangeInput {
  @EmailAddress()
  email: string;

  @Field(() => String, { nullable: true, description: 'Asked of everybody who has a password.' })
  @IsOptional()
  @GivenPassword()
  currentPassword: string | null = null;
}

@InputType()
export class ConfirmAddressChangeInput {
  @RequiredText(100, 'As it stands in the mailed link.')
  token: string;
}

@InputType()
export class EndSessionInput {
  @RequiredText(64)
  sessionId: string;
}

@InputType()
export class EndAllSessionsInput {
  @Field({ description: 'Whether the session of this very request goes on.' })
  @IsBoolean()
  exceptThis: boolean;
}
