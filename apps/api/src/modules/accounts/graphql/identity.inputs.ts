import { Field, ID, InputType } from '@nestjs/graphql';
import type { Locale } from '@trefoil/vocabulary';
import { IsId } from '../../../platform/graphql/id';
import { InLocale, PersonName } from './account-fields';

@InputType()
export class RegisterWithIdentityInput {
  @PersonName()
  name: string;

  @InLocale('The language of mails from us.')
  locale: Locale;
}

@InputType()
export class UnlinkIdentityInput {
  @Field(() => ID)
  @IsId()
  identityId: string;
}
