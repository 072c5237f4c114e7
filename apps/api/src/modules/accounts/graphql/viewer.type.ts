import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@trefoil/vocabulary';
import { LocaleEnum } from './enums';

@ObjectType('Viewer', { description: 'The person signed in, as only they see themselves.' })
export class ViewerType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  email: string;

  @Field(() => LocaleEnum)
  locale: Locale;

  @Field({ description: 'Whether they mind the place. Given by those who run it, never by this API.' })
  isModerator: boolean;
}

@ObjectType()
export class RegisterPayload {
  @Field({ description: 'Always true: only the mail tells whether the address was new.' })
  checkYourMail: boolean;
}

@ObjectType()
export class RequestPasswordResetPayload {
  @Field({ description: 'Always true: only the mail tells whether the address has an account.' })
  checkYourMail: boolean;
}

@ObjectType()
export class SignInPayload {
  @Field(() => ViewerType)
  viewer: ViewerType;
}

@ObjectType()
export class SignOutPayload {
  @Field()
  signedOut: boolean;
}

@ObjectType()
export class ViewerPayload {
  @Field(() => ViewerType)
  viewer: ViewerType;
}

@ObjectType()
export class RequestAddressChangePayload {
  @Field({ description: 'Always true: only the mail tells whether the address was free.' })
  checkYourMail: boolean;
}

@ObjectType()
export class EndSessionsPayload {
  @Field()
  ended: boolean;
}
