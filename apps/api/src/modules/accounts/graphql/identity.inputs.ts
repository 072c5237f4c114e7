import { InputType } from '@nestjs/graphql';
import type { Locale } from '@trefoil/vocabulary';
import { IdField } from '../../../platform/graphql/input-fields';
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
  @IdField()
  identityId: string;
}
